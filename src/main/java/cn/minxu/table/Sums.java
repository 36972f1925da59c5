package cn.minxu.table;

import cn.minxu.Plain;
import java.util.regex.Pattern;

/** Lines that sum a table up, below its rows. */
final class Sums {

    private static final Pattern WORDS = Pattern.compile("(本页|本月|本表|全部)?(合计|总计|小计|共计|累计|总数).{0,20}");

    private Sums() {}

    static boolean isOne(Line line) {
        return line.cells().stream()
                .map(Plain::code)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(first -> WORDS.matcher(first).matches())
                .isPresent();
    }
}
