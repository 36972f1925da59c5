package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.casework.time.Pending;
import cn.minxu.need.Grade;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 办理小事: done, taken up by a project, found to be beyond the community's authority, or asked for a lower grade. */
@Component
class HandleMatterStep implements StepEffect {

    private enum HandlingOutcome {
        SOLVED,
        TAKEN_UP,
        BEYOND_AUTHORITY,
        LOWER_GRADE
    }

    private final Pending pending;
    private final TakeUp takeUp;

    HandleMatterStep(Pending pending, TakeUp takeUp) {
        this.pending = pending;
        this.takeUp = takeUp;
    }

    @Override
    public String step() {
        return "userTask_handleMatter";
    }

    @Override
    public Taken take(Submission submitted) {
        var outcome = submitted.requiredChoice("handlingOutcome", HandlingOutcome.class, "办理结果");
        return switch (outcome) {
            case SOLVED -> {
                submitted.need().prepareAnswer(submitted.required("answer", "答复内容"));
                yield Taken.of(outcome.name(), submitted.text("note").orElse(null));
            }
            case TAKEN_UP -> takeUp.take(submitted);
            case BEYOND_AUTHORITY -> {
                submitted.need().handUp();
                yield Taken.of(outcome.name(), submitted.required("reason", "超出社区权限的理由"));
            }
            case LOWER_GRADE -> {
                pending.requireNone(submitted.number(), step());
                Grade to = submitted.requiredChoice("newGrade", Grade.class, "降为哪一档");
                submitted.need().requireLower(to);
                yield Taken.of(outcome.name(), submitted.required("reason", "申请降档的理由"))
                        .with(Map.of("newGrade", to.name()));
            }
        };
    }
}
