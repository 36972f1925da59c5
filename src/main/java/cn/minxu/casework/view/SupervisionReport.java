package cn.minxu.casework.view;

import cn.minxu.casework.view.Overview.Figure;
import cn.minxu.casework.view.Overview.Rated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the cases of some units stand.
 *
 * @param days length of the period that the figures look back over
 * @param figures of all cases, and of the kinds that have more to say
 * @param units those that hold something or have finished something within the period, the worst first
 * @param latest the cases that are late the longest, by an open step or by the promise to the resident
 * @param satisfaction what residents said within the period, by level
 * @param provisional null if no open deadline rests on a calendar without the year's notice
 */
public record SupervisionReport(
        int days,
        List<Figure> figures,
        List<UnitFigures> units,
        List<Late> latest,
        List<Rated> satisfaction,
        @Nullable Provisional provisional) {

    /**
     * Figures of the unit that holds the cases.
     *
     * @param open cases in its hands
     * @param yellow of these, with a yellow mark and no red one
     * @param red with a red mark, escalated ones included
     * @param escalated told to a superior
     * @param onTime percent of the steps that were due for a red mark within the period or finished before; null if there were none
     * @param promisesKept the same of the promises to residents that the unit gave: of those answered within the period, and those that
     *     are past their red mark without an answer, the part answered before it
     */
    public record UnitFigures(
            String name,
            int open,
            int yellow,
            int red,
            int escalated,
            @Nullable Integer onTime,
            @Nullable Integer promisesKept) {}

    /** @param mark the highest level: 1 red, 2–4 one to three levels up; null before any */
    public record Late(
            String number,
            String about,
            String unit,
            String step,
            String holder,
            String due,
            @Nullable Integer mark) {}

    /** Years whose notice is missing, and how many open deadlines wait for it. */
    public record Provisional(List<Integer> years, int deadlines) {}
}
