package cn.minxu.table;

import cn.minxu.Plain;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as text, nothing of it checked.
 *
 * @param sheet the sheet that it stands in, where a workbook has several with rows; otherwise null
 * @param number as a spreadsheet counts it, from 1
 * @param position its place among all rows of the file, from 1
 * @param texts what stands in its columns, by their labels
 * @param formulas labels of the columns whose cells hold a formula
 * @param surplus whether there are cells to the right of the header's last
 */
public record Row(
        @Nullable String sheet,
        int number,
        int position,
        Map<String, String> texts,
        Set<String> formulas,
        boolean surplus) {

    /** Free text. */
    public String text(String label) {
        return Plain.text(texts.get(label));
    }

    /** A name or a code: what does not show is not part of it. */
    public String name(String label) {
        return Plain.name(texts.get(label));
    }

    /** Where it stands, for a message: 第 3 行, or 工作表“1月”第 3 行. */
    public String where() {
        return (sheet == null ? "" : "工作表“" + sheet + "”") + "第 " + number + " 行";
    }
}
