package cn.minxu.table;

import java.math.BigDecimal;

/** A number as somebody typed it, out of the notation that a workbook keeps it in. */
final class Digits {

    /** More digits than a spreadsheet can keep. */
    private static final int MOST = 40;

    private Digits() {}

    static String plain(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > MOST) {
            return text;
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        return Math.abs((long) number.scale()) > MOST ? text : number.toPlainString();
    }
}
