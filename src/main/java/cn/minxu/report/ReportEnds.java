package cn.minxu.report;

import cn.minxu.casework.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that ends, however it does, is reported on no more. */
@Component
class ReportEnds {

    private final ReportDesk desk;

    ReportEnds(ReportDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void ended(CaseClosed closed) {
        desk.abandon(closed.number());
    }
}
