package cn.minxu.need;

import cn.minxu.casework.privacy.PersonalNumbers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was registered, checked; it never changes.
 *
 * @param number the resident's number: yyyyMMdd of registration and six digits; also the business key
 * @param registeredAt starts every promised limit
 * @param registeredBy the user
 */
public record Registration(
        long number,
        Channel channel,
        Nature nature,
        boolean urgent,
        String communityId,
        @Nullable String grid,
        String category,
        String subcategory,
        @Nullable String place,
        String content,
        @Nullable Vulnerable vulnerable,
        Instant registeredAt,
        String registeredBy,
        @Nullable String intakeKey) {

    /** What it is about, in a line: numbers of people are masked. */
    public String title() {
        return titled(subcategory, place == null ? null : PersonalNumbers.masked(place));
    }

    /** @param place masked, or null */
    public static String titled(String subcategory, @Nullable String place) {
        return subcategory + (place == null ? "" : " · " + place);
    }
}
