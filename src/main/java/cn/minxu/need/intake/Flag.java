package cn.minxu.need.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How people say yes and no in a column. */
final class Flag {

    private static final Set<String> YES =
            Set.of("是", "√", "✓", "✔", "☑", "1", "y", "yes", "true", "对", "有", "紧急", "特急", "加急", "急");
    private static final Set<String> NO = Set.of(
            "", "否", "×", "✗", "✘", "☐", "□", "0", "n", "no", "false", "无", "不", "不是", "一般", "普通", "不紧急", "不急", "-",
            "—", "/");

    private Flag() {}

    /** Empty if it can be either. */
    static Optional<Boolean> of(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Whether a cell says that there is nothing to say. */
    static boolean isNo(String text) {
        return of(text).filter(yes -> !yes).isPresent();
    }
}
