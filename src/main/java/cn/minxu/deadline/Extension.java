package cn.minxu.deadline;

import java.time.Instant;

/**
 * An extension that was asked for.
 *
 * @param holder the unit that works on the step
 * @param days working days
 * @param approver the unit that decides
 */
public record Extension(
        long id,
        long deadline,
        String step,
        String holder,
        int days,
        String reason,
        Instant askedAt,
        String askedBy,
        String approver) {}
