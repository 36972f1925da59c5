package cn.minxu.casework.correct;

import org.jspecify.annotations.Nullable;

/**
 * What became of something that was put right.
 *
 * @param key of the {@link Correctable}
 * @param label as people call it
 * @param before what stood there, in full; null if nothing did
 * @param from the same as people see it, a person's data masked
 * @param to what stands there now, as people see it
 */
public record Corrected(String key, String label, @Nullable String before, String from, String to) {

    /** What is said of a field in which nothing stands. */
    public static final String NOTHING = "未填";

    public Corrected {
        from = from.isEmpty() ? NOTHING : from;
        to = to.isEmpty() ? NOTHING : to;
    }
}
