package cn.minxu.casework.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a designer calls a version, like {@code 1.4.2}: whether cases under way move to it hangs on this alone. */
record VersionTag(int major, int minor, int patch) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

    /** Empty if it is none of three numbers. */
    static Optional<VersionTag> of(@Nullable String text) {
        var found = FORM.matcher(text == null ? "" : text.strip());
        return found.matches()
                ? Optional.of(new VersionTag(number(found.group(1)), number(found.group(2)), number(found.group(3))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Whether both differ by no more than their patch. */
    static boolean areBeside(@Nullable String one, @Nullable String other) {
        var first = of(one);
        var second = of(other);
        return first.isPresent()
                && second.isPresent()
                && first.get().major == second.get().major
                && first.get().minor == second.get().minor;
    }

    /**
     * Whether the cases under way move from the version in force to this one: it is a later patch of it, or it is what was in force before
     * the patch that is taken back.
     */
    static boolean moves(@Nullable String from, @Nullable String to, boolean back) {
        if (!areBeside(from, to)) {
            return false;
        }
        int step = of(to).orElseThrow().patch - of(from).orElseThrow().patch;
        return back ? step < 0 : step > 0;
    }
}
