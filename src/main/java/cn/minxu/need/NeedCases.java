package cn.minxu.need;

import cn.minxu.deadline.Cases;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Needs, as the deadlines see them. */
@Component
class NeedCases implements Cases {

    private static final String CYCLE_STEP = "userTask_performCycle";

    private final Needs needs;
    private final Cycles cycles;
    private final Hands hands;

    NeedCases(Needs needs, Cycles cycles, Hands hands) {
        this.needs = needs;
        this.cycles = cycles;
        this.hands = hands;
    }

    @Override
    public Instant registeredAt(long number) {
        return needs.registeredAt(number);
    }

    @Override
    public Optional<Instant> agreedEnd(long number, String step, Map<String, Object> facts) {
        return step.equals(CYCLE_STEP) ? cycles.openDueAt(number) : Optional.empty();
    }

    @Override
    public Instant roundStartedAt(long number) {
        return needs.registeredAt(number);
    }

    @Override
    public boolean heldBy(long number, String step, String unit, Map<String, Object> facts) {
        return hands.opened(number, step, unit, (String) facts.get(CaseVariables.STAGE.name()));
    }
}
