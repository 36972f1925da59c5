package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.casework.Decisions;
import cn.minxu.need.Walks.Walk;
import cn.minxu.need.ladder.Assignments;
import cn.minxu.need.ladder.Level;
import cn.minxu.need.ladder.Returns;
import cn.minxu.need.ladder.Submissions;
import cn.minxu.need.ladder.Submissions.Signature;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder of big matters (A-P3), each test named by the route taken. */
@MinxuTest
@Clause("A-P3")
public class BigMattersTest {

    private static final Map<String, Object> ACCEPTED = Map.of("responseOutcome", "ACCEPTED");
    private static final Map<String, Object> OBJECTED =
            Map.of("responseOutcome", "OBJECTED", "reason", "树木在住宅小区内", "legalBasis", "部门职责清单第三条");
    private static final Map<String, Object> OURS = Map.of("opinionOutcome", "OURS", "reason", "属本局职责");
    private static final Map<String, Object> NOT_OURS = Map.of("opinionOutcome", "NOT_OURS", "reason", "不归本局管");
    private static final Map<String, Object> SIGNED = Map.of("signOutcome", "SIGNED");
    private static final Map<String, Object> SETTLED = Map.of("answer", "已列入整治");
    private static final Map<String, Object> SATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED");
    private static final Map<String, Object> DISSATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED", "opinion", "树枝还是挡光");

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Walks walks;

    @Autowired
    Needs needs;

    @Autowired
    Returns returns;

    @Autowired
    Submissions submissions;

    @Autowired
    Assignments assignments;

    @Autowired
    Decisions decisions;

    @Autowired
    TestDistrict district;

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
    void dispatched_by_category_signed_for_and_settled_by_the_department() {
        var walk = dispatched();
        assertThat(walks.heldBy(walk.number)).isEqualTo(district.department("综合行政执法局"));
        assertThat(needs.level(walk.number)).isEqualTo(Level.DEPARTMENT);
        assertThat(due(walk, "userTask_signForMatter")).isEqualTo(Walks.instant("2025-03-04T17:30"));
        assertThat(walk.timer("timer_silent")).isEqualTo(Walks.instant("2025-03-05T17:30"));
        assertThat(look("zhang.san", walk).text("movedTo")).contains("综合行政执法局", "第 1 轮分流", "受理编号和承诺时限不变");
        walk.complete("userTask_signForMatter", "shi.zhifa", ACCEPTED)
                .reached("exclusiveGateway_joinSettle")
                .waitsAt("userTask_settleAtDepartment")
                .complete("userTask_settleAtDepartment", "shi.zhifa", SETTLED)
                .reached("endEvent_settledAtDepartment")
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
        assertThat(walk.need().answer()).contains("已列入整治");
    }

    @Test
    void dispatched_to_another_department_than_the_table_s_for_a_stated_reason() {
        var walk = walks.registered(HandleNeedTest.place());
        var chosen = new HashMap<>(big());
        chosen.put("dispatchUnit", district.department("测试住建局"));
        walk.refused("userTask_judgeNeed", "zhang.san", chosen, "理由");
        var street = new HashMap<>(chosen);
        street.put("dispatchUnit", district.street("测试东街道"));
        street.put("reason", "街道更熟悉");
        walk.refused("userTask_judgeNeed", "zhang.san", street, "选项不存在");
        chosen.put("reason", "树木在在建工地内");
        walk.complete("userTask_judgeNeed", "zhang.san", chosen).waitsAt("userTask_signForMatter");
        assertThat(walks.heldBy(walk.number)).isEqualTo(district.department("测试住建局"));
        var judged = decisions.last(walk.number, "userTask_judgeNeed").orElseThrow();
        assertThat(judged.reason()).isEqualTo("树木在在建工地内");
        assertThat(judged.details()).containsEntry("dispatchUnit", district.department("测试住建局"));
        walk.complete("userTask_signForMatter", "sun.ba", ACCEPTED).waitsAt("userTask_settleAtDepartment");
    }

