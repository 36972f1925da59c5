package cn.minxu.need.web;

import cn.minxu.need.intake.ImportRemark;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The report of an import as a file that a spreadsheet opens: with a byte order mark, and no cell that it takes for a formula. */
class CsvReport {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter out;

    CsvReport(Appendable out) throws IOException {
        out.append('\uFEFF');
        this.out = new CSVPrinter(out, CSVFormat.EXCEL);
        this.out.printRecord("行号", "序号", "结果", "原因", "受理编号");
    }

    /** What is said of the whole file. */
    void say(String what) {
        print("", "", "说明", harmless(what), null);
    }

    void add(ImportRemark remark) {
        print(
                remark.sheet() == null ? remark.row() : harmless(remark.sheet() + " 第 " + remark.row() + " 行"),
                harmless(remark.serial()),
                remark.result().label(),
                harmless(remark.reason()),
                remark.number());
    }

    private void print(@Nullable Object... cells) {
        try {
            out.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
