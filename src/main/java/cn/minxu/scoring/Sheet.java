package cn.minxu.scoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor fills in.
 *
 * @param pass 1, or 2 where all score once more
 * @param indicator its only item; null if it has all of them
 * @param last whether it was opened when all the others were in
 * @param unit of the assessor
 * @param declaredAt when he said that he has no interest in the matter
 * @param total ×100, of one with all items that was submitted
 */
public record Sheet(
        long id,
        long panel,
        long number,
        int pass,
        @Nullable String indicator,
        boolean last,
        String assessor,
        String unit,
        @Nullable Instant declaredAt,
        @Nullable Instant recusedAt,
        @Nullable String recusedWhy,
        @Nullable Instant submittedAt,
        @Nullable Integer total) {

    public boolean isOpen() {
        return recusedAt == null && submittedAt == null;
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }
}
