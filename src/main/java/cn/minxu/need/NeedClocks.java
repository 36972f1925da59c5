package cn.minxu.need;

import cn.minxu.casework.Case;
import cn.minxu.casework.KindClock;
import cn.minxu.casework.uptake.Takers;
import cn.minxu.need.cycle.Cycles;
import cn.minxu.need.ladder.Assignments;
import cn.minxu.need.ladder.Hands;
import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When a need's limits run from and end, where the table does not say so, and who has it in hand. */
@Component
class NeedClocks implements KindClock {

    private static final String CYCLE_STEP = "userTask_performCycle";

    /** Until the day that the resident was told. */
    private static final String AWAIT_PROJECT = "receiveTask_awaitProject";

    /** Steps that end when the district says. */
    private static final Set<String> ASSIGNED = Set.of("userTask_settleAsLead", "userTask_supportLead");

    private final Needs needs;
    private final Cycles cycles;
    private final Assignments assignments;
    private final Hands hands;
    private final Takers takers;
    private final WorkingTime time;

    NeedClocks(Needs needs, Cycles cycles, Assignments assignments, Hands hands, Takers takers, WorkingTime time) {
        this.needs = needs;
        this.cycles = cycles;
        this.assignments = assignments;
        this.hands = hands;
        this.takers = takers;
        this.time = time;
    }

    @Override
    public String kind() {
        return NeedProcess.KIND;
    }

    @Override
    public Optional<Instant> agreedEnd(long number, String step) {
        if (step.equals(CYCLE_STEP)) {
            return cycles.openDueAt(number);
        }
        if (step.equals(AWAIT_PROJECT)) {
            return takers.of(number).map(taker -> time.officeEnd(taker.until()));
        }
        return ASSIGNED.contains(step) ? assignments.dueAt(number) : Optional.empty();
    }

    @Override
    public Instant roundStartedAt(Case c) {
        return needs.roundStartedAt(c.number());
    }

    @Override
    public boolean heldBy(long number, String step, String unit) {
        return hands.opened(number, step, unit);
    }
}
