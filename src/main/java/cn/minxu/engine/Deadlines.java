package cn.minxu.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The deadlines of the steps that wait; the engine asks for their instants by the names that models use. */
public interface Deadlines {

    /** The deadline of an open step, opened when it is first asked for. */
    Open open(Stay stay);

    /**
     * One stay in a waiting step.
     *
     * @param number the case's number
     * @param step element id
     * @param stepInstance identifies this stay: after a loop it is another
     * @param holder the unit that the step waits for: the group of its task; where no task waits, the community of the case. It is
     *     the one that is told of yellow and red marks
     * @param facts what the table of limits may ask for
     * @param fresh whether it has begun in this transaction
     */
    record Stay(
            long number, String step, String stepInstance, String holder, Map<String, Object> facts, boolean fresh) {}

    /**
     * The deadline of a step whose timer is firing; with it those of its case are read, which {@link #mark} needs then.
     *
     * @return null if the step has none yet
     */
    @Nullable
    Open firing(String step, String stepInstance);

    /** Timers of these steps are about to fire in this transaction: reads all their deadlines at once. */
    void expect(Collection<String> stepInstances);

    /** The step was left: completed or cancelled. */
    void close(String step, String stepInstance);

    /** Whether a step of this case waits. */
    boolean isOpen(long number);

    /** Marks everything of this case that is due for a mark now. */
    void mark(long number);

    /**
     * Instants of an open step.
     *
     * @param nextMark when a timer that is set now has to fire first: at the first mark that is missing, or null if none is
     * @param lapseAt when the step ends without its holder, or null if it never does
     * @param followingMark when a timer that is firing now has to fire again: at the first mark after this instant, or null if none is
     */
    record Open(
            Instant dueAt,
            Instant warnAt,
            @Nullable Instant nextMark,
            @Nullable Instant followingMark,
            @Nullable Instant lapseAt) {}
}
