package cn.minxu.scoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case is scored.
 *
 * @param number of the case
 * @param standard id of the version by which it is scored
 * @param round of this standard in the case, from 1
 * @param unit the organisation that is entrusted with it; null where assessors are appointed one by one
 * @param excluded units that take part in the matter beside the case's own and its parties
 * @param revealedAt when all sheets were in; null before
 * @param total ×100, when it is over
 * @param result PASS or FAIL, when it is over
 */
public record Panel(
        long id,
        long number,
        long standard,
        int round,
        @Nullable String unit,
        List<String> excluded,
        Instant openedAt,
        @Nullable Instant revealedAt,
        @Nullable Instant closedAt,
        @Nullable Integer spread,
        @Nullable Integer total,
        @Nullable String result) {

    public boolean isRevealed() {
        return revealedAt != null;
    }

    /** The same, of one that is over. */
    public int score() {
        return total == null ? 0 : total;
    }
}
