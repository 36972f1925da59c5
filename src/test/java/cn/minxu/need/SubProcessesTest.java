package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways through the processes that 民需办理 calls, each test named by the route taken. */
@MinxuTest
class SubProcessesTest {

    private static final Map<String, Object> DONE = Map.of("handlingOutcome", "SOLVED", "answer", "已办成");
    private static final Map<String, Object> SATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED");
    private static final Map<String, Object> DISSATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED", "opinion", "树枝还是挡光");
    private static final Map<String, Object> AGREED = Map.of("reviewOutcome", "AGREED");

    @Autowired
    Walks walks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void an_urgent_matter_is_responded_to_attended_reported_and_answered_without_a_judgement() {
        var walk = walks.urgent().waitsAt("userTask_respondUrgent");
        assertThat(walk.due("userTask_respondUrgent")).isEqualTo(Walks.instant("2025-03-03T09:30"));
        assertThat(walk.task("userTask_respondUrgent").getPriority()).isEqualTo(200);
        walk.complete("userTask_respondUrgent", "zhang.san", Map.of("arrangement", "已派人"))
                .waitsAt("userTask_attendOnSite")
                .complete("userTask_attendOnSite", "zhang.san", Map.of("siteReport", "人已救出"))
                .waitsAt("userTask_reportResult")
                .complete("userTask_reportResult", "zhang.san", Map.of("answer", "电梯已修复"))
                .waitsAt("userTask_callBackResident");
        assertThat(walk.need().answer()).contains("电梯已修复");
        walk.complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED).ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    @Clause("G2")
    void each_step_of_the_fast_lane_is_marked_by_the_clock_at_night_too() {
        Walks.at("2025-03-03T23:00");
        var walk = walks.urgent().fireMarks("userTask_respondUrgent");
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .as("half of the 30 minutes")
                .isEqualTo(Walks.instant("2025-03-03T23:15"));
        assertThat(walk.exhaustMarks("userTask_respondUrgent")).isEqualTo(3);
        Walks.at("2025-03-03T23:20");
        walk.complete("userTask_respondUrgent", "zhang.san", Map.of("arrangement", "已派人"));
        assertThat(walk.exhaustMarks("userTask_attendOnSite")).isEqualTo(4);
        Walks.at("2025-03-04T00:20");
        walk.complete("userTask_attendOnSite", "zhang.san", Map.of("siteReport", "人已救出"));
        assertThat(walk.exhaustMarks("userTask_reportResult")).isEqualTo(4);
    }

