package cn.minxu.need.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole record of a need, for those who work on it: all in words, times to the minute in the district's zone. Personal data are
 * masked, also inside texts.
 *
 * @param promised what the resident was told
 * @param reporter who brought it, masked
 * @param levels units that had it in hand, from the bottom up; the last one has it now
 * @param linkedCount how many needs are of the same cluster; {@code linked} has its lead and the newest few
 * @param returnable whether the reader may give it back in the department's place
 */
public record NeedRecord(
        String number,
        String about,
        String community,
        String channel,
        String content,
        String reporter,
        String phone,
        String registered,
        String promised,
        int priority,
        @Nullable String priorityWhy,
        @Nullable String answer,
        @Nullable String outcome,
        List<Step> history,
        List<Passed> levels,
        List<GivenBack> returns,
        boolean returnable,
        List<Clock> deadlines,
        List<Rating> evaluations,
        int linkedCount,
        List<Linked> linked) {

    /** Who decided what, when and why. */
    public record Step(
            String at,
            String who,
            @Nullable String unit,
            String step,
            String outcome,
            @Nullable String reason) {}

    /** A level of the ladder that the need reached, and who had it in hand there. */
    public record Passed(String level, String unit) {}

    /** Who gave it back, how and on what basis. */
    public record GivenBack(
            String unit,
            int round,
            String how,
            String reason,
            @Nullable String basis,
            String at) {}

    /**
     * The deadline of a stay in a step; {@code left} is null while it is open.
     *
     * @param granted what it was given beyond its limit: an extension, and each pause
     */
    public record Clock(
            String step,
            String holder,
            String basis,
            String opened,
            String due,
            @Nullable String left,
            boolean provisional,
            List<String> granted,
            List<Marked> marks) {}

    /** A mark and who was told: level 0 yellow, 1 red, 2–4 one to three levels up. */
    public record Marked(int level, String at, String unit) {}

    /** What the resident said when he was called back. */
    public record Rating(int round, String level, @Nullable String opinion, String at, String by) {}

    /** Another need of the same cluster. */
    public record Linked(String number, String about, String relation, String state) {}
}
