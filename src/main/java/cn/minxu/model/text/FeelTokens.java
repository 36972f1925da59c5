package cn.minxu.model.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a FEEL text. */
public final class FeelTokens {

    public enum Kind {
        LITERAL,
        NAME,
        SYMBOL
    }

    /** One word of it. */
    public record Token(Kind kind, String text) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private static final int LONGEST = 2000;

    private static final Pattern DATE =
            Pattern.compile("(date and time|date)\\s{0,9}\\(\\s{0,9}\"([0-9T:.Z+-]{1,40})\"\\s{0,9}\\)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:\\.(?!\\.)[0-9]{1,18})?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");
    private static final Pattern SYMBOL = Pattern.compile("<=|>=|!=|\\.\\.|[-=<>()\\[\\],]");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "in");
    private static final Set<String> BANNED = Set.of(
            "for", "some", "every", "if", "then", "else", "return", "satisfies", "function", "between", "instance");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private FeelTokens(String text) {
        this.text = text;
    }

    /** Empty if there is something in it that is no word of the grammar. */
    public static Optional<List<Token>> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var words = new FeelTokens(text);
        while (words.at < text.length()) {
            if (Character.isWhitespace(text.charAt(words.at))) {
                words.at++;
            } else if (!words.string() && !words.date() && !words.number() && !words.word() && !words.symbol()) {
                return Optional.empty();
            }
        }
        return Optional.of(words.tokens);
    }

    private boolean string() {
        if (text.charAt(at) != '"') {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return false;
        }
        tokens.add(new Token(Kind.LITERAL, text.substring(at, end + 1)));
        at = end + 1;
        return true;
    }

    private boolean date() {
        Matcher date = DATE.matcher(text).region(at, text.length());
        return date.lookingAt()
                && isDate(date.group(1), date.group(2))
                && taken(Kind.LITERAL, date.group(), date.end());
    }

    private static boolean isDate(String type, String text) {
        try {
            if (type.equals("date")) {
                LocalDate.parse(text);
            } else {
                LocalDateTime.parse(text);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        return number.lookingAt() && taken(Kind.LITERAL, number.group(), number.end());
    }

    private boolean word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt() || BANNED.contains(word.group())) {
            return false;
        }
        Kind kind = CONSTANTS.contains(word.group())
                ? Kind.LITERAL
                : OPERATORS.contains(word.group()) ? Kind.SYMBOL : Kind.NAME;
        return taken(kind, word.group(), word.end());
    }

    private boolean symbol() {
        Matcher symbol = SYMBOL.matcher(text).region(at, text.length());
        return symbol.lookingAt() && taken(Kind.SYMBOL, symbol.group(), symbol.end());
    }

    private boolean taken(Kind kind, String word, int end) {
        tokens.add(new Token(kind, word));
        at = end;
        return true;
    }
}
