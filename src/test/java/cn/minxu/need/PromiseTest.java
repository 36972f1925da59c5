package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.deadline.DeadlineBook;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registered on Monday the 3rd for help, and so promised for Monday the 10th, 17:30. */
@MinxuTest
@Clause("G2")
@DisplayName("The promise to a resident")
class PromiseTest {

    private static final String PROMISED = "2025-03-10T17:30";
    private static final Map<String, Object> CANNOT_SOLVE =
            Map.of("handlingOutcome", "CANNOT_SOLVE", "reason", "涉及多个部门");
    private static final Map<String, Object> SETTLED = Map.of("answer", "中心已协调");
    private static final Map<String, Object> DISSATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED", "opinion", "还没修好");

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    DeadlineBook deadlines;

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

    /** Found: a need promised for the 25th showed "还有 1 个工作日" on the 27th, and "没有逾期的需求". */
    @Test
    void is_late_while_the_step_has_still_time_and_everybody_is_told() {
        Walks.at("2019-03-04T09:00"); // so that no other need of the tests has been late for longer
        var walk = atCentre("2019-03-08T10:00");
        assertThat(walk.due("userTask_settleAtCentre")).isEqualTo(Walks.instant("2019-03-22T17:30"));
        Walks.at("2019-03-13T10:00");
        String task = walk.task("userTask_settleAtCentre").getId();
        var card = Http.staff(port, "wu.shi")
                .get("/api/task-cards?ids=" + task)
                .json()
                .get(0);
        assertThat(card.path("due").asText()).isEqualTo("对居民承诺已逾期 2 个工作日");
        assertThat(card.path("late").asBoolean()).isTrue();
        assertThat(walk.task("userTask_settleAtCentre").getDueDate())
                .as("lists and their filters lead with the earlier")
                .isEqualTo(java.util.Date.from(Walks.instant("2019-03-11T17:30")));
        var report = Http.staff(port, "zheng.yi").get("/api/supervision").json();
        assertThat(report.path("latest").findValuesAsText("number")).contains(Long.toString(walk.number));
        report.path("latest").forEach(late -> {
            if (late.path("number").asText().equals(Long.toString(walk.number))) {
                assertThat(late.path("due").asText()).isEqualTo("对居民承诺已逾期 2 个工作日");
                assertThat(late.path("step").asText()).as("where it is now").isEqualTo("区中心归口办理");
                assertThat(late.path("holder").asText()).isEqualTo("区社会治理服务中心");
            }
        });
    }

    @Test
    void leads_a_card_only_where_it_is_the_earlier() {
        var judging = walks.registered(HandleNeedTest.place());
        assertThat(due(judging, "userTask_judgeNeed", "zhang.san")).isEqualTo("本环节明天 17:30 到期");
        var walk = atCentre("2025-03-07T10:00");
        assertThat(due(walk, "userTask_settleAtCentre", "wu.shi")).isEqualTo("对居民承诺 3月10日 17:30 到期（还有 1 个工作日）");
        Walks.at("2025-03-10T17:30");
        assertThat(due(walk, "userTask_settleAtCentre", "wu.shi")).isEqualTo("对居民承诺今天 17:30 到期");
        Walks.at("2025-03-10T17:31");
        assertThat(due(walk, "userTask_settleAtCentre", "wu.shi"))
                .as("past its date, and not overdue before its red mark")
                .isEqualTo("对居民承诺今天 17:30 已到期（明天 08:30 起逾期）");
        assertThat(card(walk, "userTask_settleAtCentre", "wu.shi").path("late").asBoolean())
                .isFalse();
        Walks.at("2025-03-11T08:30");
        assertThat(due(walk, "userTask_settleAtCentre", "wu.shi")).isEqualTo("对居民承诺已逾期 1 个工作日");
        assertThat(card(walk, "userTask_settleAtCentre", "wu.shi").path("late").asBoolean())
                .isTrue();
        walk.complete("userTask_settleAtCentre", "wu.shi", SETTLED);
        assertThat(due(walk, "userTask_callBackResident", "zhang.san"))
                .as("he has his answer")
                .startsWith("本环节");
    }

    /** Called and left again, the ladder has an instance of its own; the case's own timer marks the promise all the same. */
    @Test
    void is_marked_and_escalated_like_a_step_wherever_the_need_is() {
        var walk = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", BigMattersTest.big())
                .complete("userTask_signForMatter", "shi.zhifa", Map.of("responseOutcome", "ACCEPTED"))
                .waitsAt("userTask_settleAtDepartment");
        walk.ask("pause", "userTask_settleAtDepartment", "shi.zhifa", Map.of("cause", "FORCE_MAJEURE", "reason", "暴雨"));
        walk.fireOfCase("2025-03-10T08:29");
        assertThat(marks(walk)).isEmpty();
        walk.fireOfCase("2025-03-10T08:30");
        assertThat(marks(walk)).containsExactly("0 测试甲社区");
        walk.fireOfCase("2025-03-11T08:30");
        assertThat(marks(walk)).containsExactly("0 测试甲社区", "1 测试甲社区", "2 测试东街道");
        walk.fireOfCase("2025-03-31T08:30");
        assertThat(marks(walk)).containsExactly("0 测试甲社区", "1 测试甲社区", "2 测试东街道", "3 区社会治理服务中心", "4 示范区");
        assertThat(walk.marksOfCase()).as("nothing is left to mark").isEqualTo(Walks.RESTING);
        walk.complete("userTask_settleAtDepartment", "shi.zhifa", SETTLED);
    }

