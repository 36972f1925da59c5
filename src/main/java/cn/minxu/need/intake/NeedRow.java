package cn.minxu.need.intake;

import java.util.Map;
import java.util.Set;

/**
 * What a file says of one need, as text, nothing of it checked.
 *
 * @param number the row as a spreadsheet counts it, the header being 1
 * @param texts without the blanks around them; empty where the cell is
 * @param formulas columns whose cells hold a formula
 * @param surplus whether there are cells to the right of the header's last
 */
record NeedRow(int number, Map<Column, String> texts, Set<Column> formulas, boolean surplus) {

    String text(Column column) {
        return texts.getOrDefault(column, "");
    }
}
