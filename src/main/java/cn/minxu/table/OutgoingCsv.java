package cn.minxu.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A CSV file in GB18030 that people download and open in a spreadsheet: a heading and rows, and no cell that is taken for a formula. */
public final class OutgoingCsv {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private OutgoingCsv() {}

    /** @param rows texts and numbers; null is an empty cell */
    public static byte[] of(List<String> heading, List<? extends List<? extends @Nullable Object>> rows) {
        var text = new StringBuilder(line(heading));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(GB18030);
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(OutgoingCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null
                ? ""
                : value instanceof Number ? value.toString() : OutgoingWorkbook.harmless(value.toString());
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
