package cn.minxu.casework;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the cases that one is linked with that it has ended. */
@Component
class LinkEnds {

    private final Links links;
    private final CaseEngine engine;

    LinkEnds(Links links, CaseEngine engine) {
        this.links = links;
        this.engine = engine;
    }

    @EventListener
    void ended(CaseClosed closed) {
        links.open(closed.number()).forEach(other -> engine.tellAll(Links.ENDED, other));
    }
}