    @Test
    void lowering_a_grade_is_agreed_to_by_a_second_person_and_never_restarts_the_clock() {
        var walk = judged("A");
        assertThat(due(walk, "userTask_handleMatter")).isEqualTo(Walks.instant("2025-03-04T17:30"));
        walk.refused(
                "userTask_handleMatter", "zhang.san", Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", "B"), "理由");
        Walks.at("2025-03-04T10:00");
        walk.complete("userTask_handleMatter", "zhang.san", lower("B")).waitsAt("userTask_confirmLowerGrade");
        walk.refused("userTask_confirmLowerGrade", "zhang.san", AGREED, "须由另一人复核");
        walk.complete("userTask_confirmLowerGrade", "zhang.sanfeng", AGREED)
                .reached("serviceTask_applyGrade")
                .waitsAt("userTask_handleMatter");
        assertThat(walk.need().grade()).contains(Grade.B);
        assertThat(due(walk, "userTask_handleMatter"))
                .as("five working days from the registration, not from now")
                .isEqualTo(Walks.instant("2025-03-10T17:30"));
        walk.refused("userTask_handleMatter", "zhang.san", lower("B"), "更低的档次");
        walk.complete("userTask_handleMatter", "zhang.san", DONE).waitsAt("userTask_callBackResident");
    }

    @Test
    void a_lower_grade_that_is_not_agreed_to_leaves_the_promise_as_it_was() {
        var walk = judged("A").complete("userTask_handleMatter", "zhang.sanfeng", lower("C"));
        walk.refused("userTask_confirmLowerGrade", "zhang.san", Map.of("reviewOutcome", "DISAGREED"), "理由");
        walk.complete(
                        "userTask_confirmLowerGrade",
                        "zhang.san",
                        Map.of("reviewOutcome", "DISAGREED", "reason", "一天可以办完"))
                .waitsAt("userTask_handleMatter");
        assertThat(walk.need().grade()).contains(Grade.A);
        assertThat(due(walk, "userTask_handleMatter")).isEqualTo(Walks.instant("2025-03-04T17:30"));
    }

    @Test
    void a_matter_of_grade_c_is_planned_and_served_cycle_by_cycle_until_the_plan_ends() {
        var walk = judged("C").waitsAt("userTask_planCycles");
        walk.refused("userTask_planCycles", "zhang.san", plan("2025-03-03"), "今天之后");
        walk.refused("userTask_planCycles", "zhang.san", plan("2026-03-04"), "最长 12 个月");
        walk.complete("userTask_planCycles", "zhang.san", plan("2025-03-16")).fire("timer_cycleStarted");
        walk.waitsAt("userTask_performCycle");
        assertThat(due(walk, "userTask_performCycle"))
                .as("the last working day of the week from Monday to Sunday")
                .isEqualTo(Walks.instant("2025-03-07T17:30"));
        Walks.at("2025-03-05T10:00");
        walk.complete("userTask_performCycle", "zhang.san", served("CONTINUE"));
        assertThat(walk.timer("timer_cycleStarted")).isEqualTo(Walks.instant("2025-03-10T08:30"));
        walk.fire("timer_cycleStarted").waitsAt("userTask_performCycle");
        assertThat(due(walk, "userTask_performCycle")).isEqualTo(Walks.instant("2025-03-14T17:30"));
        walk.complete("userTask_performCycle", "zhang.san", served("CONTINUE"))
                .reached("endEvent_cyclesEnded")
                .waitsAt("userTask_callBackResident");
        assertThat(jdbc.sql("select count(*) from minxu.service_cycle where need_id = ? and done_at is not null")
                        .param(walk.number)
                        .query(Integer.class)
                        .single())
                .as("each cycle closed on its own")
                .isEqualTo(2);
    }

    @Test
    void the_service_of_grade_c_is_ended_by_a_decision_that_says_why() {
        var walk = judged("C")
                .complete("userTask_planCycles", "zhang.san", plan("2025-12-31"))
                .fire("timer_cycleStarted");
        walk.refused("userTask_performCycle", "zhang.san", served("END"), "理由");
        var end = new HashMap<>(served("END"));
        end.put("reason", "孩子已随父母离开");
        walk.complete("userTask_performCycle", "zhang.san", end).reached("endEvent_cyclesEndedByDecision");
        assertThat(walk.need().answer()).contains("上门辅导一次");
    }

    @Test
    void every_step_of_a_small_matter_is_marked_when_it_is_late() {
        var walk = judged("A");
        assertThat(walk.exhaustMarks("userTask_handleMatter")).isEqualTo(4);
        walk.complete("userTask_handleMatter", "zhang.san", lower("C"));
        assertThat(walk.exhaustMarks("userTask_confirmLowerGrade")).isEqualTo(4);
        walk.complete("userTask_confirmLowerGrade", "zhang.sanfeng", AGREED).waitsAt("userTask_planCycles");
        assertThat(walk.exhaustMarks("userTask_planCycles"))
                .as("late already when it opened")
                .isPositive();
        walk.complete("userTask_planCycles", "zhang.san", plan("2025-06-30")).fire("timer_cycleStarted");
        assertThat(walk.exhaustMarks("userTask_performCycle")).isEqualTo(4);
    }

    @Test
    void both_steps_of_an_explanation_are_marked_when_they_are_late() {
        var walk = walks.registered(HandleNeedTest.place())
                .complete(
                        "userTask_judgeNeed",
                        "zhang.san",
                        Map.of("satisfiability", "NOT_SATISFIABLE", "reason", "政策不允许"));
        assertThat(walk.exhaustMarks("userTask_explainPolicy")).isEqualTo(4);
        walk.complete("userTask_explainPolicy", "zhang.san", Map.of("legalBasis", "条例", "explanation", "讲解"));
        assertThat(walk.exhaustMarks("userTask_reviewExplanation"))
                .as("the street has two levels above it: the centre and the district")
                .isEqualTo(3);
    }

    @Test
    void what_the_street_cannot_solve_goes_up_to_the_centre() {
        var walk = outside();
        walk.refused("userTask_solveAtStreet", "zhao.liu", Map.of("handlingOutcome", "CANNOT_SOLVE"), "理由");
        assertThat(walk.exhaustMarks("userTask_solveAtStreet")).isEqualTo(3);
        walk.complete(
                        "userTask_solveAtStreet",
                        "zhao.liu",
                        Map.of("handlingOutcome", "CANNOT_SOLVE", "reason", "涉及多个部门"))
                .waitsAt("userTask_settleAtCentre");
        assertThat(walk.exhaustMarks("userTask_settleAtCentre"))
                .as("above the centre there is the district only")
                .isEqualTo(2);
        walk.complete("userTask_settleAtCentre", "wu.shi", Map.of("answer", "中心已协调"))
                .waitsAt("userTask_callBackResident");
        assertThat(walk.need().answer()).contains("中心已协调");
    }

    @Test
    @Clause("A-P11")
    void who_is_not_satisfied_gets_one_redo_then_a_level_up_then_supervision() {
        var walk = judged("A").complete("userTask_handleMatter", "zhang.san", DONE);
        assertThat(walk.exhaustMarks("userTask_callBackResident")).isEqualTo(4);
        walk.refused(
                "userTask_callBackResident",
                "zhang.sanfeng",
                Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED"),
                "不满意");

        Walks.at("2025-03-17T09:00");
        walk.complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .reached("userTask_redoMatter")
                .waitsAt("userTask_redoMatter");
        assertThat(due(walk, "userTask_redoMatter"))
                .as("the redo has its own clock")
                .isEqualTo(Walks.instant("2025-03-24T17:30"));
        walk.complete("userTask_redoMatter", "zhang.san", Map.of("answer", "又修剪了一次"));
        assertThat(walk.need().answer()).contains("又修剪了一次");

        walk.complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .reached("userTask_levelUp")
                .waitsAt("userTask_levelUp")
                .complete("userTask_levelUp", "zhao.liu", Map.of("answer", "街道已协调"));

        walk.complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .reached("userTask_superviseRedo")
                .waitsAt("userTask_superviseRedo")
                .complete("userTask_superviseRedo", "wu.shi", Map.of("answer", "督办后已彻底解决"))
                .ended("endEvent_solved", Outcome.SOLVED);
        assertThat(jdbc.sql("select round || ' ' || level from minxu.evaluation where need_id = ? order by round")
                        .param(walk.number)
                        .query(String.class)
                        .list())
                .containsExactly("0 DISSATISFIED", "1 DISSATISFIED", "2 DISSATISFIED");
        assertThat(walk.need().answer()).contains("督办后已彻底解决");
    }

    @Test
    void the_unit_that_handled_it_redoes_it() {
        var walk = outside()
                .complete(
                        "userTask_solveAtStreet",
                        "zhao.liu",
                        Map.of("handlingOutcome", "CANNOT_SOLVE", "reason", "涉及多个部门"))
                .complete("userTask_settleAtCentre", "wu.shi", Map.of("answer", "中心已协调"))
                .complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED);
        walk.complete("userTask_redoMatter", "wu.shi", Map.of("answer", "中心再次协调"))
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    private Walk judged(String grade) {
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged(grade));
    }

    private Walk outside() {
        return walks.registered(HandleNeedTest.place())
                .complete(
                        "userTask_judgeNeed",
                        "zhang.san",
                        Map.of(
                                "satisfiability",
                                "SATISFIABLE",
                                "needScale",
                                "SMALL",
                                "needAuthority",
                                "OUT_OF_COMMUNITY"));
    }

    private static java.time.Instant due(Walk walk, String step) {
        return walk.due(step);
    }

    private static Map<String, Object> lower(String grade) {
        return Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", grade, "reason", "需要采购材料");
    }

    private static Map<String, Object> plan(String endsOn) {
        return Map.of("plan", "每周上门辅导", "cycle", "WEEKLY", "endsOn", endsOn);
    }

    private static Map<String, Object> served(String outcome) {
        return Map.of("answer", "上门辅导一次", "handlingOutcome", outcome);
    }
}
