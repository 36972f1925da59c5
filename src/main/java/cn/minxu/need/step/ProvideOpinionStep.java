package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.Consultations;
import cn.minxu.need.ladder.Consultations.Opinion;
import org.springframework.stereotype.Component;

/** 提出会商意见: what a convened department says to whose the matter is, with its reason. */
@Component
class ProvideOpinionStep implements StepEffect {

    private final Consultations consultations;

    ProvideOpinionStep(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String step() {
        return "userTask_provideOpinion";
    }

    @Override
    public Taken take(Submission submitted) {
        var opinion = submitted.requiredChoice("opinionOutcome", Opinion.class, "会商意见");
        String reason = submitted.required("reason", "理由");
        boolean answered = opinion != Opinion.LAPSED
                && consultations.answer(
                        submitted.number(), submitted.unit(), opinion, reason, submitted.at(), submitted.user());
        if (!answered) {
            throw Refused.conflict("本单位没有待答复的会商，或已提出过意见，请刷新任务列表。");
        }
        return Taken.of(opinion.name(), reason);
    }
}
