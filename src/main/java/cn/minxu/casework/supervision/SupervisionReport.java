package cn.minxu.casework.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the cases of some units stand.
 *
 * @param days of the period that have passed
 * @param figures counts of all cases, and of the kinds that have more to say
 * @param rates parts of counts, in percent
 * @param units those that hold something or have finished something within the period, the worst first
 * @param streets the same added up by street, the worst first, and at last by what belongs to none: together they are the district's
 * @param latest the cases that are overdue the longest, by an open step or by the promise to the resident
 * @param satisfaction what residents said at their first call-back within the period, by level
 * @param provisional null if no open deadline rests on a calendar without the year's notice
 */
public record SupervisionReport(
        Span period,
        int days,
        List<Figure> figures,
        List<Figure> rates,
        List<UnitFigures> units,
        List<UnitFigures> streets,
        List<Late> latest,
        List<Rated> satisfaction,
        @Nullable Provisional provisional) {

    /**
     * The days that were asked about, both included.
     *
     * @param from yyyy-MM-dd
     * @param words in Chinese
     */
    public record Span(String name, String from, String until, String words) {

        static Span of(Period period) {
            return new Span(
                    period.name(), period.from().toString(), period.until().toString(), period.words());
        }
    }

    /**
     * A number, and what it is a part of.
     *
     * @param key by which the cases behind the number are asked for
     * @param count the number: the numerator
     * @param denominator null where it is no part of anything
     * @param denominatorKey by which the cases behind the denominator are asked for
     * @param percent null where there is no denominator, or nothing in it
     * @param period in words: that was asked about, or until now
     */
    public record Figure(
            String key,
            String name,
            int count,
            int numerator,
            @Nullable Integer denominator,
            @Nullable String denominatorKey,
            @Nullable Double percent,
            String period) {

        static Figure count(FigureSet set, String name, int count, String period) {
            return new Figure(set.key(), name, count, count, null, null, null, period);
        }

        static Figure part(String key, String name, int part, String ofKey, int of, String period) {
            return new Figure(key, name, part, part, of, ofKey, Rate.exact(part, of), period);
        }
    }

    /**
     * Figures of the unit that holds the cases.
     *
     * @param id null of what belongs to no street
     * @param street id of the street that it is or belongs to; null if none
     * @param open cases in its hands
     * @param overdue of these, past the red mark of a step or of the promise
     * @param yellow of these, with a yellow mark and no red one
     * @param red with a red mark, escalated ones included
     * @param escalated told to a superior
     * @param onTime percent: of {@code steps}, the part {@code stepsOnTime}; null if there were none
     * @param steps that were finished within the period, and those that are past their red mark
     * @param stepsOnTime of these, finished before it
     * @param promisesKept percent: of {@code promises}, the part {@code keptPromises}; null if there were none
     * @param promises to residents that the unit gave: of those answered within the period, and those that are past their red mark
     *     without an answer
     * @param keptPromises of these, answered before it
     */
    public record UnitFigures(
            @Nullable String id,
            String name,
            @Nullable String street,
            int open,
            int overdue,
            int yellow,
            int red,
            int escalated,
            @Nullable Integer onTime,
            int stepsOnTime,
            int steps,
            @Nullable Integer promisesKept,
            int keptPromises,
            int promises) {}

    /** @param mark the highest level: 1 red, 2–4 one to three levels up; null before any */
    public record Late(
            String number,
            String about,
            String unit,
            String step,
            String holder,
            String due,
            @Nullable Integer mark) {}

    /** @param key by which the cases are asked for */
    public record Rated(String key, String level, int count, boolean negative) {}

    /** Years whose notice is missing, and how many open deadlines wait for it. */
    public record Provisional(List<Integer> years, int deadlines) {}
}
