package cn.minxu.casework.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may do at a task beside its form, as a dialog asks for it: what it sends, as JSON, has the fields' keys.
 *
 * @param key by which it is told from the others at the task
 * @param label as it stands in the menu
 * @param address below {@code /api} that takes it by POST
 * @param hint what has to be known before; null if there is nothing
 * @param warning what cannot be undone, in words; null if it can
 * @param done what is said when it has been taken
 */
public record Offer(
        String key,
        String label,
        String address,
        List<Field> fields,
        @Nullable String hint,
        @Nullable String warning,
        String done) {

    /** How a field is filled in. */
    public enum Type {
        TEXT,
        /** A text in one line. */
        LINE,
        NUMBER,
        CHOICE
    }

    /**
     * What is asked for.
     *
     * @param most characters of a text, the largest whole number from 1; 0 for a choice
     * @param choices of a choice
     * @param now what stands there now, a person's data masked; null where nothing is replaced
     */
    public record Field(
            String key,
            String label,
            Type type,
            int most,
            boolean required,
            List<Choice> choices,
            @Nullable String now) {

        public static Field text(String key, String label, int most, boolean required) {
            return new Field(key, label, Type.TEXT, most, required, List.of(), null);
        }

        public static Field number(String key, String label, int most) {
            return new Field(key, label, Type.NUMBER, most, true, List.of(), null);
        }

        public static Field choice(String key, String label, List<Choice> choices) {
            return new Field(key, label, Type.CHOICE, 0, true, choices, null);
        }

        /** What may be written in place of what stands there. */
        public static Field line(String key, String label, int most, String now) {
            return new Field(key, label, Type.LINE, most, false, List.of(), now);
        }

        /** What may be chosen in place of what stands there. */
        public static Field other(String key, String label, List<Choice> choices, String now) {
            return new Field(key, label, Type.CHOICE, 0, false, choices, now);
        }
    }

    /** What is sent, and how it reads. */
    public record Choice(String value, String label) {}
}
