package cn.minxu.table;

import cn.minxu.Plain;
import cn.minxu.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How much a file may hold; counted while it is read, so that no file takes more memory than an ordinary one. */
final class Bounds {

    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 256;
    static final int MOST_SHEETS = 100;

    /** What a cell of a spreadsheet can hold. */
    static final int LONGEST_CELL = 32_767;

    static final int LONGEST_LINE = 100_000;

    /** Unpacked size, in bytes, that we are willing to read: a packed file can be a thousand times smaller. */
    static final long LARGEST = 300L << 20;

    /** Bytes in which one line, or one piece of a workbook, must come to its end. */
    static final int LONGEST_PIECE = 1 << 19;

    private Bounds() {}

    /** The line, without the empty cells at its end and with line ends of one kind. */
    static Line line(Sheet sheet, int number, boolean hidden, List<String> cells, Set<Integer> formulas) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty() && !formulas.contains(width - 1)) {
            width--;
        }
        if (width > MOST_COLUMNS) {
            throw tooWide(sheet, number, width);
        }
        var kept = new ArrayList<String>(width);
        int length = 0;
        for (String cell : cells.subList(0, width)) {
            String meant = Quoted.meant(cell);
            length += meant.length();
            requireShort(sheet, number, meant.length(), length);
            kept.add(meant);
        }
        return new Line(sheet, number, hidden, kept, formulas);
    }

    static void requireShort(Sheet sheet, int number, int cell, int line) {
        if (cell > LONGEST_CELL || line > LONGEST_LINE) {
            throw Refused.invalid("%s第 %d 行过长：一格最多 %d 个字，一行最多 %d 个字。请检查引号是否成对、内容是否粘错。"
                    .formatted(sheet.shown(), number, LONGEST_CELL, LONGEST_LINE));
        }
    }

    /** A cell as a workbook writes it; an escaped character takes seven. */
    static void requireShort(int written) {
        if (written > LONGEST_CELL * 7) {
            throw Refused.invalid("工作簿里有一格的内容过长：最多 %d 个字。请检查内容是否粘错。".formatted(LONGEST_CELL));
        }
    }

    static Refused tooWide(Sheet sheet, int number, long width) {
        return Refused.invalid(
                "%s第 %d 行的内容到了第 %d 列，最多 %d 列。请删去右边多余的列后重新保存。".formatted(sheet.shown(), number, width, MOST_COLUMNS));
    }

    static Refused tooLarge() {
        return new Refused(Refused.Kind.TOO_LARGE, "文件解压后过大，请分成几个文件。");
    }

    /** The start of a text from a file, fit to be shown. */
    static String shown(String text, int most) {
        String line = Plain.line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
