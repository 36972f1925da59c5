package cn.minxu.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of what came of an item: the first by its closing, each further one by a correction.
 *
 * @param outcome PASSED, NOT_PASSED or NO_QUORUM
 * @param why of a correction
 */
public record Result(
        int version,
        String outcome,
        Tally tally,
        Instant at,
        String by,
        @Nullable String why) {}
