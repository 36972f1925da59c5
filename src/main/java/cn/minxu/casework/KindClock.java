package cn.minxu.casework;

import cn.minxu.Refused;
import java.time.Instant;
import java.util.Optional;

/**
 * When limits of a kind of cases run from and end, where the table of limits does not say so, and who has a case in hand. It stands beside
 * {@link Kind}, because that asks for deadlines itself.
 */
public interface KindClock {

    /** {@link Kind#key} of the kind. */
    String kind();

    /**
     * The end that was agreed for a step of this case (the service cycle that is open, the date that the district has set), which then
     * replaces the limit.
     */
    default Optional<Instant> agreedEnd(long number, String step) {
        return Optional.empty();
    }

    /** When the present round of the case began, for limits that run from there: with its registration. */
    default Instant roundStartedAt(Case c) {
        return c.registeredAt();
    }

    /**
     * A step has opened and waits for this unit.
     *
     * @return whether the unit has the case in hand by it: at any time only one has
     * @throws Refused if the case must not come (back) to this unit
     */
    boolean heldBy(long number, String step, String unit);
}
