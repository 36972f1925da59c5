package cn.minxu.deadline;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of one stay in a step, or the promise to the resident.
 *
 * @param stay the one stay in the step: as given to {@link cn.minxu.engine.Deadlines#open}
 * @param instance the process instance; null of a promise, which is the whole case's
 * @param lapseAt when the step ends without its holder, or null if it never does
 * @param paused whether its clock stands still
 */
record Deadline(
        long id,
        long number,
        String step,
        String stay,
        @Nullable String instance,
        String holder,
        Terms terms,
        Instant dueAt,
        Instant warnAt,
        Instant overdueAt,
        @Nullable Instant lapseAt,
        boolean paused) {

    /** The same as reckoned anew. */
    Deadline at(Terms renewed, Times times) {
        return new Deadline(
                id,
                number,
                step,
                stay,
                instance,
                holder,
                renewed,
                times.due(),
                times.warn(),
                times.overdue(),
                times.lapse(),
                paused);
    }

    boolean isPromise() {
        return step.equals(Promise.STEP);
    }

    /** Whether the timer of this instance sets its marks. */
    boolean isMarkedIn(String id, boolean whole) {
        return isPromise() ? whole : id.equals(instance);
    }

    boolean sameInstants(Deadline other) {
        return dueAt.equals(other.dueAt)
                && warnAt.equals(other.warnAt)
                && overdueAt.equals(other.overdueAt)
                && Objects.equals(lapseAt, other.lapseAt);
    }

    /**
     * What a deadline was computed from, kept so that it can be computed anew.
     *
     * @param basis the limit in words
     * @param unit of {@code amount}: a {@link cn.minxu.worktime.Limit.Unit}, or AGREED for an agreed end
     * @param clockStart when the clock started
     * @param lapse after so many units the step ends without its holder, or null if it never does
     */
    record Terms(
            String basis,
            int amount,
            String unit,
            Instant clockStart,
            @Nullable Integer lapse) {

        static final String AGREED = "AGREED";
    }
}
