package cn.minxu.casework;

import cn.minxu.engine.MoreTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A variable that a kind of case declares: an id, an outcome or a fact that a gateway asks for. Never personal data.
 *
 * @param life how long the engine itself remembers it
 */
public record Variable(String name, Class<?> type, Life life) {

    /** In the scope of an extension: who decides it. */
    public static final Variable APPROVER_UNIT = text("approverUnit", Life.KEPT);

    /** In the scope of an extension or a pause: for whose step it is. */
    public static final Variable ASKING_UNIT = text(MoreTime.ASKING, Life.KEPT);

    /** What a second person says. */
    public static final Variable REVIEW_OUTCOME = text("reviewOutcome", Life.PASSING);

    /** How long the engine itself remembers a variable. */
    public enum Life {
        /** Until the instance ends: nothing else says it. */
        KEPT,
        /** To the next waiting step: gateways, tables and calls ask for it at once. */
        PASSING,
        /** Never: our own tables say it, see {@link Kind#facts}. */
        FACT
    }

    public static Variable text(String name, Life life) {
        return new Variable(name, String.class, life);
    }

    public static Variable flag(String name, Life life) {
        return new Variable(name, Boolean.class, life);
    }

    public static Variable count(String name, Life life) {
        return new Variable(name, Long.class, life);
    }

    /** As a process's contract declares them. */
    public static Map<String, Class<?>> declared(Variable... variables) {
        var declared = new LinkedHashMap<String, Class<?>>();
        for (Variable variable : variables) {
            declared.put(variable.name(), variable.type());
        }
        return Map.copyOf(declared);
    }
}
