package cn.minxu.deadline;

import java.time.Instant;

/** The deadline of one stay in a step, while it is open. */
record Deadline(
        long id,
        long number,
        String step,
        String stepInstance,
        String holder,
        Terms terms,
        Instant dueAt,
        Instant warnAt,
        Instant overdueAt) {

    /**
     * What a deadline was computed from, kept so that it can be computed anew.
     *
     * @param basis the limit in words
     * @param unit of {@code amount}: a {@link cn.minxu.worktime.Limit.Unit}, or AGREED for an agreed end
     * @param clockStart when the clock started
     */
    record Terms(String basis, int amount, String unit, Instant clockStart) {

        static final String AGREED = "AGREED";
    }
}
