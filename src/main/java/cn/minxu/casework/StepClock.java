package cn.minxu.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * When a step that is the same in every kind of case is due, where that is agreed case by case instead of by a table of limits. It stands
 * beside {@link Step}, because that asks for deadlines itself.
 */
public interface StepClock {

    /** Element id of the user task. */
    String step();

    /** The end that was agreed for the step which opens now; it stays as it is while the step is open. */
    Optional<Instant> agreedEnd(long number);
}
