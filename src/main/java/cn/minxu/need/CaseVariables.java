package cn.minxu.need;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every variable of the need's processes, written once: ids, outcomes and facts that a gateway asks for. Never personal data. */
public final class CaseVariables {

    /** A declared variable. */
    public record Variable(String name, Class<?> type) {}

    public static final Variable COMMUNITY_UNIT = text("communityUnit");
    public static final Variable STREET_UNIT = text("streetUnit");
    public static final Variable CENTRE_UNIT = text("centreUnit");
    public static final Variable HANDLER_UNIT = text("handlerUnit");
    public static final Variable URGENT = flag("urgent");
    public static final Variable REDO_UNIT = text("redoUnit");
    public static final Variable NEED_PRIORITY = count("needPriority");
    public static final Variable NEED_CATEGORY = text("needCategory");
    public static final Variable SATISFIABILITY = text("satisfiability");
    public static final Variable NEED_SCALE = text("needScale");
    public static final Variable NEED_AUTHORITY = text("needAuthority");
    public static final Variable LINKED = flag("linked");
    public static final Variable NEED_GRADE = text("needGrade");
    public static final Variable NEED_ROUTE = text("needRoute");
    public static final Variable HANDLING_OUTCOME = text("handlingOutcome");
    public static final Variable REVIEW_OUTCOME = text("reviewOutcome");
    public static final Variable EVALUATION_LEVEL = text("evaluationLevel");
    public static final Variable REDO_ROUND = count("redoRound");
    public static final Variable REDO_ROUTE = text("redoRoute");
    public static final Variable CYCLE_ENDED = flag("cycleEnded");
    public static final Variable CYCLE_START_AT = new Variable("cycleStartAt", Date.class);
    public static final Variable STAGE = text("stage");
    public static final Variable DEPARTMENT_NAME = text("departmentName");

    /** The department that the community chose in place of the table's. */
    public static final Variable DISPATCH_UNIT = text("dispatchUnit");

    public static final Variable DISPATCHED = flag("dispatched");
    public static final Variable ACCEPTED = flag("accepted");
    public static final Variable THIRD_RETURN = flag("thirdReturn");
    public static final Variable ROUTED_UNIT = text("routedUnit");
    public static final Variable LEAD_UNIT = text("leadUnit");
    public static final Variable DISTRICT_UNIT = text("districtUnit");
    public static final Variable LEVEL_UP_UNIT = text("levelUpUnit");
    public static final Variable APPROVER_UNIT = text("approverUnit");
    public static final Variable PAUSED_UNIT = text("pausedUnit");

    private CaseVariables() {}

    /** As a process's contract declares them. */
    public static Map<String, Class<?>> declared(Variable... variables) {
        var declared = new LinkedHashMap<String, Class<?>>();
        for (Variable variable : variables) {
            declared.put(variable.name(), variable.type());
        }
        return Map.copyOf(declared);
    }

    private static Variable text(String name) {
        return new Variable(name, String.class);
    }

    private static Variable flag(String name) {
        return new Variable(name, Boolean.class);
    }

    private static Variable count(String name) {
        return new Variable(name, Long.class);
    }
}
