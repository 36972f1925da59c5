package cn.minxu.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice, as the public reads it.
 *
 * @param number of the case that it is about
 * @param days how long, in working or calendar days
 * @param publishedAt null while it is a draft
 * @param endsAt the end of its last day
 * @param result UPHELD or UPSET, when it has ended
 * @param raised objections, when it has ended
 * @param accepted of them
 */
public record Notice(
        long id,
        long number,
        String title,
        String text,
        String places,
        int days,
        boolean workingDays,
        String draftedBy,
        @Nullable Instant publishedAt,
        @Nullable Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable String result,
        int raised,
        int accepted) {

    String daysText() {
        return days + (workingDays ? " 个工作日" : " 日");
    }
}