    @Test
    void departments_that_answer_at_the_same_moment_are_all_heard() throws Exception {
        var departments = List.of("sun.ba", "zhou.jiu", "shi.zhifa");
        for (int i = 0; i < 4; i++) {
            var walk = dispatched().complete("userTask_signForMatter", "shi.zhifa", OBJECTED);
            walk.complete("userTask_conveneDepartments", "zhao.liu", consulted("测试住建局", "测试城管局", "综合行政执法局"));
            var threads = Executors.newFixedThreadPool(departments.size());
            try {
                var answers = threads.invokeAll(departments.stream()
                        .map(user ->
                                (Callable<Http.Answer>) () -> walk.tried("userTask_provideOpinion", user, NOT_OURS))
                        .toList());
                for (var answer : answers) {
                    assertThat(answer.get().status()).as(answer.get().body()).isLessThan(300);
                }
            } finally {
                threads.shutdownNow();
            }
            walk.waitsAt("userTask_routeAgain");
        }
    }

    @Test
    void the_department_objects_the_street_convenes_and_routes_it_to_another_that_settles_it() {
        var walk = dispatched();
        walk.refused("userTask_signForMatter", "shi.zhifa", without(OBJECTED, "reason"), "异议理由");
        walk.refused("userTask_signForMatter", "shi.zhifa", without(OBJECTED, "legalBasis"), "异议依据");
        walk.complete("userTask_signForMatter", "shi.zhifa", OBJECTED)
                .reached("exclusiveGateway_firstThirdReturn")
                .waitsAt("userTask_conveneDepartments");
        assertThat(walks.heldBy(walk.number)).isEqualTo(district.street("测试东街道"));
        assertThat(due(walk, "userTask_conveneDepartments")).isEqualTo(Walks.instant("2025-03-06T17:30"));
        assertThat(look("zhang.san", walk).text("movedTo")).contains("测试东街道", "第 2 轮分流");

        walk.refused("userTask_conveneDepartments", "zhao.liu", Map.of("consulted", List.of()), "参加会商的部门");
        walk.refused("userTask_conveneDepartments", "zhao.liu", consulted("没有这个局"), "不存在");
        Walks.at("2025-03-04T10:00");
        walk.complete("userTask_conveneDepartments", "zhao.liu", consulted("测试住建局", "测试城管局", "综合行政执法局"))
                .waitsAt("userTask_provideOpinion", "userTask_provideOpinion", "userTask_provideOpinion");
        walk.refused("userTask_provideOpinion", "sun.ba", without(OURS, "reason"), "理由");
        walk.complete("userTask_provideOpinion", "sun.ba", OURS)
                .complete("userTask_provideOpinion", "zhou.jiu", NOT_OURS)
                .waitsAt("userTask_provideOpinion");
        assertThat(due(walk, "userTask_provideOpinion")).isEqualTo(Walks.instant("2025-03-05T17:30"));
        walk.fire("timer_opinionLapsed")
                .reached("serviceTask_recordNoOpinion", "exclusiveGateway_joinOpinions")
                .waitsAt("userTask_routeAgain");
        assertThat(due(walk, "userTask_routeAgain"))
                .as("three working days in all from the return")
                .isEqualTo(Walks.instant("2025-03-06T17:30"));

        Walks.at("2025-03-06T16:00");
        walk.refused("userTask_routeAgain", "zhao.liu", without(routed("测试住建局"), "reason"), "理由");
        walk.refused("userTask_routeAgain", "zhao.liu", routed("综合行政执法局"), "“综合行政执法局”已在第 1 轮退回");
        assertThat(options("zhao.liu", walk, "userTask_routeAgain", "routableOptions"))
                .contains("测试住建局")
                .doesNotContain("综合行政执法局");
        walk.complete("userTask_routeAgain", "zhao.liu", routed("测试住建局")).waitsAt("userTask_signAgain");
        assertThat(look("zhang.san", walk).text("movedTo")).contains("测试住建局", "第 2 轮分流");
        walk.complete("userTask_signAgain", "sun.ba", ACCEPTED)
                .complete("userTask_settleAtDepartment", "sun.ba", SETTLED)
                .reached("endEvent_settledAtDepartment")
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
        assertThat(look("zhang.san", walk).body()).contains("二次分流到 测试住建局", "树木在住宅小区内（依据：部门职责清单第三条）", "逾期未提意见");
    }

