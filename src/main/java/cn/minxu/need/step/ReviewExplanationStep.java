package cn.minxu.need.step;

import static cn.minxu.need.CaseVariables.THIRD_RETURN;

import cn.minxu.Refused;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.Returns;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 复核讲解依据: the street, and never the one who explained. */
@Component
class ReviewExplanationStep implements StepEffect {

    private final Decisions decisions;
    private final Returns returns;

    ReviewExplanationStep(Decisions decisions, Returns returns) {
        this.decisions = decisions;
        this.returns = returns;
    }

    @Override
    public String step() {
        return "userTask_reviewExplanation";
    }

    @Override
    public Optional<Refused> objection(long number, String unit, String user) {
        return decisions
                .last(number, ExplainPolicyStep.STEP)
                .filter(explained -> explained.user().equals(user))
                .map(explained -> Refused.forbidden("政策由您讲解，须由街道另一人复核，请由街道其他人员办理。"));
    }

    @Override
    public Taken take(Submission submitted) {
        Taken taken = ReviewOutcome.taken(submitted.act(), "依据不成立的理由");
        boolean rejected = taken.outcome().equals(ReviewOutcome.DISAGREED.name());
        if (rejected) {
            returns.count(submitted.number());
        }
        return new Taken(
                taken.outcome(),
                taken.reason(),
                taken.details(),
                Map.of(THIRD_RETURN.name(), rejected && returns.isProblem(submitted.number())));
    }
}
