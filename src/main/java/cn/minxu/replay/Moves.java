package cn.minxu.replay;

import cn.minxu.Refused;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.need.CallBackOutcome;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.Needs;
import cn.minxu.need.ladder.Departments;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.replay.Course.Dispatch;
import cn.minxu.replay.Course.Response;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What staff do at an open step, and when: as the year's decisions say and, where they say nothing, as staff usually do. */
@Component
@Profile("replay")
class Moves {

    /** Working days that the district gives a lead department; the files do not tell its date. */
    private static final int LEAD_DAYS = 5;

    /** How long a matter of grade C is to be served, if nobody ends it before. */
    private static final int PLANNED_MONTHS = 3;

    static final String REASON = "不属本部门职责";
    static final String BASIS = "部门“三定”规定";

    /** The year's decisions know of no resident who was not. */
    private static final String REACHED = CallBackOutcome.REACHED.name();

    private final WorkingDays days;
    private final Organisation organisation;
    private final Departments departments;
    private final Needs needs;

    Moves(WorkingDays days, Organisation organisation, Departments departments, Needs needs) {
        this.days = days;
        this.organisation = organisation;
        this.departments = departments;
        this.needs = needs;
    }

    /**
     * What somebody will do.
     *
     * @param form what he fills in
     * @param byPlatform the centre gives the matter back in his place; there is no form then
     */
    record Move(Instant at, Map<String, Object> form, boolean byPlatform) {

        Move(Instant at, Map<String, Object> form) {
            this(at, form, false);
        }
    }

    /** @throws Refused if staff of the replay do not know the step */
    Move at(OpenStep step, Journey journey, Instant now) {
        Course course = journey.course();
        Instant nextDay = days.after(now, 1);
        Instant done = days.after(now, course.days());
        return switch (step.step()) {
            case "userTask_judgeNeed" -> new Move(days.sameDay(now), judgement(journey));
            case "userTask_handleMatter" -> new Move(done, solved());
            case "userTask_planCycles" -> new Move(nextDay, plan(nextDay));
            case "userTask_performCycle" ->
                new Move(
                        WorkingDays.latest(days.after(journey.judgedAt(), course.days()), now),
                        Map.of("answer", answer(), "handlingOutcome", "END", "reason", "居民已不再需要"));
            case "userTask_explainPolicy" ->
                new Move(done, Map.of("legalBasis", "现行政策文件的规定", "explanation", "已向居民讲清政策依据"));
            case "userTask_reviewExplanation" -> new Move(nextDay, Map.of("reviewOutcome", "AGREED"));
            case "userTask_solveAtStreet" ->
                course.streetSolves()
                        ? new Move(done, solved())
                        : new Move(nextDay, Map.of("handlingOutcome", "CANNOT_SOLVE", "reason", "超出街道职权"));
            case "userTask_signForMatter", "userTask_signAgain" -> response(nextDay, dispatch(course, step.holder()));
            case "userTask_conveneDepartments" -> new Move(now, Map.of("consulted", concerned(course)));
            case "userTask_provideOpinion" -> new Move(nextDay, opinion(course, step.holder()));
            case "userTask_routeAgain" ->
                new Move(
                        days.before(step.dueAt(), now),
                        Map.of("routedUnit", department(second(course).department()), "reason", "会商后确定"));
            case "userTask_signSubmission" -> new Move(nextDay, Map.of("signOutcome", "SIGNED"));
            case "userTask_studyMatter" -> study(days.before(step.dueAt(), now), course);
            case "userTask_settleAtDepartment",
                    "userTask_settleAsLead",
                    "userTask_supportLead",
                    "userTask_settleAtCentre",
                    "userTask_superviseMatter",
                    "userTask_redoMatter",
                    "userTask_levelUp",
                    "userTask_superviseRedo" ->
                new Move(journey.isCalledBack() ? days.before(step.dueAt(), now) : done, Map.of("answer", answer()));
            case "userTask_callBackResident" -> new Move(nextDay, evaluation(journey));
            default -> throw Refused.conflict("环节“" + step.step() + "”不在重放所知的环节之中，决定数据里没有它的结论。");
        };
    }

