package cn.minxu.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a notice, without who raised it.
 *
 * @param notice id of the notice
 * @param number within its notice
 * @param outcome ACCEPTED or REJECTED; null while it is open
 */
public record Objection(
        long notice,
        int number,
        String text,
        Instant at,
        String registeredBy,
        @Nullable String outcome,
        @Nullable String reason) {

    /** As people call it: the notice's number and its own. */
    public String id() {
        return notice + "-" + number;
    }
}
