package cn.minxu.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the reports of a case.
 *
 * @param number within its plan, from 1
 * @param due the day that was agreed; it never moves
 * @param opensAt from when it can be written
 * @param dueAt when the office closes on its day
 */
public record Report(
        long plan,
        int number,
        LocalDate due,
        Instant opensAt,
        Instant dueAt,
        @Nullable Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable String progress,
        @Nullable String effect,
        @Nullable String problems) {

    String words() {
        return "第 " + number + " 期，" + due + " 前提交";
    }
}
