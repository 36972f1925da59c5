package cn.minxu.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time that a clock was given beyond its limit.
 *
 * @param extendedBy working days of an agreed extension
 * @param pauses the spans in which the clock stood still, one after the other
 */
record Grants(int extendedBy, List<Span> pauses) {

    static final Grants NONE = new Grants(0, List.of());

    /** {@code to} is null while the clock still stands. */
    record Span(Instant from, @Nullable Instant to) {}
}
