package cn.minxu.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook that people download: sheets with a title, a heading and rows, and no cell that a spreadsheet takes for a formula. */
public final class OutgoingWorkbook {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(bytes, "minxu", "1.0");

    /**
     * Adds a sheet.
     *
     * @param notes lines above the heading: what it is of
     * @param rows texts and numbers; null is an empty cell
     */
    public OutgoingWorkbook sheet(
            String name,
            List<String> notes,
            List<String> heading,
            List<? extends List<? extends @Nullable Object>> rows) {
        Worksheet sheet = book.newWorksheet(name);
        int at = 0;
        for (String note : notes) {
            sheet.value(at++, 0, harmless(note));
        }
        for (int column = 0; column < heading.size(); column++) {
            sheet.value(at, column, harmless(heading.get(column)));
            sheet.style(at, column).bold().set();
            sheet.width(column, width(heading.get(column), column, rows));
        }
        sheet.freezePane(0, at + 1);
        for (List<? extends @Nullable Object> row : rows) {
            at++;
            for (int column = 0; column < row.size(); column++) {
                put(sheet, at, column, row.get(column));
            }
        }
        return this;
    }

    /** The whole file. Nothing can be added any more. */
    public byte[] bytes() {
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, harmless(value.toString()));
        }
    }

    /** A Chinese character takes the room of two. */
    private static double width(String heading, int column, List<? extends List<? extends @Nullable Object>> rows) {
        int widest = rows.stream()
                .limit(200)
                .map(row -> String.valueOf(row.get(column)))
                .collect(Collectors.summarizingInt(OutgoingWorkbook::room))
                .getMax();
        return Math.max(NARROWEST, Math.min(WIDEST, 2 + Math.max(room(heading), widest)));
    }

    private static int room(String text) {
        return (int) text.codePoints().map(c -> c > 0xFF ? 2 : 1).sum();
    }

    /** As text, whatever it begins with. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
