package cn.minxu.need;

import cn.minxu.casework.privacy.PersonalNumbers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was registered, checked; it changes only where it is put right.
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

    /** With what may be put right of it. */
    public Registration corrected(String rightCommunity, @Nullable String rightGrid, @Nullable String rightPlace) {
        return new Registration(
                number,
                channel,
                nature,
                urgent,
                rightCommunity,
                rightGrid,
                category,
                subcategory,
                rightPlace,
                content,
                vulnerable,
                registeredAt,
                registeredBy,
                intakeKey);
    }

    /** What it is about, in a line: numbers of people are masked. */
    public String title() {
        return titled(subcategory, place == null ? null : PersonalNumbers.masked(place));
    }

    /** @param place masked, or null */
    public static String titled(String subcategory, @Nullable String place) {
        return subcategory + (place == null ? "" : " · " + place);
    }
}
