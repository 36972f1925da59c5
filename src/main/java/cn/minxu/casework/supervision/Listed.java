package cn.minxu.casework.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a figure, in words. Personal data are masked.
 *
 * @param about its title
 * @param unit name of the unit whose it is
 * @param step where it is now, or the step that the figure counts
 * @param task id of the open task, if the reader sees it
 * @param holder name of the unit that has it
 * @param person name of who has claimed the task, if somebody has and the reader sees it
 * @param due when the step, or the promise, is or was due
 * @param late by how much it is or was late; null if it was not
 * @param mark the highest: 0 yellow, 1 red, 2–4 one to three levels up; null before any
 * @param orders supervision orders: those that wait for an answer, then what was answered
 * @param closed when it was closed, and how
 * @param supervised whether the reader may urge who has it, give orders and hand its task over
 */
public record Listed(
        String number,
        String about,
        String unit,
        String registered,
        @Nullable String step,
        @Nullable String task,
        String holder,
        @Nullable String person,
        @Nullable String due,
        @Nullable String late,
        @Nullable Integer mark,
        List<String> orders,
        @Nullable String closed,
        boolean supervised) {

    /**
     * Some of the cases behind a figure.
     *
     * @param when in words: the period, or until now
     * @param next to be asked for next, or null if these were the last
     */
    public record Page(
            String figure,
            String name,
            SupervisionReport.Span period,
            String when,
            List<Listed> cases,
            @Nullable String next) {}
}
