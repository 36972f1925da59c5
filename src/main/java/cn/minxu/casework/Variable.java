package cn.minxu.casework;

import cn.minxu.engine.JavaVariables;
import cn.minxu.engine.MoreTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A variable that a kind of case declares: an id, an outcome or a fact that a gateway asks for. Never personal data.
 *
 * @param life how long the engine itself remembers it
 */
public record Variable(String name, Class<?> type, Life life) {

    /** The community whose case it is; null of another unit's case. */
    public static final Variable COMMUNITY_UNIT = text("communityUnit", Life.FACT);

    /** The street of that community, or the street whose case it is. */
    public static final Variable STREET_UNIT = text("streetUnit", Life.FACT);

    public static final Variable CENTRE_UNIT = text("centreUnit", Life.FACT);
    public static final Variable DISTRICT_UNIT = text("districtUnit", Life.FACT);

    /** The unit whose case it is. */
    public static final Variable STARTER_UNIT = text("starterUnit", Life.FACT);

    public static final Variable URGENT = flag("urgent", Life.FACT);

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

    /** These, as the engine asks for them. */
    public static JavaVariables known(List<Variable> variables) {
        return new JavaVariables(
                variables.stream().collect(Collectors.toUnmodifiableMap(Variable::name, Variable::type)),
                living(variables, Life.FACT),
                living(variables, Life.PASSING));
    }

    private static Set<String> living(List<Variable> variables, Life life) {
        return variables.stream()
                .filter(variable -> variable.life() == life)
                .map(Variable::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
