package cn.minxu.replay.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal: the first column to the left, the others to the right. A Chinese sign is two places wide. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... header) {
        rows.add(List.of(header));
    }

    public TextTable row(Object... cells) {
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(i -> String.valueOf(cells[i]))
                .toList());
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(i -> padded(row.get(i), widths[i], i == 0))
                        .collect(Collectors.joining(GAP, GAP, "\n")))
                .collect(Collectors.joining());
    }

    private static String padded(String text, int width, boolean left) {
        String blanks = " ".repeat(width - width(text));
        return left ? text + blanks : blanks + text;
    }

    /** Signs above the Latin ones are Chinese ones here. */
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
