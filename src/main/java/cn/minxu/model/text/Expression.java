package cn.minxu.model.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in <code>${}</code>: a name, its negation, or its comparison with one literal.
 *
 * @param literal what it is compared with; null if it is not
 */
public record Expression(
        String name, boolean negated, @Nullable String literal) {

    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*(!?)\\s*([A-Za-z][A-Za-z0-9]*)\\s*}");
    private static final Pattern CHOICE =
            Pattern.compile("\\$\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*==\\s*'([A-Za-z0-9_-]*)'\\s*}");

    public static Optional<Expression> read(@Nullable String text) {
        String said = text == null ? "" : text.strip();
        Matcher name = NAME.matcher(said);
        if (name.matches()) {
            return Optional.of(new Expression(name.group(2), !name.group(1).isEmpty(), null));
        }
        Matcher choice = CHOICE.matcher(said);
        return choice.matches()
                ? Optional.of(new Expression(choice.group(1), false, choice.group(2)))
                : Optional.empty();
    }

    /** The name, if it is nothing but a name. */
    public static Optional<String> name(@Nullable String text) {
        return read(text)
                .filter(each -> !each.negated() && each.literal() == null)
                .map(Expression::name);
    }
}
