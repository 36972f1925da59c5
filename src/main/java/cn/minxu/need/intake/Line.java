package cn.minxu.need.intake;

import java.util.List;
import java.util.Set;

/**
 * A line of a table as text.
 *
 * @param number as a spreadsheet counts it, the header being 1
 * @param formulas positions of the cells that hold a formula or its error instead of a value
 */
record Line(int number, List<String> cells, Set<Integer> formulas) {

    boolean isBlank() {
        return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }
}
