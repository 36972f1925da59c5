package cn.minxu.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The deadline of one stay in a step, while it is open; {@code lapseAt} is when the step ends without its holder. */
record Deadline(
        long id,
        long number,
        String step,
        String stepInstance,
        String holder,
        Terms terms,
        Instant dueAt,
        Instant warnAt,
        Instant overdueAt,
        @Nullable Instant lapseAt) {

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