    @Test
    void an_objection_after_the_window_is_refused_and_silence_marked_red_goes_to_the_street() {
        var walk = dispatched();
        assertThat(walk.exhaustMarks("userTask_signForMatter"))
                .as("yellow, red with the centre, and the district a day later")
                .isEqualTo(3);
        Walks.at("2025-03-05T17:30");
        walk.refused("userTask_signForMatter", "shi.zhifa", OBJECTED, "异议期已于 2025-03-05 17:30 届满");
        walk.fire("timer_silent").reached("serviceTask_recordSilence").waitsAt("userTask_conveneDepartments");
        assertThat(returns.of(walk.number))
                .extracting(Returns.Return::unit, Returns.Return::how, Returns.Return::round)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(district.department("综合行政执法局"), Returns.How.SILENT, 1));
        assertThat(jdbc.sql("""
                                select count(*) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                                where d.case_id = ? and d.step = 'userTask_signForMatter' and m.level = 1""").param(walk.number).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void silence_of_the_second_department_is_a_return_as_well_and_leads_to_the_joint_submission() {
        var walk = routedTo(dispatched().complete("userTask_signForMatter", "shi.zhifa", OBJECTED), "测试住建局");
        walk.waitsAt("userTask_signAgain");
        walk.fire("timer_silentAgain")
                .reached("serviceTask_recordSilence_second")
                .waitsAt("userTask_signSubmission", "userTask_signSubmission");
        assertThat(returns.of(walk.number))
                .extracting(Returns.Return::unit, Returns.Return::how, Returns.Return::round)
                .contains(org.assertj.core.groups.Tuple.tuple(district.department("测试住建局"), Returns.How.SILENT, 2));
    }

    @Test
    void the_platform_gives_it_back_with_reason_and_basis_and_only_the_centre_may() {
        var walk = dispatched();
        String body = "{\"reason\":\"派错部门\",\"legalBasis\":\"三定方案\"}";
        assertThat(giveBack("zhang.san", walk, body).status()).isEqualTo(403);
        assertThat(giveBack("feng.er", walk, body).status()).isEqualTo(403);
        assertThat(giveBack("wu.shi", walk, "{\"reason\":\"派错部门\"}").text("detail"))
                .contains("退回依据");
        assertThat(giveBack("wu.shi", walk, "{\"legalBasis\":\"三定方案\"}").text("detail"))
                .contains("退回理由");
        walk.waitsAt("userTask_signForMatter");
        String task = walk.task("userTask_signForMatter").getId();
        assertThat(offers("wu.shi", task)).contains("platform-return");
        assertThat(offers("shi.zhifa", task)).doesNotContain("platform-return");

        var answer = giveBack("wu.shi", walk, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("movedTo")).contains("测试东街道");
        walk.reached("serviceTask_recordReturn").waitsAt("userTask_conveneDepartments");
        assertThat(giveBack("wu.shi", walk, body).text("detail")).contains("没有待部门签收的派单");
        var shown = record("zhao.liu", walk.task("userTask_conveneDepartments").getId());
        assertThat(shown.json().path("returns").get(0).path("unit").asText()).isEqualTo("综合行政执法局");
        assertThat(shown.json().path("returns").get(0).path("how").asText()).isEqualTo("平台退回");
        assertThat(shown.json().path("returns").get(0).path("basis").asText()).isEqualTo("三定方案");
        assertThat(shown.json().path("levels").findValuesAsText("unit")).containsExactly("测试甲社区", "综合行政执法局", "测试东街道");
    }

    @Test
    void the_platform_gives_nothing_back_after_the_window() {
        var walk = dispatched();
        Walks.at("2025-03-05T17:31");
        assertThat(giveBack("wu.shi", walk, "{\"reason\":\"派错部门\",\"legalBasis\":\"三定方案\"}")
                        .text("detail"))
                .contains("异议期已于");
        walk.waitsAt("userTask_signForMatter");
    }

    @Test
    void where_the_district_has_no_such_department_the_street_routes_it() {
        jdbc.sql("insert into minxu.category (category, subcategory) values ('没有部门的大类', '没有部门的小类')")
                .update();
        Walk walk;
        try {
            district.ensure();
            walk = walks.registered(of("没有部门的小类"));
        } finally {
            jdbc.sql("delete from minxu.category where category = '没有部门的大类'").update();
        }
        walk.complete("userTask_judgeNeed", "zhang.san", big())
                .reached("exclusiveGateway_dispatched")
                .waitsAt("userTask_conveneDepartments");
        assertThat(due(walk, "userTask_conveneDepartments")).isEqualTo(Walks.instant("2025-03-06T17:30"));
        routedTo(walk, "测试民政局")
                .complete("userTask_signAgain", "wei.min", ACCEPTED)
                .complete("userTask_settleAtDepartment", "wei.min", SETTLED)
                .reached("endEvent_settledAtDepartment");
    }

    @Test
    void department_and_street_submit_it_jointly_and_the_district_names_lead_and_support() {
        var walk = submitted();
        assertThat(needs.level(walk.number)).isEqualTo(Level.DISTRICT);
        assertThat(look("zhang.san", walk).text("movedTo")).contains("示范区", "研究（第 3 轮分流）");
        walk.complete("userTask_signSubmission", "sun.ba", SIGNED)
                .complete("userTask_signSubmission", "zhao.liu", SIGNED)
                .reached("exclusiveGateway_joinSigned")
                .waitsAt("userTask_studyMatter");
        assertThat(due(walk, "userTask_studyMatter")).isEqualTo(Walks.instant("2025-03-24T17:30"));

        String studied = "userTask_studyMatter";
        walk.refused(studied, "han.qu", studied("综合行政执法局", "2025-04-01"), "“综合行政执法局”已在第 1 轮退回");
        walk.refused(studied, "han.qu", studied("测试住建局", "2025-04-01"), "“测试住建局”已在第 2 轮退回");
        walk.refused(studied, "han.qu", studied("测试城管局", "2025-04-01", "测试城管局"), "不能同时协办");
        walk.refused(studied, "han.qu", studied("测试城管局", "2025-03-03"), "今天之后");
        walk.refused(studied, "han.qu", studied("测试城管局", "2025-03-29"), "不是工作日");
        walk.refused(studied, "han.qu", studied("测试城管局", "2026-03-04"), "12 个月");
        walk.refused(studied, "han.qu", without(studied("测试城管局", "2025-04-01"), "reason"), "指派理由");
        walk.complete(studied, "han.qu", studied("测试城管局", "2025-04-01", "测试民政局", "综合行政执法局"))
                .reached("parallelGateway_forkAssigned")
                .waitsAt("userTask_settleAsLead", "userTask_supportLead", "userTask_supportLead");
        assertThat(walks.heldBy(walk.number)).isEqualTo(district.department("测试城管局"));
        assertThat(Stream.of("userTask_settleAsLead", "userTask_supportLead").flatMap(step -> walk.dues(step).stream()))
                .hasSize(3)
                .as("all until the district's date")
                .containsOnly(Walks.instant("2025-04-01T17:30"));
        assertThat(look("zhang.san", walk).text("movedTo")).contains("测试城管局", "第 3 轮分流");

        walk.complete("userTask_supportLead", "wei.min", Map.of("answer", "协办一"));
        walk.refused("userTask_settleAsLead", "zhou.jiu", SETTLED, "协办部门“综合行政执法局”尚未完成");
        walk.complete("userTask_supportLead", "shi.zhifa", Map.of("answer", "协办二"));
        assertThat(walk.need().answer()).isEmpty();
        walk.complete("userTask_settleAsLead", "zhou.jiu", SETTLED)
                .reached("endEvent_settledAsAssigned")
                .complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .waitsAt("userTask_redoMatter")
                .complete("userTask_redoMatter", "zhou.jiu", Map.of("answer", "重新整治"))
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
        assertThat(walk.need().answer()).contains("重新整治");
    }

    @Test
    void a_refused_and_a_lapsed_signature_are_recorded_and_do_not_stop_the_submission() {
        var walk = submitted();
        walk.refused("userTask_signSubmission", "sun.ba", Map.of("signOutcome", "REFUSED"), "理由");
        walk.complete("userTask_signSubmission", "sun.ba", Map.of("signOutcome", "REFUSED", "reason", "应由街道自行解决"))
                .waitsAt("userTask_signSubmission");
        assertThat(walk.exhaustMarks("userTask_signSubmission")).isEqualTo(3);
        walk.fire("timer_signatureLapsed")
                .reached("serviceTask_recordNoSignature")
                .waitsAt("userTask_studyMatter");
        assertThat(jdbc.sql(
                                "select outcome || coalesce(' ' || reason, '') from minxu.submission_sign where need_id = ? order by at, outcome")
                        .param(walk.number)
                        .query(String.class)
                        .list())
                .containsExactly("REFUSED 应由街道自行解决", "LAPSED");
        assertThat(walk.exhaustMarks("userTask_studyMatter"))
                .as("above the district there is only itself")
                .isEqualTo(2);
        walk.complete("userTask_studyMatter", "han.qu", studied("测试城管局", "2025-06-03"))
                .waitsAt("userTask_settleAsLead")
                .complete("userTask_settleAsLead", "zhou.jiu", SETTLED)
                .reached("endEvent_settledAsAssigned");
    }

    @Test
    void no_administrator_takes_away_a_part_that_others_wait_for() {
        var walk = submitted()
                .complete("userTask_signSubmission", "sun.ba", SIGNED)
                .complete("userTask_signSubmission", "zhao.liu", SIGNED)
                .complete("userTask_studyMatter", "han.qu", studied("测试城管局", "2025-04-01", "测试民政局"));
        String supporting = walk.task("userTask_supportLead").getProcessInstanceId();
        assertThatThrownBy(() -> runtime.deleteProcessInstance(supporting, null))
                .hasStackTraceContaining("还没有办结归档");
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(supporting)
                        .cancelAllForActivity("userTask_supportLead")
                        .execute())
                .hasStackTraceContaining("还没有办结归档");
        walk.complete("userTask_supportLead", "wei.min", Map.of("answer", "协办"))
                .complete("userTask_settleAsLead", "zhou.jiu", SETTLED)
                .waitsAt("userTask_callBackResident");
    }

