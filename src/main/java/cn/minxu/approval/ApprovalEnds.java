package cn.minxu.approval;

import cn.minxu.casework.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that ends, however it does, asks for nothing any more. */
@Component
class ApprovalEnds {

    private final FundsDesk desk;

    ApprovalEnds(FundsDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void ended(CaseClosed closed) {
        desk.abandon(closed.number());
    }
}
