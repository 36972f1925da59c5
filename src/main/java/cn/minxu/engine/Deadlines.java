package cn.minxu.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The deadlines of the steps that wait: the engine opens and closes them, and asks when its timers have to fire. */
public interface Deadlines {

    /**
     * A step begins to wait.
     *
     * @throws cn.minxu.Refused if the case must not wait there
     */
    Open open(Stay stay);

    /**
     * One stay in a waiting step.
     *
     * @param id the task's; where no task waits, the activity instance's. After a loop it is another
     * @param step element id
     * @param instance the process instance
     * @param holder the unit that the step waits for: the group of its task; where no task waits, the community of the case. It is
     *     the one that is told of yellow and red marks
     * @param facts what the table of limits may ask for
     */
    record Stay(String id, long number, String step, String instance, String holder, Map<String, Object> facts) {}

    /** When a step that is about to begin will end without its holder; null if it never does. */
    @Nullable
    Instant lapse(long number, String step, Map<String, Object> facts);

    /** When the timer of an instance of a case has to fire first: at the first mark that is missing; null if none is. */
    @Nullable
    Instant nextMark(long number, String instance);

    /**
     * When the timer of an instance that is firing now has to fire again: at the first mark after this instant; null if none is. With it
     * the deadlines of the case are read, which {@link #mark} needs then.
     */
    @Nullable
    Instant followingMark(long number, String instance);

    /** Timers of these cases are about to fire in this transaction: reads their deadlines at once. */
    void expect(Collection<Long> numbers);

    /**
     * The stay is over: the step was completed or cancelled.
     *
     * @return whether more time was asked for, and that is not answered yet, or its clock stood still
     */
    boolean close(String stay);

    /** Whether a step of this case waits. */
    boolean isOpen(long number);

    /** Marks everything of this case that is due for a mark now. */
    void mark(long number);

    /**
     * Instants of an open step.
     *
     * @param nextMark when its first mark that is missing is due; null if none is
     * @param lapseAt when the step ends without its holder; null if it never does
     */
    record Open(
            Instant dueAt,
            Instant warnAt,
            @Nullable Instant nextMark,
            @Nullable Instant lapseAt) {}
}
