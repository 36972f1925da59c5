package cn.minxu.model.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Patterns of fields, as a library knows them that matches in time linear to the text. */
public final class Patterns {

    private static final int LONGEST = 200;

    /** What a pattern becomes; the library writes all repetitions out, nested ones too, and would fill the memory. */
    private static final int MOST_STEPS = 5000;

    private Patterns() {}

    /** What is wrong with it. */
    public static Optional<String> problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of("超过 " + LONGEST + " 个字符");
        }
        if (PatternSize.of(pattern) > MOST_STEPS) {
            return Optional.of("重复太多");
        }
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException unknown) {
            return Optional.of("写法不认识：不能用回溯引用（\\1）、环视（(?=…)）等");
        }
    }
}
