package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.Evaluations;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 回访居民: the evaluation of this round; a negative one says what is wrong. */
@Component
class CallBackResidentStep implements StepEffect {

    private final Evaluations evaluations;

    CallBackResidentStep(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String step() {
        return "userTask_callBackResident";
    }

    @Override
    public Taken take(Submission submitted) {
        var level = submitted.requiredChoice("evaluationLevel", EvaluationLevel.class, "居民评价");
        @Nullable
        String opinion = level.isNegative()
                ? submitted.required("opinion", "居民为何不满意")
                : submitted.text("note").orElse(null);
        int round = submitted.need().redoRound();
        evaluations.add(submitted.number(), round, level, opinion, submitted.at(), submitted.user());
        return Taken.of(level.name(), opinion);
    }
}
