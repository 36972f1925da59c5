package cn.minxu.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads a sheet row by row. Numbers become the text of their digits; so do dates, which are numbers in a workbook. */
class SheetReading {

    /** The last row that a workbook can have. */
    private static final int LAST_ROW = 1 << 20;

    private final Xml xml;
    private final Sheet sheet;
    private final SharedStrings shared;
    private int number;

    SheetReading(Xml xml, Sheet sheet, SharedStrings shared) {
        this.xml = xml;
        this.sheet = sheet;
        this.shared = shared;
    }

    void read(Consumer<Line> taker) throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                taker.accept(row());
            }
        }
    }

    private Line row() throws IOException, XMLStreamException {
        number = place(xml.attribute("r"), number + 1);
        boolean hidden = xml.flag("hidden") || "0".equals(xml.attribute("ht"));
        var cells = new ArrayList<String>();
        var formulas = new HashSet<Integer>();
        int column = -1;
        int length = 0;
        while (!xml.ends("row") && xml.next()) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                length += cell(column, cells, formulas);
                Bounds.requireShort(sheet, number, 0, length);
            }
        }
        return Bounds.line(sheet, number, hidden, cells, formulas);
    }

    /** @return the length of its text; a cell with nothing in it takes no place, however far away it is */
    private int cell(int column, List<String> cells, Set<Integer> formulas) throws IOException, XMLStreamException {
        String type = xml.attribute("t");
        String text = "";
        boolean formula = "e".equals(type);
        while (!xml.ends("c") && xml.next()) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                text = value(type, xml.text("v"));
            } else if (xml.starts("is")) {
                text = xml.rich("is");
            }
        }
        if (text.isEmpty() && !formula) {
            return 0;
        }
        if (column >= Bounds.MOST_COLUMNS) {
            throw Bounds.tooWide(sheet, number, column + 1L);
        }
        put(column, text, cells);
        if (formula) {
            formulas.add(column);
        }
        return text.length();
    }

    private static void put(int column, String text, List<String> cells) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private String value(@Nullable String type, String written) throws IOException {
        if (type == null || type.equals("n")) {
            return Digits.plain(written);
        }
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(written.strip()));
            case "b" -> written.equals("1") ? "TRUE" : "FALSE";
            default -> Escapes.decoded(written);
        };
    }

    private static int place(@Nullable String written, int otherwise) {
        int place = written == null ? otherwise : Integer.parseInt(written);
        if (place < 1 || place > LAST_ROW) {
            throw new IllegalArgumentException("row");
        }
        return place;
    }

    /** The column of a cell's address, from 0: 27 for AB12. */
    private int column(@Nullable String address, int otherwise) {
        if (address == null) {
            return otherwise;
        }
        long column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && column < Integer.MAX_VALUE; i++) {
            column = 26 * column + (address.charAt(i) - 'A' + 1);
        }
        if (column < 1 || column > Integer.MAX_VALUE) {
            throw Bounds.tooWide(sheet, number, column);
        }
        return (int) column - 1;
    }
}
