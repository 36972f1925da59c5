package cn.minxu;

import org.jspecify.annotations.Nullable;

/**
 * What a text says, without what nobody sees in it: format characters, fillers, tags, and blanks of every kind at its ends. Whatever
 * reads a text from outside reads it so; a text in which nothing can be seen is empty.
 */
public final class Plain {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Plain() {}

    /** Whether nothing can be seen in the text. */
    public static boolean isEmpty(@Nullable String text) {
        return text == null || text.codePoints().allMatch(c -> isInvisible(c) || isBlank(c));
    }

    /** A code, a phone or a column's label: no blanks at all. */
    public static String code(@Nullable String text) {
        return kept(text, false);
    }

    /** A line of text: runs of blanks and line ends are one blank. */
    public static String line(@Nullable String text) {
        return kept(text, true);
    }

    /** A name: a line whose blanks beside Chinese characters are padding ({@code 张　三}). */
    public static String name(@Nullable String text) {
        String line = line(text);
        if (line.indexOf(' ') < 0) {
            return line;
        }
        var name = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            boolean padding = line.charAt(i) == ' '
                    && (Character.isIdeographic(line.codePointBefore(i))
                            || Character.isIdeographic(line.codePointAt(i + 1)));
            if (!padding) {
                name.append(line.charAt(i));
            }
        }
        return name.toString();
    }

    /** Free text: its lines end with {@code \n}, its joined signs stay joined, its first and last characters can be seen. */
    public static String text(@Nullable String text) {
        if (text == null || isEmpty(text)) {
            return "";
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isLineEnd(c)) {
                boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
                plain.append(second ? "" : "\n");
            } else if (c == '\t' || c == IDEOGRAPHIC_SPACE) {
                plain.appendCodePoint(c);
            } else if (isBlank(c)) {
                plain.append(' ');
            } else if (!isInvisible(c) || joins(c) || turns(c)) {
                plain.appendCodePoint(c);
            }
        }
        return stripped(plain.toString());
    }

    /** Whether a character takes no room: what Unicode calls format characters, its fillers, selectors and tags. */
    public static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || isSelector(c)
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x2065
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean isSelector(int c) {
        return (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Holds the parts of one sign together. */
    private static boolean joins(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || isSelector(c);
    }

    /** Turns the writing: an intended one is refused, not mended, since the text may then say something else. */
    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String kept(@Nullable String text, boolean blanks) {
        if (text == null) {
            return "";
        }
        var kept = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isBlank(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                kept.append(gap && blanks && kept.length() > 0 ? " " : "").appendCodePoint(c);
                gap = false;
            }
        }
        return kept.toString();
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isUnseen(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isUnseen(text.codePointBefore(to)) && !isSelector(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isUnseen(int c) {
        return isBlank(c) || (isInvisible(c) && !turns(c));
    }
}
