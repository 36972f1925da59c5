package cn.minxu.casework.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is now, for somebody who has just had a part in it.
 *
 * @param outcome how it ended, in words; null while it is open
 * @param done what this user said of it last; null if nothing
 * @param waits the steps in which it waits
 * @param next the task of it that is this user's to go on with; null if there is none
 */
public record CaseNow(
        String number,
        @Nullable String outcome,
        CaseRecord.@Nullable Step done,
        List<Waiting> waits,
        @Nullable Next next) {

    /** A step that waits for a unit, until when. */
    public record Waiting(String step, String unit, String due) {}

    /**
     * A task that this user may take now.
     *
     * @param claimed whether he has it already
     */
    public record Next(String taskId, String step, boolean claimed) {}
}
