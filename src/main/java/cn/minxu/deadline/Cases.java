package cn.minxu.deadline;

import java.time.Instant;
import java.util.Optional;

/** What deadlines have to know of the cases they belong to; told by the module that owns the cases. */
public interface Cases {

    /** When the case was registered: the start of every limit that promises a time from registration. */
    Instant registeredAt(long number);

    /** The end that was agreed for a step of this case (the service cycle that is open), which then replaces the limit. */
    Optional<Instant> agreedEnd(long number, String step);

    /** A step of this case has opened and waits for this unit. */
    void heldBy(long number, String unit);
}
