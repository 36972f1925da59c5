package cn.minxu.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was taken, for the record.
 *
 * @param outcome UPPER_SNAKE
 * @param reason in the person's words
 * @param details further facts, never personal data
 * @param variables declared variables that the process goes on with; a null value clears one
 */
public record Taken(
        String outcome, @Nullable String reason, Map<String, Object> details, Map<String, @Nullable Object> variables) {

    public static Taken of(String outcome, @Nullable String reason) {
        return new Taken(outcome, reason, Map.of(), Map.of());
    }

    public Taken with(Map<String, Object> further) {
        return new Taken(outcome, reason, further, variables);
    }
}