    @Test
    void is_kept_by_the_first_answer_and_no_redo_makes_it_live_again() {
        var walk = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"))
                .complete("userTask_handleMatter", "zhang.san", Map.of("handlingOutcome", "SOLVED", "answer", "已修剪"));
        assertThat(deadlines.promised(walk.number)).isEmpty();
        walk.complete("userTask_callBackResident", "zhang.sanfeng", DISSATISFIED)
                .waitsAt("userTask_redoMatter");
        walk.fireOfCase("2025-03-28T09:00");
        assertThat(marks(walk)).isEmpty();
        assertThat(deadlines.promiseOf(walk.number).at()).isEqualTo(Walks.instant(PROMISED));
    }

    @Test
    void of_a_withdrawn_need_counts_neither_as_kept_nor_as_broken() {
        var several = Stream.generate(() -> walks.registered(HandleNeedTest.place()))
                .limit(10)
                .toList();
        var before = kept();
        for (var walk : several) {
            assertThat(Http.staff(port, "zhang.san")
                            .post("/api/needs/" + walk.number + "/withdrawal", "{\"reason\":\"已自行解决\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(deadlines.promised(walk.number)).isEmpty();
        }
        assertThat(kept())
                .as("ten of them would be seen in the rate, in whole percents")
                .isEqualTo(before);
    }

    @Test
    void of_a_need_that_follows_another_is_its_own() {
        String place = HandleNeedTest.place();
        var lead = walks.registered(place);
        Walks.at("2025-03-05T09:00");
        var follower =
                walks.registered(place).complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.linkedTo(lead));
        assertThat(deadlines.promised(lead.number)).contains(Walks.instant(PROMISED));
        assertThat(deadlines.promised(follower.number)).contains(Walks.instant("2025-03-12T17:30"));
        lead.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"))
                .complete("userTask_handleMatter", "zhang.san", Map.of("handlingOutcome", "SOLVED", "answer", "已修剪"));
        assertThat(deadlines.promised(follower.number)).isEmpty();
    }

    @Test
    void is_not_moved_by_an_extension_and_the_approver_reads_what_that_does_to_it() {
        var walk = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("B"))
                .ask("extension", "userTask_handleMatter", "zhang.san", Map.of("days", 3, "reason", "需开挖路面"));
        var form = Http.staff(port, "zhao.liu")
                .get("/engine-rest/task/"
                        + walk.task("userTask_decideExtension").getId() + "/form-variables?deserializeValues=false");
        assertThat(form.body()).contains("对居民承诺 2025-03-10 17:30 前答复，延期不改变承诺：同意后将晚于承诺 3 个工作日。");
        walk.complete("userTask_decideExtension", "zhao.liu", Map.of("reviewOutcome", "AGREED"));
        assertThat(walk.due("userTask_handleMatter")).isEqualTo(Walks.instant("2025-03-13T17:30"));
        assertThat(deadlines.promised(walk.number)).contains(Walks.instant(PROMISED));
        var dates = Http.staff(port, "zhang.san")
                .get("/api/task-cards?ids=" + walk.task("userTask_handleMatter").getId())
                .json()
                .get(0)
                .path("dates");
        assertThat(dates.findValuesAsText("at")).containsExactly("2025-03-13 17:30", "2025-03-10 17:30");
        assertThat(dates.findValuesAsText("note")).containsExactly("晚于对居民的承诺", "null");
    }

    private Walk atCentre(String since) {
        var walk = walks.registered(HandleNeedTest.place())
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
        Walks.at(since);
        return walk.complete("userTask_solveAtStreet", "zhao.liu", CANNOT_SOLVE);
    }

    private String due(Walk walk, String step, String user) {
        return card(walk, step, user).path("due").asText();
    }

    private JsonNode card(Walk walk, String step, String user) {
        return Http.staff(port, user)
                .get("/api/task-cards?ids=" + walk.task(step).getId())
                .json()
                .get(0);
    }

    private List<String> marks(Walk walk) {
        return jdbc.sql("""
                        select m.level || ' ' || u.name from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                        join minxu.unit u on u.id = m.unit_id where d.case_id = ? and d.step = 'promise' order by m.level""").param(walk.number).query(String.class).list();
    }

    private String kept() {
        return Http.admin(port)
                .get("/api/supervision")
                .json()
                .path("units")
                .findValuesAsText("promisesKept")
                .toString();
    }
}
