package cn.minxu.casework.supervision;

import cn.minxu.casework.supervision.SupervisionReport.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the cases that were due within a period were late, and why. {@code due = onTime + late + running},
 * {@code late = closedLate + stillOpen}, and the reasons add up to {@code late}; so do the units.
 *
 * @param whose in words
 * @param running not yet due
 * @param percent {@code onTime} of {@code onTime + late}; null if there were none
 */
public record LatenessReport(
        Span period,
        String whose,
        int due,
        int onTime,
        int late,
        int closedLate,
        int stillOpen,
        int running,
        @Nullable Double percent,
        List<Reason> reasons,
        List<OfUnit> units) {

    /** @param key by which the cases are asked for */
    public record Reason(String key, String name, int count) {}

    /** Of the cases of a unit. */
    public record OfUnit(
            String id,
            String name,
            int due,
            int onTime,
            int late,
            int closedLate,
            int stillOpen,
            int running,
            @Nullable Double percent) {}
}
