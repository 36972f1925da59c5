package cn.minxu.need;

import cn.minxu.Plain;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Of many values, those that somebody may have meant: that have most characters in common with what he wrote. */
public final class Nearest {

    private static final int SHOWN = 5;
    private static final int ALL = 12;

    private Nearest() {}

    /** All of a few values; of many the nearest. */
    public static String shown(Collection<String> values, String written) {
        if (values.size() <= ALL) {
            return String.join("、", values);
        }
        List<String> nearest = values.stream()
                .sorted(Comparator.comparingInt((String value) -> distance(value, Plain.name(written))))
                .limit(SHOWN)
                .toList();
        return String.join("、", nearest) + " 等";
    }

    /** Characters of either that the other has not. */
    private static int distance(String one, String other) {
        return lacking(one, other) + lacking(other, one);
    }

    private static int lacking(String one, String other) {
        return (int) one.chars().filter(c -> other.indexOf(c) < 0).count();
    }
}
