package cn.minxu.need;

import cn.minxu.Plain;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one rule for telephone numbers, at every door: how they may be written, and how they are kept. */
public final class Phone {

    /** What is said of a text that is none. */
    public static final String ACCEPTED =
            "联系电话应为 11 位手机号、7 至 8 位固定电话（可带区号和分机，如 0535-6666666-801）或 400、800 电话，可带 +86、空格、横线和括号";

    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Pd}()\\[\\]ー~·.]");
    private static final Pattern EXTENSION = Pattern.compile("(.*\\d\\)?)(?:转|分机|ext|#|\\p{Pd})+(\\d{1,6})");
    private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)86(\\d+)");
    private static final Pattern MOBILE = Pattern.compile("(?:86)?(1[3-9]\\d{9})");
    private static final Pattern SERVICE = Pattern.compile("([48]00)(\\d{3})(\\d{4})");
    private static final Pattern LANDLINE = Pattern.compile("0(10|2\\d|[3-9]\\d{2})([1-9]\\d{6,7})");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");

    private Phone() {}

    /** The number as it is kept: 13900000009, 0535-6666666-801, 400-123-4567; empty if the text is none. */
    public static Optional<String> of(String written) {
        String plain =
                Plain.code(Normalizer.normalize(written, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
        var extended = EXTENSION.matcher(plain);
        if (extended.matches()) {
            Optional<String> landline = landline(digits(extended.group(1)));
            if (landline.isPresent()) {
                return landline.map(number -> number + "-" + extended.group(2));
            }
        }
        String digits = digits(plain);
        return matching(MOBILE, digits, "$1")
                .or(() -> matching(SERVICE, digits, "$1-$2-$3"))
                .or(() -> landline(digits));
    }

    private static Optional<String> landline(String digits) {
        return matching(LANDLINE, digits, "0$1-$2").or(() -> matching(LOCAL, digits, "$0"));
    }

    private static Optional<String> matching(Pattern pattern, String digits, String kept) {
        var number = pattern.matcher(digits);
        return number.matches() ? Optional.of(number.replaceFirst(kept)) : Optional.empty();
    }

    /** Without punctuation and country; who writes the country leaves the area's zero out. */
    private static String digits(String plain) {
        String all = PUNCTUATION.matcher(plain).replaceAll("");
        var country = COUNTRY.matcher(all);
        if (!country.matches()) {
            return all;
        }
        String rest = country.group(1);
        boolean areaCut = !rest.startsWith("0")
                && !MOBILE.matcher(rest).matches()
                && !SERVICE.matcher(rest).matches();
        return areaCut ? "0" + rest : rest;
    }
}
