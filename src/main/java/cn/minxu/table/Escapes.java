package cn.minxu.table;

import java.util.regex.Pattern;

/** How a workbook writes characters that XML cannot hold: {@code _x000D_}; an underscore before an x is then {@code _x005F_}. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        var escape = ESCAPE.matcher(text);
        int from = 0;
        while (escape.find()) {
            plain.append(text, from, escape.start()).append((char) Integer.parseInt(escape.group(1), 16));
            from = escape.end();
        }
        return plain.append(text, from, text.length()).toString();
    }
}
