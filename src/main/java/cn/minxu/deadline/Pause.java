package cn.minxu.deadline;

import java.time.Instant;

/**
 * A pause that runs.
 *
 * @param step element id in the diagram
 * @param cause the listed cause, in words
 * @param latestEnd when it ends by itself
 */
public record Pause(
        long id, String step, String cause, String reason, Instant startedAt, String startedBy, Instant latestEnd) {}
