package cn.minxu.need;

import static cn.minxu.casework.Variable.count;
import static cn.minxu.casework.Variable.flag;
import static cn.minxu.casework.Variable.text;

import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Every variable that the need's processes have beyond those of every case: ids, outcomes and facts that a gateway asks for. */
public final class CaseVariables {

    public static final Variable REDO_UNIT = text("redoUnit", Life.FACT);
    public static final Variable NEED_PRIORITY = count("needPriority", Life.FACT);
    public static final Variable NEED_CATEGORY = text("needCategory", Life.FACT);
    public static final Variable SATISFIABILITY = text("satisfiability", Life.FACT);
    public static final Variable NEED_SCALE = text("needScale", Life.FACT);
    public static final Variable NEED_AUTHORITY = text("needAuthority", Life.FACT);
    public static final Variable LINKED = flag("linked", Life.FACT);
    public static final Variable NEED_GRADE = text("needGrade", Life.FACT);
    public static final Variable NEED_ROUTE = text("needRoute", Life.PASSING);
    public static final Variable NEED_OUTCOME = text("needOutcome", Life.PASSING);
    public static final Variable HANDLING_OUTCOME = text("handlingOutcome", Life.PASSING);
    public static final Variable EVALUATION_LEVEL = text("evaluationLevel", Life.PASSING);
    public static final Variable CALL_BACK_OUTCOME = text("callBackOutcome", Life.PASSING);

    /** How often the resident was called in this round without rating. */
    public static final Variable CALL_ATTEMPTS = count("callAttempts", Life.PASSING);

    /** When somebody calls again. */
    public static final Variable CALL_AGAIN_AT = new Variable("callAgainAt", Date.class, Life.KEPT);

    /** Whether the need was closed without a rating. */
    public static final Variable UNRATED = flag("unrated", Life.PASSING);

    public static final Variable REDO_ROUND = count("redoRound", Life.PASSING);
    public static final Variable REDO_ROUTE = text("redoRoute", Life.PASSING);
    public static final Variable CYCLE_ENDED = flag("cycleEnded", Life.PASSING);
    public static final Variable CYCLE_START_AT = new Variable("cycleStartAt", Date.class, Life.KEPT);
    public static final Variable DEPARTMENT_NAME = text("departmentName", Life.PASSING);

    /** The department that the community chose in place of the table's. */
    public static final Variable DISPATCH_UNIT = text("dispatchUnit", Life.PASSING);

    public static final Variable DISPATCHED = flag("dispatched", Life.PASSING);
    public static final Variable ACCEPTED = flag("accepted", Life.PASSING);
    public static final Variable THIRD_RETURN = flag("thirdReturn", Life.PASSING);

    /** The department that is asked to take the need in this round, and that settles it when it has. */
    public static final Variable DEPARTMENT_UNIT = text("departmentUnit", Life.KEPT);

    /** One of the units that a step is repeated for, side by side. */
    public static final Variable CONSULTED_UNIT = text("consultedUnit", Life.KEPT);

    public static final Variable SIGNING_UNIT = text("signingUnit", Life.KEPT);
    public static final Variable SUPPORTING_UNIT = text("supportingUnit", Life.KEPT);
    public static final Variable LEAD_UNIT = text("leadUnit", Life.PASSING);
    public static final Variable LEVEL_UP_UNIT = text("levelUpUnit", Life.PASSING);

    /** Keys of what forms show of a need beside what stands above each of them. */
    public static final Set<String> SHOWN = Set.of(
            "gradeText",
            "lowerGradeText",
            "answerText",
            "dispatchedText",
            "objectionEndText",
            "refusalsText",
            "opinionsText");

    static final List<Variable> ALL = List.of(
            REDO_UNIT,
            NEED_PRIORITY,
            NEED_CATEGORY,
            SATISFIABILITY,
            NEED_SCALE,
            NEED_AUTHORITY,
            LINKED,
            NEED_GRADE,
            NEED_ROUTE,
            NEED_OUTCOME,
            HANDLING_OUTCOME,
            EVALUATION_LEVEL,
            CALL_BACK_OUTCOME,
            CALL_ATTEMPTS,
            CALL_AGAIN_AT,
            UNRATED,
            REDO_ROUND,
            REDO_ROUTE,
            CYCLE_ENDED,
            CYCLE_START_AT,
            DEPARTMENT_NAME,
            DISPATCH_UNIT,
            DISPATCHED,
            ACCEPTED,
            THIRD_RETURN,
            DEPARTMENT_UNIT,
            CONSULTED_UNIT,
            SIGNING_UNIT,
            SUPPORTING_UNIT,
            LEAD_UNIT,
            LEVEL_UP_UNIT);

    private CaseVariables() {}
}
