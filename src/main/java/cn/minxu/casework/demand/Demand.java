package cn.minxu.casework.demand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What residents need, of whatever kind of case.
 *
 * @param about its title
 * @param unit whose it is
 * @param category as people call it
 * @param residents how many it concerns, as far as is known: one at least
 * @param outcome how it ended; null while it is open
 */
public record Demand(
        long number,
        String about,
        String unit,
        String category,
        int residents,
        Instant since,
        @Nullable String outcome) {}
