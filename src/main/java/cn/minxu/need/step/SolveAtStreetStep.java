package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.casework.time.Pending;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import org.springframework.stereotype.Component;

/** 街道协调解决: solved, or handed up to the centre with the reason. */
@Component
class SolveAtStreetStep implements StepEffect {

    private enum HandlingOutcome {
        SOLVED,
        CANNOT_SOLVE
    }

    private final Pending pending;

    SolveAtStreetStep(Pending pending) {
        this.pending = pending;
    }

    @Override
    public String step() {
        return "userTask_solveAtStreet";
    }

    @Override
    public Taken take(Submission submitted) {
        var outcome = submitted.requiredChoice("handlingOutcome", HandlingOutcome.class, "协调结果");
        if (outcome == HandlingOutcome.CANNOT_SOLVE) {
            pending.requireNone(submitted.number(), step());
            return Taken.of(outcome.name(), submitted.required("reason", "街道不能解决的理由"));
        }
        submitted.need().conclude(submitted.required("answer", "答复内容"), submitted.at());
        return Taken.of(outcome.name(), submitted.text("note").orElse(null));
    }
}
