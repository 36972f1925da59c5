package cn.minxu.deadline;

import java.time.Instant;

/**
 * A mark that a deadline has got.
 *
 * @param level as of {@link Mark}
 * @param at when it was set
 * @param unit the unit that is told
 */
record MarkSet(long deadline, int level, Instant at, String unit) {}
