package cn.minxu.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided or did about a need.
 *
 * @param user who did it, or {@link #SYSTEM} where a rule of the process acted
 * @param unit his unit
 * @param step element id in the diagram
 * @param outcome the result, UPPER_SNAKE
 * @param reason in the person's words
 * @param details further facts of the decision, never personal data
 */
public record Decision(
        long number,
        Instant at,
        String user,
        @Nullable String unit,
        String step,
        String outcome,
        @Nullable String reason,
        Map<String, Object> details) {

    public static final String SYSTEM = "system";

    /** The outcome where a table was asked and nobody did anything. */
    public static final String TABLE_ASKED = "TABLE_ASKED";

    /** In the details of a task that changes hands: its step, and the accounts that it is given to and taken from. */
    public static final String TASK_STEP = "taskStep";

    /** In the details of a decision at a drawn step: what its outcome is called in the form. */
    public static final String OUTCOME_TEXT = "outcomeText";

    /** In the details of a decision: the post for which the step is, when nobody of the unit has it. */
    public static final String NO_POST = "noPost";

    public static final String GIVEN_TO = "taskGivenTo";
    public static final String TAKEN_FROM = "taskTakenFrom";

    /** With one more thing of a kind in its details. */
    Decision with(String kind, Object one) {
        var more = new HashMap<>(details);
        var all = new ArrayList<Object>(more.get(kind) instanceof List<?> before ? before : List.of());
        all.add(one);
        more.put(kind, all);
        return new Decision(number, at, user, unit, step, outcome, reason, more);
    }

    /** Whether nobody has a word in it: the process went on, or asked a table. */
    boolean isWordless() {
        return isPlainConsequence() || outcome.equals(TABLE_ASKED);
    }

    /** Whether it says no more than that the process went on. */
    public boolean isPlainConsequence() {
        return user.equals(SYSTEM) && unit == null && reason == null && details.isEmpty();
    }
}
