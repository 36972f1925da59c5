package cn.minxu.agreement;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import org.springframework.stereotype.Component;

/** 签署协议: of each party one, by somebody of its own people. */
@Component
class SignAsPartyStep implements Step {

    private final Agreements agreements;
    private final SigningNow now;

    SignAsPartyStep(Agreements agreements, SigningNow now) {
        this.agreements = agreements;
        this.now = now;
    }

    private enum Signing {
        SIGNED,
        DECLINED
    }

    @Override
    public String step() {
        return Agreements.SIGN;
    }

    @Override
    public Taken take(Act act) {
        if (act.requiredChoice("signing", Signing.class, "是否签署") == Signing.SIGNED) {
            agreements.sign(act.number(), act.unit(), act.user(), now.meeting());
            return Taken.of("AGREEMENT_SIGNED_BY_PARTY", null);
        }
        String reason = act.required("reason", "拒签的理由");
        agreements.decline(act.number(), act.unit(), act.user(), reason);
        return Taken.of("AGREEMENT_DECLINED_BY_PARTY", reason);
    }
}