    private Map<String, Object> judgement(Journey journey) {
        Course course = journey.course();
        return switch (course.judged()) {
            case BIG -> big(journey);
            case SMALL ->
                Map.of(
                        "satisfiability", "SATISFIABLE",
                        "needScale", "SMALL",
                        "needAuthority", "IN_COMMUNITY",
                        "needGrade", Objects.requireNonNull(course.grade()).name());
            case OUTSIDE ->
                Map.of("satisfiability", "SATISFIABLE", "needScale", "SMALL", "needAuthority", "OUT_OF_COMMUNITY");
            case NOT_SATISFIABLE -> Map.of("satisfiability", "NOT_SATISFIABLE", "reason", "现行政策不能满足");
        };
    }

    private Map<String, Object> big(Journey journey) {
        String unit =
                department(Objects.requireNonNull(journey.course().first()).department());
        String category = needs.get(journey.number()).registration().category();
        boolean usual = departments
                .ofCategory(category)
                .filter(found -> found.id().equals(unit))
                .isPresent();
        return usual
                ? Map.of("satisfiability", "SATISFIABLE", "needScale", "BIG")
                : Map.of(
                        "satisfiability", "SATISFIABLE",
                        "needScale", "BIG",
                        "dispatchUnit", unit,
                        "reason", "按事项性质由该部门承办");
    }

    private Map<String, Object> plan(Instant at) {
        return Map.of(
                "plan",
                "每周上门服务一次",
                "cycle",
                "WEEKLY",
                "endsOn",
                days.day(at).plusMonths(PLANNED_MONTHS).toString());
    }

    private Move response(Instant at, Dispatch dispatch) {
        return switch (dispatch.response()) {
            case ACCEPTED -> new Move(at, Map.of("responseOutcome", "ACCEPTED"));
            case OBJECTED -> new Move(at, Map.of("responseOutcome", "OBJECTED", "reason", REASON, "legalBasis", BASIS));
            case RETURNED -> new Move(at, Map.of(), true);
        };
    }

    /** The dispatch that has come to a unit. */
    private Dispatch dispatch(Course course, String unit) {
        String name = organisation.unit(unit).name();
        return Stream.of(course.first(), course.second())
                .filter(Objects::nonNull)
                .filter(each -> each.department().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("派到了“" + name + "”，而决定数据里没有派到这个部门。"));
    }

    /** Those that had it or will have it, for a meeting about whose it is. */
    private List<String> concerned(Course course) {
        return Stream.of(course.first(), course.second())
                .filter(Objects::nonNull)
                .map(each -> department(each.department()))
                .toList();
    }

    private Map<String, Object> opinion(Course course, String unit) {
        boolean ours = dispatch(course, unit).response() == Response.ACCEPTED;
        return Map.of("opinionOutcome", ours ? "OURS" : "NOT_OURS", "reason", ours ? "属本部门职责" : REASON);
    }

    private Move study(Instant at, Course course) {
        return new Move(
                at,
                Map.of(
                        "leadUnit", department(Objects.requireNonNull(course.lead())),
                        "dueOn", days.day(days.after(at, LEAD_DAYS)).toString(),
                        "reason", "区政府研究确定"));
    }

    private static Map<String, Object> evaluation(Journey journey) {
        EvaluationLevel level = journey.isCalledBack()
                ? EvaluationLevel.SATISFIED
                : journey.course().evaluation();
        return level.isNegative()
                ? Map.of("callBackOutcome", REACHED, "evaluationLevel", level.name(), "opinion", "还没有彻底解决")
                : Map.of("callBackOutcome", REACHED, "evaluationLevel", level.name());
    }

    private static Dispatch second(Course course) {
        return Objects.requireNonNull(course.second());
    }

    private String department(String name) {
        return organisation.unitByName(UnitKind.DEPARTMENT, name).map(Unit::id).orElseThrow();
    }

    private static Map<String, Object> solved() {
        return Map.of("handlingOutcome", "SOLVED", "answer", answer());
    }

    private static String answer() {
        return "您反映的事项已办结";
    }
}
