package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.cycle.Cycles;
import cn.minxu.need.topic.DecidedAnswers;
import org.springframework.stereotype.Component;

/** 反馈协商结果: the resident is told what was decided; the service goes on, or that is its answer. */
@Component
class FollowDecisionStep implements StepEffect {

    private enum HandlingOutcome {
        CONTINUE,
        END
    }

    private final Cycles cycles;

    FollowDecisionStep(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public String step() {
        return DecidedAnswers.FOLLOW;
    }

    @Override
    public Taken take(Submission submitted) {
        var outcome = submitted.requiredChoice("handlingOutcome", HandlingOutcome.class, "之后如何");
        String told = submitted.required("answer", "告知居民的内容");
        if (outcome == HandlingOutcome.END) {
            cycles.dropUnbegun(submitted.number());
            submitted.need().prepareAnswer(told);
        }
        return Taken.of(outcome == HandlingOutcome.END ? "ANSWERED_AS_DECIDED" : "TOLD_DECISION", told);
    }
}
