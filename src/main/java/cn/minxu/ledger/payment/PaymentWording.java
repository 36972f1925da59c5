package cn.minxu.ledger.payment;

import cn.minxu.Yuan;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Wording;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the outcomes of a payment read to people. */
@Component
class PaymentWording implements Wording {

    /** In the details of who ordered: how much. */
    static final String FEN = "paymentFen";

    @Override
    public Map<String, String> outcomes() {
        return Map.of(
                "PAYMENT_ORDERED", "已开具付款单",
                "PAYMENT_PREPARED", "已经办",
                "PAYMENT_AGREED", "复核同意",
                "PAYMENT_RETURNED", "退回经办",
                "PAYMENT_STOPPED", "停止付款",
                "PAYMENT_PAID", "款项已支付",
                "PAYMENT_RELEASED", "已解除冻结");
    }

    @Override
    public Optional<String> addition(Decision decision) {
        return decision.details().get(FEN) instanceof Number fen
                ? Optional.of(Yuan.words(fen.longValue()))
                : Optional.empty();
    }
}
