package cn.minxu.casework;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left of a text that was erased by rule: its hash ({@code minxu.erased}), which people read as that it was erased. */
public final class Erased {

    /** What people read in its place. */
    public static final String WORDS = "（已清除）";

    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    private Erased() {}

    public static boolean is(@Nullable String text) {
        return text != null && HASH.matcher(text).matches();
    }

    /** The text as people read it. */
    public static String shown(String text) {
        return is(text) ? WORDS : text;
    }
}
