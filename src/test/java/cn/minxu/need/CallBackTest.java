package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.History;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calling residents back who are not reached, whose number is wrong, or who do not want to rate. Named by the routes taken. */
@MinxuTest
@Clause({"§1.6", "A-P11"})
class CallBackTest {

    private static final String CALL_BACK = "userTask_callBackResident";
    private static final String AGAIN = "timer_callAgain";
    private static final Map<String, Object> NOT_REACHED = Map.of("callBackOutcome", "NOT_REACHED", "note", "无人接听");
    private static final Map<String, Object> SATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED");
    private static final Map<String, Object> DISSATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED", "opinion", "还是挡光");

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    NeedDesk desk;

    @Autowired
    TestDistrict district;

    @Autowired
    History history;

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
    void who_was_not_reached_is_called_again_on_the_next_working_day_and_rates_then() {
        var walk = answered().complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED);
        assertThat(walk.tasksAt(CALL_BACK)).isEmpty();
        assertThat(walk.timer(AGAIN)).isEqualTo(Walks.instant("2025-03-04T08:30"));

        walk.fire(AGAIN).reached(AGAIN).waitsAt(CALL_BACK);
        assertThat(walk.due(CALL_BACK))
                .as("each call has its own two working days")
                .isEqualTo(Walks.instant("2025-03-06T17:30"));
        walk.complete(CALL_BACK, "zhang.sanfeng", SATISFIED).ended("endEvent_solved", Outcome.SOLVED);
        assertThat(ratings(walk)).containsExactly("0 SATISFIED");
        assertThat(calls(walk)).containsExactly("0/1 NOT_REACHED false");
        assertThat(said(walk)).containsSubsequence("回访居民，回访未接通：无人接听", "回访居民，满意：null", "归档需求，已办成：null");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-07T16:50, 2025-03-10T08:30", // Friday → Monday
        "2025-04-03T10:00, 2025-04-07T08:30", // Friday is Qingming
        "2025-04-26T09:00, 2025-04-27T08:30" // Sunday is a day's work
    })
    void the_next_call_waits_until_the_office_opens_on_a_working_day(String called, String again) {
        var walk = answered();
        Walks.at(called);
        walk.complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED);
        assertThat(walk.timer(AGAIN)).isEqualTo(Walks.instant(again));
    }

    @Test
    void who_is_not_reached_three_times_is_closed_without_a_rating() {
        JsonNode before = report();
        var walk = answered();
        for (int attempt = 1; attempt <= 2; attempt++) {
            walk.complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED).fire(AGAIN);
        }
        walk.complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED)
                .reached("exclusiveGateway_joinClose")
                .ended("endEvent_unrated", Outcome.NOT_REACHED);
        assertThat(calls(walk))
                .containsExactly("0/1 NOT_REACHED false", "0/2 NOT_REACHED false", "0/3 NOT_REACHED true");
        assertThat(ratings(walk)).isEmpty();
        assertThat(outcome(walk)).isEqualTo("已答复，回访未接通");
        assertThat(unrated(report()) - unrated(before)).isEqualTo(1);
        assertThat(report().path("satisfaction"))
                .as("no level has grown, that of the satisfied least of all")
                .isEqualTo(before.path("satisfaction"));
        assertThat(said(walk)).contains("归档需求，回访未接通：null");
    }

    @ParameterizedTest
    @CsvSource({"WRONG_NUMBER, 已答复，回访电话为空号", "RATING_DECLINED, 已答复，居民拒评"})
    void a_wrong_number_and_a_resident_who_declines_are_closed_at_once_without_a_rating(
            CallBackOutcome called, String words) {
        JsonNode before = report();
        var walk = answered().complete(CALL_BACK, "zhang.sanfeng", Map.of("callBackOutcome", called.name()));
        walk.ended("endEvent_unrated", called.closing().orElseThrow());
        assertThat(ratings(walk)).isEmpty();
        assertThat(outcome(walk)).isEqualTo(words);
        assertThat(unrated(report()) - unrated(before)).isEqualTo(1);
        assertThat(report().path("satisfaction")).isEqualTo(before.path("satisfaction"));
    }

    @Test
    void a_matter_that_was_redone_is_called_back_anew_and_its_calls_are_counted_anew() {
        var walk = answered()
                .complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED)
                .fire(AGAIN)
                .complete(CALL_BACK, "zhang.sanfeng", DISSATISFIED)
                .waitsAt("userTask_redoMatter")
                .complete("userTask_redoMatter", "zhang.san", Map.of("answer", "又修剪了一次"))
                .complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED)
                .fire(AGAIN)
                .complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED);
        assertThat(walk.timer(AGAIN)).isAfter(Walks.instant("2025-03-04T09:00"));
        walk.fire(AGAIN).complete(CALL_BACK, "zhang.sanfeng", DISSATISFIED).waitsAt("userTask_levelUp");
        assertThat(calls(walk))
                .containsExactly("0/1 NOT_REACHED false", "1/1 NOT_REACHED false", "1/2 NOT_REACHED false");
        assertThat(ratings(walk)).containsExactly("0 DISSATISFIED", "1 DISSATISFIED");
        walk.complete("userTask_levelUp", "zhao.liu", Map.of("answer", "街道已修剪"))
                .complete(CALL_BACK, "zhang.sanfeng", DISSATISFIED)
                .complete("userTask_superviseRedo", "wu.shi", Map.of("answer", "中心已督办"))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void an_explanation_and_a_linked_need_can_be_closed_without_a_rating() {
        var explained = walks.registered(place())
                .complete(
                        "userTask_judgeNeed",
                        "zhang.san",
                        Map.of("satisfiability", "NOT_SATISFIABLE", "reason", "现行政策不允许"))
                .complete(
                        "userTask_explainPolicy",
                        "zhang.san",
                        Map.of("legalBasis", "物业管理条例第五十条", "explanation", "暂不能加装"))
                .complete("userTask_reviewExplanation", "zhao.liu", Map.of("reviewOutcome", "AGREED"));
        explained.refused(CALL_BACK, "zhang.san", Map.of("callBackOutcome", "WRONG_NUMBER"), "请由同事办理");
        explained
                .complete(CALL_BACK, "shen.zhuren", Map.of("callBackOutcome", "WRONG_NUMBER"))
                .ended("endEvent_unrated", Outcome.WRONG_NUMBER);
        String place = place();
        var lead = walks.registered(place);
        var follower =
                walks.registered(place).complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.linkedTo(lead));
        handled(lead);
        follower.complete(CALL_BACK, "zhang.sanfeng", Map.of("callBackOutcome", "RATING_DECLINED"))
                .ended("endEvent_unrated", Outcome.RATING_DECLINED);
        lead.waitsAt(CALL_BACK);
    }

    @Test
    void the_resident_withdraws_between_two_calls() {
        var walk = answered().complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED);
        desk.withdraw(walk.number, "zhang.san", "不必再打");
        walk.ended("endEvent_withdrawn", Outcome.WITHDRAWN);
    }

    @Test
    void between_two_calls_no_other_step_is_opened_by_hand() {
        var walk = answered().complete(CALL_BACK, "zhang.sanfeng", NOT_REACHED);
        String instance = walk.instances().get(0).getId();
        for (String step : List.of("userTask_handleMatter", "userTask_redoMatter", "userTask_solveAtStreet")) {
            var refused = Http.admin(port)
                    .post(
                            "/engine-rest/process-instance/" + instance + "/modification",
                            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"" + step + "\"}]}");
            assertThat(refused.status()).as(step + refused.body()).isBetween(400, 499);
        }
        assertThat(walk.tasksAt("userTask_handleMatter")).isEmpty();
        walk.fire(AGAIN).waitsAt(CALL_BACK);
    }

    @Test
    void what_was_not_asked_is_refused() {
        var walk = answered();
        walk.refused(CALL_BACK, "zhang.sanfeng", Map.of("note", "打过了"), "回访结果");
        walk.refused(CALL_BACK, "zhang.sanfeng", Map.of("callBackOutcome", "REACHED"), "居民评价");
        walk.refused(CALL_BACK, "zhang.sanfeng", Map.of("callBackOutcome", "BUSY"), "选项不存在");
        walk.refused(
                CALL_BACK,
                "zhang.sanfeng",
                Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED"),
                "不满意");
        var hidden = new HashMap<String, Object>(NOT_REACHED);
        hidden.put("evaluationLevel", "VERY_SATISFIED");
        walk.complete(CALL_BACK, "zhang.sanfeng", hidden);
        assertThat(ratings(walk)).as("who was not reached has not rated").isEmpty();
    }

    @Test
    void who_handled_it_neither_claims_nor_takes_the_call_back_and_a_colleague_does() {
        var walk = answered();
        String task = "/engine-rest/task/" + walk.task(CALL_BACK).getId();
        var claimed = Http.staff(port, "zhang.san").post(task + "/claim", "{\"userId\":\"zhang.san\"}");
        assertThat(claimed.status()).isEqualTo(403);
        assertThat(claimed.text("message")).contains("“回访居民”", "请由同事办理");
        walk.refused(CALL_BACK, "zhang.san", SATISFIED, "请由同事办理");
        assertThat(Http.staff(port, "shen.zhuren")
                        .get("/api/task-cards/" + walk.task(CALL_BACK).getId() + "/colleagues")
                        .body())
                .contains("zhang.sanfeng")
                .doesNotContain("\"zhang.san\"");
        walk.complete(CALL_BACK, "zhang.sanfeng", SATISFIED).ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void who_redid_it_does_not_call_back_and_who_handled_it_before_may() {
        var walk = answered()
                .complete(CALL_BACK, "shen.zhuren", DISSATISFIED)
                .complete("userTask_redoMatter", "zhang.sanfeng", Map.of("answer", "又修剪了一次"));
        walk.refused(CALL_BACK, "zhang.sanfeng", SATISFIED, "请由同事办理");
        walk.complete(CALL_BACK, "zhang.san", SATISFIED).ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void who_handled_the_lead_does_not_call_back_those_who_followed_it_and_may_once_another_redid_it() {
        String place = place();
        var lead = walks.registered(place);
        var follower =
                walks.registered(place).complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.linkedTo(lead));
        handled(lead);
        follower.waitsAt(CALL_BACK);
        String task = "/engine-rest/task/" + follower.task(CALL_BACK).getId();
        var claimed = Http.staff(port, "zhang.san").post(task + "/claim", "{\"userId\":\"zhang.san\"}");
        assertThat(claimed.status()).isEqualTo(403);
        assertThat(claimed.text("message")).contains("“回访居民”", "请由同事办理");
        follower.refused(CALL_BACK, "zhang.san", SATISFIED, "请由同事办理");
        Walks.at("2025-03-03T10:00");
        follower.complete(CALL_BACK, "zhang.sanfeng", DISSATISFIED)
                .complete("userTask_redoMatter", "zhang.sanfeng", Map.of("answer", "又修剪了一次"));
        follower.refused(CALL_BACK, "zhang.sanfeng", SATISFIED, "请由同事办理");
        follower.complete(CALL_BACK, "zhang.san", SATISFIED).ended("endEvent_merged", Outcome.MERGED);
    }

    @Test
    void who_served_the_cycles_does_not_call_back() {
        var walk = walks.registered(place())
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("C"))
                .complete(
                        "userTask_planCycles",
                        "zhang.sanfeng",
                        Map.of("plan", "每周上门", "cycle", "WEEKLY", "endsOn", "2025-12-31"))
                .fire("timer_cycleStarted")
                .complete(
                        "userTask_performCycle",
                        "zhang.san",
                        Map.of("answer", "已上门", "handlingOutcome", "END", "reason", "已不需要"));
        walk.refused(CALL_BACK, "zhang.san", SATISFIED, "请由同事办理");
        walk.complete(CALL_BACK, "zhang.sanfeng", SATISFIED).ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void where_the_unit_has_nobody_else_who_handled_it_calls_back_himself() {
        district.ensure();
        var walk = walks.registered(Samples.brought(district.community("测试乙社区"), place()));
        walk.complete("userTask_judgeNeed", "li.si", HandleNeedTest.judged("A"))
                .complete("userTask_handleMatter", "li.si", Map.of("handlingOutcome", "SOLVED", "answer", "树枝已修剪"))
                .complete(CALL_BACK, "li.si", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    private Walk answered() {
        return handled(walks.registered(place()));
    }

    private static Walk handled(Walk walk) {
        return walk.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"))
                .complete("userTask_handleMatter", "zhang.san", Map.of("handlingOutcome", "SOLVED", "answer", "树枝已修剪"))
                .waitsAt(CALL_BACK);
    }

    private List<String> said(Walk walk) {
        return history.of(walk.number).stream()
                .map(entry -> entry.step() + "，" + entry.outcome() + "：" + entry.reason())
                .toList();
    }

    private List<String> calls(Walk walk) {
        return jdbc.sql("""
                        select round || '/' || attempt || ' ' || outcome || ' ' || last from minxu.call_back
                        where need_id = ? order by round, attempt""").param(walk.number).query(String.class).list();
    }

    private List<String> ratings(Walk walk) {
        return jdbc.sql("select round || ' ' || level from minxu.evaluation where need_id = ? order by round")
                .param(walk.number)
                .query(String.class)
                .list();
    }

    private String outcome(Walk walk) {
        return Http.staff(port, "zhang.san")
                .get("/api/needs/" + walk.number)
                .json()
                .path("outcome")
                .asText();
    }

    private JsonNode report() {
        return Http.staff(port, "zheng.yi").get("/api/supervision").json();
    }

    private static int unrated(JsonNode report) {
        for (JsonNode figure : report.path("figures")) {
            if (figure.path("name").asText().contains("不计入满意率")) {
                return figure.path("count").asInt();
            }
        }
        throw new AssertionError("no such figure: " + report);
    }

    private static String place() {
        return "回访测试" + Unique.word();
    }
}