    @Test
    void nobody_signs_twice_nor_in_the_place_of_another() {
        var walk = submitted();
        Instant now = Walks.instant("2025-03-03T09:00");
        String department = district.department("测试住建局");
        walk.complete("userTask_signSubmission", "sun.ba", SIGNED);
        assertThatThrownBy(() -> submissions.sign(walk.number, department, Signature.SIGNED, null, now, "sun.ba"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能再次会签");
        for (String stranger : List.of("综合行政执法局", "测试民政局")) {
            String unit = district.department(stranger);
            assertThatThrownBy(() -> submissions.sign(walk.number, unit, Signature.SIGNED, null, now, "x"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("“" + stranger + "”不能会签");
        }
        var answer = walk.tried("userTask_signSubmission", "qian.qi", SIGNED);
        assertThat(answer.status()).isBetween(400, 499);
        walk.waitsAt("userTask_signSubmission");
    }

    @Test
    void the_third_return_goes_to_supervision_by_itself_in_the_first_round() {
        var walk = rejected(rejected(walks.registered(HandleNeedTest.place())));
        walk.complete("userTask_judgeNeed", "zhang.san", big())
                .complete("userTask_signForMatter", "shi.zhifa", OBJECTED)
                .reached("userTask_superviseMatter")
                .waitsAt("userTask_superviseMatter");
        assertThat(walks.heldBy(walk.number)).isEqualTo(district.unitOf("wu.shi"));
        walk.complete("userTask_superviseMatter", "wu.shi", Map.of("answer", "督办后解决"))
                .reached("endEvent_supervised")
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void the_third_return_goes_to_supervision_by_itself_in_the_second_round() {
        var walk = rejected(walks.registered(HandleNeedTest.place()))
                .complete("userTask_judgeNeed", "zhang.san", big())
                .complete("userTask_signForMatter", "shi.zhifa", OBJECTED);
        routedTo(walk, "测试住建局");
        assertThat(giveBack("wu.shi", walk, "{\"reason\":\"派错部门\",\"legalBasis\":\"三定方案\"}")
                        .status())
                .isEqualTo(200);
        walk.reached("userTask_superviseMatter").waitsAt("userTask_superviseMatter");
        walk.complete("userTask_superviseMatter", "wu.shi", SETTLED)
                .complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .complete("userTask_redoMatter", "wu.shi", SETTLED)
                .complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .reached("userTask_levelUp");
        assertThat(walks.heldBy(walk.number)).as("above the centre").isEqualTo(district.unitOf("han.qu"));
    }

    @Test
    void an_explanation_rejected_for_the_third_time_goes_to_supervision() {
        var walk = rejected(rejected(rejected(walks.registered(HandleNeedTest.place()))));
        walk.reached("userTask_superviseMatter").waitsAt("userTask_superviseMatter");
        walk.complete("userTask_superviseMatter", "wu.shi", Map.of("answer", "中心已讲清"))
                .reached("serviceTask_answerNeed")
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_explained", Outcome.EXPLAINED);
        assertThat(walk.need().answer()).contains("中心已讲清");
    }

    @Test
    void who_is_not_satisfied_with_a_department_is_heard_by_it_then_the_centre_then_the_district() {
        var walk = dispatched()
                .complete("userTask_signForMatter", "shi.zhifa", ACCEPTED)
                .complete("userTask_settleAtDepartment", "shi.zhifa", SETTLED)
                .complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .complete("userTask_redoMatter", "shi.zhifa", SETTLED)
                .complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .reached("userTask_levelUp")
                .complete("userTask_levelUp", "wu.shi", Map.of("answer", "中心已协调"))
                .complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .reached("userTask_superviseRedo");
        assertThat(needs.level(walk.number)).isEqualTo(Level.DISTRICT_SUPERVISION);
        walk.complete("userTask_superviseRedo", "han.qu", Map.of("answer", "区政府督办解决"))
                .ended("endEvent_solved", Outcome.SOLVED);
        assertThat(walk.need().answer()).contains("区政府督办解决");
    }

    @Test
    void every_step_of_the_second_routing_is_marked_when_it_is_late() {
        var walk = dispatched().complete("userTask_signForMatter", "shi.zhifa", OBJECTED);
        assertThat(walk.exhaustMarks("userTask_conveneDepartments")).isEqualTo(3);
        Walks.at("2025-03-03T15:00");
        walk.complete("userTask_conveneDepartments", "zhao.liu", consulted("测试住建局"));
        assertThat(walk.exhaustMarks("userTask_provideOpinion")).isEqualTo(3);
        walk.complete("userTask_provideOpinion", "sun.ba", NOT_OURS);
        assertThat(walk.exhaustMarks("userTask_routeAgain")).isEqualTo(3);
    }

    private Walk dispatched() {
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", big())
                .waitsAt("userTask_signForMatter");
    }

    /** Given back by the department of the category and by 测试住建局. */
    private Walk submitted() {
        var walk = dispatched().complete("userTask_signForMatter", "shi.zhifa", OBJECTED);
        return routedTo(walk, "测试住建局")
                .complete("userTask_signAgain", "sun.ba", OBJECTED)
                .waitsAt("userTask_signSubmission", "userTask_signSubmission");
    }

    private Walk routedTo(Walk walk, String department) {
        return walk.complete("userTask_conveneDepartments", "zhao.liu", consulted("测试城管局"))
                .complete("userTask_provideOpinion", "zhou.jiu", NOT_OURS)
                .complete("userTask_routeAgain", "zhao.liu", routed(department))
                .waitsAt("userTask_signAgain");
    }

    /** Explained away, and the explanation not upheld by the street. */
    private static Walk rejected(Walk walk) {
        return walk.complete(
                        "userTask_judgeNeed",
                        "zhang.san",
                        Map.of("satisfiability", "NOT_SATISFIABLE", "reason", "政策不允许"))
                .complete("userTask_explainPolicy", "zhang.san", Map.of("legalBasis", "条例", "explanation", "讲解"))
                .complete(
                        "userTask_reviewExplanation",
                        "zhao.liu",
                        Map.of("reviewOutcome", "DISAGREED", "reason", "条例另有规定"));
    }

    public static Map<String, Object> big() {
        return Map.of("satisfiability", "SATISFIABLE", "needScale", "BIG");
    }

    private Map<String, Object> consulted(String... departments) {
        return Map.of("consulted", ids(departments));
    }

    private Map<String, Object> routed(String department) {
        return Map.of("routedUnit", district.department(department), "reason", "会商意见");
    }

    private Map<String, Object> studied(String lead, String dueOn, String... supporting) {
        var values = new HashMap<String, Object>();
        values.put("leadUnit", district.department(lead));
        values.put("dueOn", dueOn);
        values.put("reason", "主要矛盾在其职责内");
        if (supporting.length > 0) {
            values.put("supporting", ids(supporting));
        }
        return values;
    }

    private List<String> ids(String... departments) {
        return List.of(departments).stream()
                .map(name -> name.startsWith("没有") ? "department-0" : district.department(name))
                .toList();
    }

    private static Map<String, Object> without(Map<String, Object> values, String key) {
        var fewer = new HashMap<>(values);
        fewer.remove(key);
        return fewer;
    }

    private NewNeed of(String subcategory) {
        var n = Samples.brought(district.community("测试甲社区"), HandleNeedTest.place());
        return new NewNeed(
                n.channel(),
                null,
                false,
                n.community(),
                null,
                null,
                subcategory,
                n.place(),
                n.content(),
                null,
                null,
                n.name(),
                n.phone(),
                null,
                null);
    }

    private static Instant due(Walk walk, String step) {
        return walk.due(step);
    }

    private Http.Answer look(String user, Walk walk) {
        return Http.staff(port, user).get("/api/needs/" + walk.number);
    }

    private Http.Answer record(String user, String task) {
        return Http.staff(port, user).get("/api/task-cards/" + task + "/record");
    }

    private List<String> offers(String user, String task) {
        return Http.staff(port, user)
                .get("/api/task-cards/" + task + "/offers")
                .json()
                .findValuesAsText("key");
    }

    private Http.Answer giveBack(String user, Walk walk, String body) {
        return Http.staff(port, user).post("/api/needs/" + walk.number + "/platform-return", body);
    }

    private String options(String user, Walk walk, String step, String fact) {
        return Http.staff(port, user)
                .get("/engine-rest/task/" + walk.task(step).getId() + "/form-variables?variableNames=" + fact
                        + "&deserializeValues=false")
                .body();
    }
}
