package cn.minxu.approval;

import cn.minxu.Yuan;
import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申请用款: where no feature has asked. */
@Component
class AskFundsStep implements Step {

    private final Approvals approvals;

    AskFundsStep(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public String step() {
        return FundsDesk.ASK;
    }

    @Override
    public Taken take(Act act) {
        long fen = Yuan.read("金额", act.text("fundsAmount").orElse(null));
        String reason = act.required("reason", "申请理由");
        approvals.ask(
                act.number(),
                new Approvals.Asked(
                        fen, act.required("fundsPurpose", "用途"), act.required("fundsScope", "用途类别"), reason),
                act.user());
        return Taken.of("FUNDS_ASKED", reason).with(Map.of(ApprovalWording.FEN, fen));
    }
}
