package cn.minxu.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, as its row in {@code minxu.meeting} has it.
 *
 * @param kind by which its rule is found
 * @param closesAt from then on nobody votes, whether anything has closed it or not
 * @param endWhy why its end was moved
 * @param lateWhy why it was opened though the invitation was late
 * @param closedAt null until somebody has closed it
 * @param minutes null until they are written
 */
public record Meeting(
        long number,
        String kind,
        String place,
        Instant startsAt,
        Instant closesAt,
        @Nullable String endWhy,
        @Nullable Instant openedAt,
        @Nullable String lateWhy,
        @Nullable Instant closedAt,
        @Nullable String minutes,
        @Nullable Instant approvedAt) {

    boolean isOpened() {
        return openedAt != null;
    }

    boolean isClosed() {
        return closedAt != null;
    }
}
