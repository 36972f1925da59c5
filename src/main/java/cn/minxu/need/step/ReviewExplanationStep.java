package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.need.Decisions;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.Taken;
import org.springframework.stereotype.Component;

/** 复核讲解依据: the street, and never the one who explained. */
@Component
class ReviewExplanationStep implements StepEffect {

    private final Decisions decisions;

    ReviewExplanationStep(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String step() {
        return "userTask_reviewExplanation";
    }

    @Override
    public Taken take(Submission submitted) {
        decisions
                .last(submitted.number(), ExplainPolicyStep.STEP)
                .filter(explained -> explained.user().equals(submitted.user()))
                .ifPresent(explained -> {
                    throw Refused.forbidden("政策由您讲解，须由街道另一人复核，请转交他人办理。");
                });
        return ReviewOutcome.taken(submitted, "依据不成立的理由");
    }
}
