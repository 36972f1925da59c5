package cn.minxu.table;

import cn.minxu.Plain;
import java.util.List;
import java.util.Set;

/**
 * A line of a table as text.
 *
 * @param number as a spreadsheet counts it, from 1
 * @param hidden whether the spreadsheet does not show it: hidden by hand or by a filter
 * @param cells up to the last that holds anything
 * @param formulas positions of the cells that hold a formula or its error instead of a value
 */
record Line(Sheet sheet, int number, boolean hidden, List<String> cells, Set<Integer> formulas) {

    boolean isBlank() {
        return formulas.isEmpty() && cells.stream().allMatch(Plain::isEmpty);
    }

    String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }
}
