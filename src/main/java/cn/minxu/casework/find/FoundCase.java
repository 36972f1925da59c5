package cn.minxu.casework.find;

import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it: all in words, times to the minute in the district's zone, no personal data.
 *
 * @param kind of case, as its diagram is called
 * @param about its title
 * @param unit name of the unit whose it is
 * @param where it is now: the steps that wait, each with its unit and who has claimed it, or how it ended
 * @param due when it is due: by a step or by the promise to the resident, whichever is the earliest; null where nothing is
 * @param late whether that is past
 * @param mark the highest mark of what is open: 0 yellow, 1 red, 2–4 one to three levels up; null before any
 * @param closed null while it is open
 * @param did in a list of what somebody handled: his last step of it and when; else null
 * @param task id of a task of the case that is the asking person's or waits for his unit; null if there is none
 */
public record FoundCase(
        String number,
        String kind,
        String about,
        String unit,
        String where,
        @Nullable String due,
        boolean late,
        @Nullable Integer mark,
        boolean urgent,
        String registered,
        @Nullable String closed,
        @Nullable String did,
        @Nullable String task) {

    FoundCase handled(String what) {
        return new FoundCase(number, kind, about, unit, where, due, late, mark, urgent, registered, closed, what, task);
    }
}
