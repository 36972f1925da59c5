package cn.minxu.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
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
     * @param process key of the process in which the step is
     * @param step element id
     * @param instance the process instance
     * @param whole whether it is the case's own instance, that calls all others: its timer sets the marks of the promise, too
     * @param holder the unit that the step waits for: the group of its task; where no task waits, the community of the case. It is
     *     the one that is told of yellow and red marks
     * @param facts what the table of limits may ask for
     */
    record Stay(
            String id,
            long number,
            String process,
            String step,
            String instance,
            boolean whole,
            String holder,
            Map<String, Object> facts) {}

    /** When a step that is about to begin will end without its holder; null if it never does. */
    @Nullable
    Instant lapse(long number, String process, String step, Map<String, Object> facts);

    /**
     * When the timer of an instance of a case has to fire first: at the first mark that is missing; null if none is.
     *
     * @param whole whether it is the case's own instance
     */
    @Nullable
    Instant nextMark(long number, String instance, boolean whole);

    /**
     * When the timer of an instance that is firing now has to fire again: at the first mark after this instant; null if none is. With it
     * the deadlines of the case are read, which {@link #mark} needs then.
     */
    @Nullable
    Instant followingMark(long number, String instance, boolean whole);

    /** Timers of these cases are about to fire in this transaction: reads their deadlines at once. */
    void expect(Collection<Long> numbers);

    /**
     * The stay is over: the step was completed or cancelled.
     *
     * @return what of the case is open beside it
     */
    Left close(String stay);

    /**
     * A step that was left.
     *
     * @param moreTime whether more time was asked for it, and that is not answered yet, or its clock stood still
     * @param promiseMark when the next mark of the promise to the resident is due; null if it is kept, or all are set
     */
    record Left(boolean moreTime, @Nullable Instant promiseMark) {}

    /** Names of the variables that the tables of limits may ask for at a step of this process. */
    Set<String> limitFacts(String process);

    /** Whether a step of this case waits. */
    boolean isOpen(long number);

    /** Marks everything of this case that is due for a mark now. */
    void mark(long number);

    /**
     * Instants of an open step: as long as the resident has no answer the promise to him counts where it is the earlier.
     *
     * @param nextMark when the first mark that is missing is due; null if none is
     * @param lapseAt when the step ends without its holder; null if it never does
     */
    record Open(
            Instant dueAt,
            Instant warnAt,
            @Nullable Instant nextMark,
            @Nullable Instant lapseAt) {}
}
