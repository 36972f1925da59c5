package cn.minxu.casework.correct;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was registered of a case and may be put right while it is open.
 *
 * @param key by which what is right is sent
 * @param label as people call it
 * @param now as it stands, a person's data masked; empty if nothing does
 * @param most characters of what may be written there
 * @param choices what may be chosen, and how it reads; empty where it is written
 * @param moves whether the case is another unit's by it
 * @param objection why it may not be put right any more, and what to do instead; null if it may
 */
public record Correctable(
        String key,
        String label,
        String now,
        int most,
        Map<String, String> choices,
        boolean moves,
        @Nullable String objection) {

    public static Correctable text(String key, String label, String now, int most) {
        return new Correctable(key, label, now, most, Map.of(), false, null);
    }

    /** The unit whose the case is. */
    public static Correctable unit(
            String key, String label, String now, Map<String, String> choices, @Nullable String objection) {
        return new Correctable(key, label, now, 0, choices, true, objection);
    }

    public Correctable butFor(String why) {
        return new Correctable(key, label, now, most, choices, moves, why);
    }
}
