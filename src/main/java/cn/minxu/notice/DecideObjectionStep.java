package cn.minxu.notice;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 办理异议: one of those that are open, each by a task of its own. */
@Component
class DecideObjectionStep implements Step {

    private final Objections objections;

    DecideObjectionStep(Objections objections) {
        this.objections = objections;
    }

    private enum Decided {
        ACCEPTED,
        REJECTED
    }

    @Override
    public String step() {
        return NoticeDesk.DECIDE;
    }

    @Override
    public Taken take(Act act) {
        String id = act.required("objection", "办理哪一件异议");
        Objection objection = objections.open(act.number()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("这件异议已经办理，请刷新后办理另一件。"));
        String outcome =
                act.requiredChoice("objectionOutcome", Decided.class, "异议是否成立").name();
        String reason = act.required("reason", "理由");
        objections.decide(objection, outcome, reason, act.at(), act.user());
        return Taken.of("OBJECTION_" + outcome, reason).with(Map.of("objection", id));
    }
}
