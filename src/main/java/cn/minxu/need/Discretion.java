package cn.minxu.need;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Masks personal data in what people wrote: the resident's own, and whatever looks like a mobile number or an identity number. */
final class Discretion {

    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(\\d{3})\\d{11}(\\d{3}[\\dXx])(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");
    private static final int SHORTEST_NAME = 2;

    private final Resident resident;

    Discretion(Resident resident) {
        this.resident = resident;
    }

    @Nullable
    String maskedOrNull(@Nullable String text) {
        return text == null ? null : masked(text);
    }

    String masked(String text) {
        String masked = replace(text, resident.name(), resident.maskedName());
        masked = replace(masked, resident.phone(), resident.maskedPhone());
        masked = replace(masked, resident.address(), "（住址已隐去）");
        masked = IDENTITY.matcher(masked).replaceAll("$1***********$2");
        return MOBILE.matcher(masked).replaceAll("$1****$2");
    }

    private static String replace(String text, @Nullable String secret, String shown) {
        return secret == null || secret.length() < SHORTEST_NAME ? text : text.replace(secret, shown);
    }
}
