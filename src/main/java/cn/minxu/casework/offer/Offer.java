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
        NUMBER,
        CHOICE
    }

    /**
     * What is asked for.
     *
     * @param most characters of a text, the largest whole number from 1; 0 for a choice
     * @param choices of a choice
     */
    public record Field(String key, String label, Type type, int most, boolean required, List<Choice> choices) {

        public static Field text(String key, String label, int most, boolean required) {
            return new Field(key, label, Type.TEXT, most, required, List.of());
        }

        public static Field number(String key, String label, int most) {
            return new Field(key, label, Type.NUMBER, most, true, List.of());
        }

        public static Field choice(String key, String label, List<Choice> choices) {
            return new Field(key, label, Type.CHOICE, 0, true, choices);
        }
    }

    /** What is sent, and how it reads. */
    public record Choice(String value, String label) {}
}
