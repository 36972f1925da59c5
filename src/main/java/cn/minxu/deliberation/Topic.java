package cn.minxu.deliberation;

import org.jspecify.annotations.Nullable;

/**
 * What a community is to deliberate about.
 *
 * @param about number of the case that it is about, or null
 * @param tabled how often it has been tabled, this time among them: three times at most
 * @param item of the meeting's agenda, when it was called
 * @param accepted by the party organisation; null before its review
 * @param outcome AGREED, AGAIN (next month), REPRESENTATIVES (their meeting) or WITHDRAWN
 */
public record Topic(
        long id,
        String title,
        @Nullable Long about,
        int tabled,
        @Nullable Long item,
        @Nullable Boolean accepted,
        @Nullable String outcome) {

    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }
}
