package cn.minxu.deadline;

import java.time.Instant;
import java.util.Optional;

/** What deadlines have to know of the cases they belong to; told by the module that owns the cases. */
public interface Cases {

    /** When the case was registered: the start of every limit that promises a time from registration. */
    Instant registeredAt(long number);

    /**
     * The end that was agreed for a step of this case (the service cycle that is open, the date that the district has set), which then
     * replaces the limit.
     */
    Optional<Instant> agreedEnd(long number, String step);

    /** The end that is agreed now for a step that is open; empty if none is, or it never moves. */
    Optional<Instant> movedEnd(long number, String step);

    /** When the present round of routing began. */
    Instant roundStartedAt(long number);

    /**
     * A step of this case has opened and waits for this unit.
     *
     * @return whether the unit has the case in hand by it: at any time only one has
     * @throws cn.minxu.Refused if the case must not come (back) to this unit
     */
    boolean heldBy(long number, String step, String unit);
}
