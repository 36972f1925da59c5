package cn.minxu.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda.
 *
 * @param about number of the case that it deals with, or null
 * @param ruleId by which it is decided; null until the meeting is opened
 * @param ended how, without a result: HELD_OVER or WITHDRAWN
 * @param outcome of the last version of its result, or null
 */
public record Item(
        long id,
        int place,
        String title,
        @Nullable Long about,
        Ballot ballot,
        String ruleKind,
        @Nullable Long ruleId,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String ended,
        @Nullable String why,
        @Nullable String outcome) {

    /** On the agenda, and nothing has come of it yet. */
    boolean isOpenEnded() {
        return closedAt == null && ended == null;
    }
}
