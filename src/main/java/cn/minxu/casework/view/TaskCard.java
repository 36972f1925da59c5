package cn.minxu.casework.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about and how it stands, at a glance. No personal data.
 *
 * @param number of the case
 * @param about its title
 * @param unit name of the unit whose it is
 * @param mark the highest mark that was set for the step or for the promise to the resident: 0 yellow, 1 red, 2–4 one to three levels up; null before any
 * @param due when it is due, in words: by the step or by the promise, whichever is the earlier
 * @param late whether it is overdue, as its red mark says
 * @param paused whether its clock stands still
 * @param provisional whether the due date rests on a calendar without the year's notice
 * @param claimedBy name of who has it; null while it waits for its unit
 * @param dates each for itself: the step's, and the promise's as long as it is not kept
 * @param urged what supervisors said to whoever has it, and which orders wait for an answer; null if nothing
 */
public record TaskCard(
        String taskId,
        String number,
        String about,
        String unit,
        boolean urgent,
        @Nullable Integer mark,
        String due,
        boolean late,
        boolean paused,
        boolean provisional,
        @Nullable String claimedBy,
        List<Date> dates,
        @Nullable String urged) {

    /**
     * One of the dates by which something is due.
     *
     * @param due in words, with what is due and how long there is still
     * @param at to the minute
     * @param note what else has to be known of it; null if nothing
     */
    public record Date(
            String due,
            String at,
            boolean late,
            boolean provisional,
            @Nullable String note) {}
}
