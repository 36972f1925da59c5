package cn.minxu.agreement;

import cn.minxu.Refused;
import cn.minxu.agreement.AgreementRows.Draft;
import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 答复拒签: another text goes to the same parties, or there is no agreement. */
@Component
class AnswerDeclineStep implements Step {

    private final Agreements agreements;

    AnswerDeclineStep(Agreements agreements) {
        this.agreements = agreements;
    }

    private enum Answering {
        REVISE,
        END
    }

    @Override
    public String step() {
        return Agreements.ANSWER;
    }

    @Override
    public Taken take(Act act) {
        String reason = act.required("reason", "说明");
        if (act.requiredChoice("declineAnswer", Answering.class, "怎样答复") == Answering.END) {
            return new Taken(
                    "AGREEMENT_GIVEN_UP",
                    reason,
                    Map.of(),
                    Map.of(AgreementPiece.RESULT.name(), Agreement.Result.DECLINED.name()));
        }
        Agreement declined = last(act.number());
        var revised = new Draft(
                declined.type(),
                act.required("agreementTitle", "协议名称"),
                act.required("agreementTerms", "协议条款"),
                declined.parties(),
                reason);
        if (revised.title().equals(declined.title()) && revised.terms().equals(declined.terms())) {
            throw Refused.invalid("文本没有改动，不必重新签署；请先修改名称或条款，或选择“不再签订”。");
        }
        agreements.draft(act.number(), revised, act.user());
        return Taken.of("AGREEMENT_REVISED", reason);
    }

    private Agreement last(long number) {
        List<Agreement> all = agreements.of(number);
        return all.get(all.size() - 1);
    }
}
