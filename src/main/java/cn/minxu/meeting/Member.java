package cn.minxu.meeting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may take part in a meeting.
 *
 * @param name personal
 * @param post in what capacity
 * @param account with which he votes himself, or null
 * @param area in m², where it counts
 * @param substitutes id of the member in whose place he is, or null
 */
public record Member(
        long id,
        String name,
        @Nullable String post,
        @Nullable String account,
        @Nullable BigDecimal area,
        @Nullable Long substitutes) {

    /** One who is not on the list yet. */
    public record New(
            String name,
            @Nullable String post,
            @Nullable String account,
            @Nullable BigDecimal area) {}
}
