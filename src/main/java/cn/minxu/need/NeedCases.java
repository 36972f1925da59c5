package cn.minxu.need;

import cn.minxu.deadline.Cases;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Needs, as the deadlines see them. */
@Component
class NeedCases implements Cases {

    private static final String CYCLE_STEP = "userTask_performCycle";

    private final Needs needs;
    private final Cycles cycles;

    NeedCases(Needs needs, Cycles cycles) {
        this.needs = needs;
        this.cycles = cycles;
    }

    @Override
    public Instant registeredAt(long number) {
        return needs.registeredAt(number);
    }

    @Override
    public Optional<Instant> agreedEnd(long number, String step) {
        return step.equals(CYCLE_STEP) ? cycles.openDueAt(number) : Optional.empty();
    }

    @Override
    public void heldBy(long number, String unit) {
        needs.setHolder(number, unit);
    }
}
