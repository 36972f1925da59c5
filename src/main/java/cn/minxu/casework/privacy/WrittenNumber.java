package cn.minxu.casework.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Groups of digits that may be one number, and what of it is shown if it is a person's.
 *
 * @param alone whether no other digits stand beside them
 */
public record WrittenNumber(List<String> groups, boolean alone) {

    private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?86|0)?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile("(?:0086|0)(?:10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}");
    private static final Pattern LANDLINE_ABROAD = Pattern.compile("86(?:10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD_IDENTITY = Pattern.compile("\\d{15}");
    private static final Pattern CARD = Pattern.compile("\\d{16,19}");

    /** Provinces, the first two digits of an identity number. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** How long the first group is where somebody writes it in groups: 138 1234 1234, 1381234 1234. */
    private static final Set<Integer> PARTS_OF_MOBILES = Set.of(3, 7);

    private static final Set<Integer> PARTS_OF_IDENTITIES = Set.of(6, 12, 14);

    /** Of an identity number, before its check sign. */
    public static final int IDENTITY_DIGITS = 17;

    private static final int SHORTEST_PHONE = 7;
    private static final int SHORTEST_AREA_CODE = 3;

    /**
     * @param own digits of the resident's phone
     * @param abroad whether it is written with the country
     * @param spokenOf whether the words before say that it is a phone
     * @return what it is and what is shown of it; nothing if it is no such number
     */
    public Optional<FoundNumber> found(String own, boolean abroad, boolean spokenOf) {
        String all = String.join("", groups);
        var mobile = MOBILE.matcher(all);
        if (mobile.matches() && isWritten(PARTS_OF_MOBILES)) {
            return Optional.of(new FoundNumber(FoundNumber.MOBILE, stars(mobile.group(1))));
        }
        if (isIdentity(all)) {
            return Optional.of(new FoundNumber(FoundNumber.IDENTITY, stars(all)));
        }
        if (isLandline(all, abroad)
                || isOwn(all, own)
                || (spokenOf && LOCAL.matcher(all).matches())) {
            return Optional.of(new FoundNumber(FoundNumber.PHONE, end(all)));
        }
        return isCard(all) ? Optional.of(new FoundNumber(FoundNumber.CARD, end(all))) : Optional.empty();
    }

    private static String end(String all) {
        return "****" + all.substring(all.length() - 4);
    }

    /** As one number in groups: beside other numbers the first part has to look like it, since house numbers stand side by side, too. */
    private boolean isWritten(Set<Integer> firstParts) {
        return alone || groups.size() == 1 || firstParts.contains(groups.get(0).length());
    }

    /** The first three and the last four, the others stars. */
    private static String stars(String all) {
        return all.substring(0, 3) + "*".repeat(all.length() - 7) + all.substring(all.length() - 4);
    }

    /** Eighteen digits at a stretch are masked whatever they are. */
    private boolean isIdentity(String all) {
        if (IDENTITY.matcher(all).matches()) {
            return groups.size() == 1
                    || (isWritten(PARTS_OF_IDENTITIES)
                            && PROVINCES.contains(all.substring(0, 2))
                            && isDate(all.substring(6, 14)));
        }
        return OLD_IDENTITY.matcher(all).matches()
                && isWritten(PARTS_OF_IDENTITIES)
                && PROVINCES.contains(all.substring(0, 2))
                && isDate("19" + all.substring(6, 12));
    }

    private static boolean isDate(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= 1880 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** With the area code at the start of its first group: else it may be any digits that happen to stand together. */
    private boolean isLandline(String all, boolean abroad) {
        return groups.get(0).length() >= SHORTEST_AREA_CODE
                        && LANDLINE.matcher(all).matches()
                || (abroad && LANDLINE_ABROAD.matcher(all).matches());
    }

    private static boolean isOwn(String all, String own) {
        return all.length() >= SHORTEST_PHONE && own.endsWith(all);
    }

    /** In groups of four, or at a stretch, with a right check digit. */
    private boolean isCard(String all) {
        return CARD.matcher(all).matches()
                && groups.subList(0, groups.size() - 1).stream().allMatch(group -> group.length() == 4)
                && checkSum(all) % 10 == 0;
    }

    private static int checkSum(String all) {
        int sum = 0;
        for (int i = 0; i < all.length(); i++) {
            int digit = all.charAt(all.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }
}
