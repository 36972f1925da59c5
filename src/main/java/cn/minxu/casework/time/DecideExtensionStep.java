package cn.minxu.casework.time;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import cn.minxu.deadline.Extensions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 审批延期: the unit above agrees, or disagrees and says why; never who asked. */
@Component
public class DecideExtensionStep implements Step {

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
    public Taken take(Act act) {
        Taken taken = ReviewOutcome.taken(act, "不同意延期的理由");
        boolean agreed = taken.outcome().equals(ReviewOutcome.AGREED.name());
        extensions.decide(act.number(), act.unit(), agreed, taken.reason(), act.user());
        return taken;
    }
}
