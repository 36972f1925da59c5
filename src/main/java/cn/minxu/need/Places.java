package cn.minxu.need;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When two places are the same place. */
final class Places {

    private Places() {}

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
