package cn.minxu.casework.view;

import org.jspecify.annotations.Nullable;

/**
 * A task of an urgent case. No personal data.
 *
 * @param number of the case
 * @param about its title
 * @param step as the diagram calls it
 * @param at when it is due, to the minute: by the step or by the promise, whichever is the earlier
 * @param left seconds until then; below zero when it is past
 * @param paused whether its clock stands still
 * @param claimedBy name of who has it; null while it waits for its unit
 */
public record UrgentTask(
        String taskId,
        String number,
        String about,
        String step,
        String at,
        long left,
        boolean paused,
        @Nullable String claimedBy) {}
