package cn.minxu.casework.uptake;

import cn.minxu.casework.CaseClosed;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.uptake.Taker.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells each open case that another one took up that this one has ended, and whether it was done, if its diagram waits for that. One that
 * goes on by a diagram from before mergers is handled in another way.
 */
@Component
public class TakerEnds {

    public static final String DONE = "case.takerDone";
    public static final String MERGED = "case.takerMerged";
    public static final String FAILED = "case.takerFailed";

    private final Takers takers;
    private final CaseEngine engine;

    TakerEnds(Takers takers, CaseEngine engine) {
        this.takers = takers;
        this.engine = engine;
    }

    @EventListener
    void ended(CaseClosed closed) {
        takers.find(closed.number()).ifPresent(taker -> {
            Long successor = taker.successor();
            takers.openOf(taker.number()).forEach(number -> {
                if (successor != null && engine.awaits(MERGED, number)) {
                    takers.passOn(number, successor);
                    engine.tellAll(MERGED, number);
                } else {
                    engine.tellAll(taker.state() == State.DONE ? DONE : FAILED, number);
                }
            });
        });
    }
}
