package cn.minxu.ledger.payment;

import cn.minxu.casework.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that ends, however it does, holds no money back any more. */
@Component
class PaymentEnds {

    private final PaymentDesk desk;

    PaymentEnds(PaymentDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void ended(CaseClosed closed) {
        desk.abandon(closed.number());
    }
}
