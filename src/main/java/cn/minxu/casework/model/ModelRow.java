package cn.minxu.casework.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that is in force, in words.
 *
 * @param by who deployed it
 * @param how on what occasion
 * @param state AS_SHIPPED, CHANGED or OWN
 * @param newShipped whether the product has brought another content, that waits to be taken
 * @param differences to what comes with the product
 * @param before what it can be taken back to; null if there is nothing
 * @param running cases under way, by version
 * @param moving what became of the cases that were under way, where they move to this version; null where they do not
 */
public record ModelRow(
        String key,
        String kind,
        String kindName,
        String name,
        int version,
        @Nullable String tag,
        String since,
        String by,
        String how,
        @Nullable String reason,
        String state,
        String stateName,
        boolean newShipped,
        List<Difference> differences,
        @Nullable Before before,
        List<Running> running,
        @Nullable Moving moving) {

    /** The version before, and in what it differs from what is in force. */
    public record Before(int version, @Nullable String tag, String since, String by, List<Difference> differences) {}

    /** Cases under way in one version. */
    public record Running(int version, @Nullable String tag, long cases) {}

    /** How many cases have moved, have still to, and stay where they are. */
    public record Moving(long moved, long open, long stayed, List<Stayed> why) {}

    /** Why cases stay in their version. */
    public record Stayed(String why, long cases) {}
}
