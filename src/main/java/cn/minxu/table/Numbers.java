package cn.minxu.table;

import java.util.ArrayList;
import java.util.List;

/** Numbers of lines, kept as ranges: there may be many. */
class Numbers {

    private static final int RANGES_SHOWN = 10;

    private final List<int[]> ranges = new ArrayList<>();
    private int count;
    private int last = -1;

    void add(int number) {
        count++;
        if (number == last + 1 && !ranges.isEmpty()) {
            ranges.get(ranges.size() - 1)[1] = number;
        } else if (ranges.size() <= RANGES_SHOWN) {
            ranges.add(new int[] {number, number});
        }
        last = number;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** 第 3、5–9 行（共 6 行）. */
    String shown() {
        var shown = ranges.stream()
                .limit(RANGES_SHOWN)
                .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "–" + range[1])
                .toList();
        String more = ranges.size() > RANGES_SHOWN ? "……" : "";
        return "第 " + String.join("、", shown) + more + " 行" + (count == 1 ? "" : "（共 " + count + " 行）");
    }
}
