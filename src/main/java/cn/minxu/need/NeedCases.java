package cn.minxu.need;

import cn.minxu.casework.Decisions;
import cn.minxu.deadline.Cases;
import cn.minxu.need.cycle.Cycles;
import cn.minxu.need.ladder.Assignments;
import cn.minxu.need.ladder.Hands;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Needs, as the deadlines see them. */
@Component
class NeedCases implements Cases {

    private static final String CYCLE_STEP = "userTask_performCycle";

    /** Steps that end when the district says. */
    private static final Set<String> ASSIGNED = Set.of("userTask_settleAsLead", "userTask_supportLead");

    private final Needs needs;
    private final Decisions decisions;
    private final Cycles cycles;
    private final Assignments assignments;
    private final Hands hands;

    NeedCases(Needs needs, Decisions decisions, Cycles cycles, Assignments assignments, Hands hands) {
        this.needs = needs;
        this.decisions = decisions;
        this.cycles = cycles;
        this.assignments = assignments;
        this.hands = hands;
    }

    @Override
    public Instant registeredAt(long number) {
        return needs.registeredAt(number);
    }

    @Override
    public Optional<Instant> agreedEnd(long number, String step, Map<String, Object> facts) {
        if (step.equals(CYCLE_STEP)) {
            return cycles.openDueAt(number);
        }
        return ASSIGNED.contains(step) ? assignments.dueAt(number) : Optional.empty();
    }

    @Override
    public Instant roundStartedAt(long number) {
        decisions.write();
        return needs.roundStartedAt(number);
    }

    @Override
    public boolean heldBy(long number, String step, String unit, Map<String, Object> facts) {
        return hands.opened(number, step, unit);
    }
}
