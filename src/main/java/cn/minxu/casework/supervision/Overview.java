package cn.minxu.casework.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor has to know of a kind of cases, beyond what is known of every case. Its statements may use {@code :now},
 * {@code :since} and {@code :until}; which cases are asked about is seen to by who counts them.
 *
 * @param shares counts that are a part of others
 * @param ratings what residents said, or null if nobody asks them
 */
public record Overview(
        List<Counted> figures, List<Share> shares, @Nullable Ratings ratings) {

    public static final Overview NOTHING = new Overview(List.of(), List.of(), null);

    /** Both are of the period. */
    public record Share(Counted part, Counted whole) {}

    /**
     * Cases that are counted.
     *
     * @param key by which they are asked for
     * @param name what the figure is called
     * @param ids a statement that finds their {@code id}, each once
     * @param current whether they are counted as they are now, whatever the period
     */
    public record Counted(String key, String name, String ids, boolean current) {}

    /**
     * What residents said within the period.
     *
     * @param rows a statement that finds {@code id} and {@code level}, each case once
     * @param levels from the best to the worst
     */
    public record Ratings(String rows, List<Level> levels) {}

    /** @param code as the statement says it, letters and underscores */
    public record Level(String code, String name, boolean negative) {}
}
