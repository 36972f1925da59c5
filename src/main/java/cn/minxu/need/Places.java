package cn.minxu.need;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When two places are the same place. */
final class Places {

    private Places() {}

    /** As it is stored to be searched for; null for no place. */
    static @Nullable String key(@Nullable String place) {
        String normalised = normalised(place);
        return normalised.isEmpty() ? null : normalised;
    }

    /** Without spaces and punctuation, full-width signs as half-width, small letters; empty for no place. */
    static String normalised(@Nullable String place) {
        if (place == null) {
            return "";
        }
        var kept = new StringBuilder();
        Normalizer.normalize(place, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
