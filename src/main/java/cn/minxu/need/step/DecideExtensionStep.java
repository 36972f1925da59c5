package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.deadline.Extensions;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.Taken;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 审批延期: the unit above agrees, or disagrees and says why; never who asked. */
@Component
class DecideExtensionStep implements StepEffect {

    private final Extensions extensions;

    DecideExtensionStep(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public String step() {
        return "userTask_decideExtension";
    }

    @Override
    public Optional<Refused> objection(long number, String unit, String user) {
        return extensions.objection(number, unit, user);
    }

    @Override
    public Taken take(Submission submitted) {
        Taken taken = ReviewOutcome.taken(submitted, "不同意延期的理由");
        boolean agreed = taken.outcome().equals(ReviewOutcome.AGREED.name());
        extensions.decide(submitted.number(), submitted.unit(), agreed, taken.reason(), submitted.user());
        return taken;
    }
}
