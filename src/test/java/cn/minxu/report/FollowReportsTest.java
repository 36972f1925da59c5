package cn.minxu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseClosed;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.drawn.TrialKinds;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import cn.minxu.worktime.NoticeLoaded;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Called by 试行报告, a kind of case that a designer has drawn and no class knows. */
@MinxuTest
@Clause("§2.3")
@DisplayName("A report")
class FollowReportsTest {

    private static final String PROCESS = "reportRegularly";
    private static final String PLAN = "userTask_planReports";
    private static final String SUBMIT = "userTask_submitReport";
    private static final String OPENS = "timer_reportOpens";
    private static final String OWNER = "zhang.san";
    private static final String REPORTER = "li.si";
    private static final String RECIPIENT = "sun.ba";

    @LocalServerPort
    int port;

    @Autowired
    TrialKinds kinds;

    @Autowired
    TestDistrict district;

    @Autowired
    Reports reports;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    CaseBook cases;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    private Desk desk;

    @BeforeEach
    void a_designer_has_drawn_a_kind_that_calls_it() throws IOException {
        desk = kinds.at(port, PROCESS, "report-regularly");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private void plan(long number, String from, String until, int months) {
        reports.plan(
                number,
                LocalDate.parse(from),
                LocalDate.parse(until),
                months,
                district.unitOf(REPORTER),
                Set.of(district.unitOf(RECIPIENT)),
                OWNER);
    }

    /** With reports on 2025-04-03, 05-03 (a Saturday) and 05-20. */
    private long followed() {
        long number = desk.start(PROCESS, OWNER, Map.of("title", "试报"));
        plan(number, "2025-03-03", "2025-05-20", 1);
        desk.complete(number, TrialKinds.READY, OWNER, Map.of());
        return number;
    }

    private void opens(long number, String day) {
        Desk.at(day + "T00:00");
        desk.fireTimerOf(number, OPENS);
    }

    private List<Instant> due(long number) {
        return deadlines.openSteps(number).stream()
                .filter(step -> step.step().equals(SUBMIT))
                .map(OpenStep::dueAt)
                .toList();
    }

    private static Instant end(String day) {
        return Desk.instant(day + "T17:30");
    }

    private static Map<String, Object> said(String progress) {
        return Map.of("reportProgress", progress, "reportEffect", "居民满意");
    }

    private Answer submit(String user, String task, String progress) {
        return desk.as(user).post("/engine-rest/task/" + task + "/submit-form", Desk.json(said(progress)));
    }

    private JsonNode listed(long number) {
        return desk.as(OWNER).get("/api/cases/" + number + "/reports").json();
    }

    private Answer acknowledge(String user, long number, String report, String comment) {
        return desk.as(user)
                .post(
                        "/api/cases/" + number + "/reports/acknowledgement",
                        "{\"report\":\"" + report + "\",\"comment\":\"" + comment + "\"}");
    }

    @Test
    void opens_some_working_days_before_its_day_and_the_next_one_opens_though_it_is_overdue() {
        long number = followed();
        assertThat(desk.waiting(number)).as("nothing to write yet").isEmpty();
        assertThat(listed(number).findValuesAsText("due")).containsExactly("2025-04-03", "2025-05-03", "2025-05-20");
        assertThat(listed(number).findValuesAsText("state")).containsOnly("未开放");
        opens(number, "2025-03-27");
        assertThat(due(number)).containsExactly(end("2025-04-03"));
        assertThat(desk.form(number, SUBMIT, REPORTER)).contains("第 1 期，2025-04-03 前提交");
        opens(number, "2025-04-25");
        assertThat(due(number))
                .as("the overdue one keeps its date")
                .containsExactly(end("2025-04-03"), end("2025-05-03"));
        events.publishEvent(new NoticeLoaded(2025));
        assertThat(due(number))
                .as("whatever holidays are announced")
                .containsExactly(end("2025-04-03"), end("2025-05-03"));
        assertThat(listed(number).findValuesAsText("state")).containsExactly("逾期未交", "待提交", "未开放");
        List<String> tasks = desk.tasks(number, SUBMIT);
        assertThat(submit(OWNER, tasks.get(1), "不是我的").status()).isBetween(401, 404);
        assertThat(submit(REPORTER, tasks.get(1), "第二期进展").status()).isLessThan(300);
        assertThat(submit(REPORTER, tasks.get(1), "又一次").status()).as("once").isBetween(400, 499);
        assertThat(submit(REPORTER, tasks.get(0), "第一期进展").status()).isLessThan(300);
        JsonNode two = listed(number);
        assertThat(two.get(0).path("progress").asText()).isEqualTo("第一期进展");
        assertThat(two.get(0).path("state").asText()).isEqualTo("逾期提交");
        assertThat(two.get(1).path("progress").asText()).isEqualTo("第二期进展");
        assertThat(two.get(1).path("state").asText()).isEqualTo("已提交");
        assertThat(two.get(1).path("submittedBy").asText()).isEqualTo("李四");
        assertThat(cases.get(number).isClosed()).isFalse();
        opens(number, "2025-05-13");
        desk.complete(number, SUBMIT, REPORTER, said("末期进展"));
        assertThat(desk.end(number)).isEqualTo("报告完毕");
    }

    private Map<String, Object> planned(String from, String until, int months, String reporter) {
        return Map.of(
                "reportFrom", from,
                "reportUntil", until,
                "reportMonths", months,
                "reporter", reporter,
                "reportTo", List.of(district.unitOf(OWNER)));
    }

    @Test
    void is_agreed_by_a_form_where_no_feature_has_agreed_on_it() {
        long number = desk.start(PROCESS, OWNER, Map.of("title", "试报"));
        desk.complete(number, TrialKinds.READY, OWNER, Map.of());
        String mine = district.unitOf(OWNER);
        assertThat(desk.form(number, PLAN, OWNER)).contains("测试甲社区");
        for (var wrong : List.of(
                planned("2025-03-03", "2025-03-03", 1, mine),
                planned("2025-03-03", "2025-04-01", 13, mine),
                planned("2025-03-03", "2045-04-01", 1, mine),
                planned("2024-03-03", "2025-03-02", 1, mine),
                planned("2025-03-03", "2025-04-01", 1, "community-999"))) {
            var answer = desk.tryComplete(number, PLAN, OWNER, wrong);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 409);
        }
        assertThat(listed(number)).as("nothing half-done").isEmpty();
        desk.complete(number, PLAN, OWNER, planned("2025-03-03", "2025-03-20", 1, mine));
        opens(number, "2025-03-13");
        desk.complete(number, SUBMIT, OWNER, said("只有一期"));
        assertThat(cases.get(number).isClosed()).isTrue();
    }

    @Test
    void is_read_by_those_it_is_for_who_acknowledge_it_or_say_something_to_it() {
        long number = followed();
        opens(number, "2025-03-27");
        String id = listed(number).get(0).path("id").asText();
        var early = acknowledge(RECIPIENT, number, id, "");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("detail")).contains("还没有提交");
        desk.complete(number, SUBMIT, REPORTER, said("已走访 20 户，联系电话13812345678"));
        var read = desk.as(RECIPIENT).get("/api/cases/" + number + "/reports");
        assertThat(read.body())
                .contains("138****5678", "\"mayAcknowledge\":true")
                .doesNotContain("13812345678");
        assertThat(acknowledge(OWNER, number, id, "").text("detail")).contains("由接收单位签收");
        assertThat(acknowledge(RECIPIENT, number, "999999-1", "").status()).isEqualTo(404);
        assertThat(acknowledge(RECIPIENT, number, id, "长".repeat(1001)).status())
                .isEqualTo(400);
        assertThat(acknowledge(RECIPIENT, number, id, "").status()).isEqualTo(200);
        assertThat(acknowledge(RECIPIENT, number, id, "请补充照片").status()).isEqualTo(200);
        assertThat(listed(number).get(0).path("notes").findValuesAsText("comment"))
                .containsExactly("null", "请补充照片");
        assertThat(listed(number).get(0).path("notes").findValuesAsText("unit")).containsOnly("测试住建局");
        assertThat(desk.as("wang.wu").get("/api/cases/" + number + "/reports").status())
                .isEqualTo(404);
        assertThat(acknowledge("wang.wu", number, id, "").status()).isEqualTo(404);
        assertThat(Http.anonymous(port).get("/api/cases/" + number + "/reports").status())
                .isEqualTo(401);
    }

    @Test
    void stays_in_the_record_with_its_own_date_when_its_case_ends_them_early() {
        long number = followed();
        opens(number, "2025-03-27");
        reports.end(number, "项目提前终止", OWNER);
        assertThat(desk.end(number)).isEqualTo("报告完毕");
        assertThat(listed(number).findValuesAsText("state")).containsExactly("提前结束，没有提交", "提前结束，不再报告", "提前结束，不再报告");
        assertThat(listed(number).get(0).path("due").asText()).isEqualTo("2025-04-03");
        reports.end(number, "再次", OWNER);
        long other = followed();
        transactions.executeWithoutResult(status -> events.publishEvent(new CaseClosed(other, "WITHDRAWN")));
        assertThat(listed(other).findValuesAsText("state")).containsOnly("提前结束，不再报告");
    }

    @Test
    void does_not_move_from_its_day_by_any_door() {
        long number = followed();
        opens(number, "2025-03-27");
        assertThatThrownBy(() -> plan(number, "2025-03-03", "2025-06-20", 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经约定，日期不能改动");
        var longer = desk.as(REPORTER)
                .post(
                        "/api/task-cards/" + desk.task(number, SUBMIT).getId() + "/extension",
                        "{\"days\":3,\"reason\":\"材料不齐\"}");
        assertThat(longer.status()).as(longer.body()).isBetween(400, 409);
        String mine = " where case_id = " + number;
        for (String attack : List.of(
                "update minxu.report set due = due + 1" + mine,
                "update minxu.report set due_at = due_at + interval '1 day'" + mine,
                "update minxu.report set opened_at = now()" + mine + " and number = 1",
                "insert into minxu.report (plan_id, number, case_id, due, opens_at, due_at) select plan_id, 9, case_id, '2025-09-01',"
                        + " '2025-08-25 00:00+08', '2025-09-01 17:30+08' from minxu.report" + mine + " and number = 1",
                "delete from minxu.report" + mine,
                "update minxu.report_plan set reporter = '" + district.unitOf(OWNER) + "'" + mine,
                "update minxu.report_plan set ended_at = now(), ended_early = false" + mine,
                "delete from minxu.report_plan" + mine,
                "delete from minxu.report_recipient where plan_id = (select id from minxu.report_plan" + mine + ")",
                "insert into minxu.report_note (plan_id, number, case_id, unit_id, user_id, at) select plan_id, number, case_id, '"
                        + district.unitOf(RECIPIENT) + "', 'x', now() from minxu.report" + mine + " and number = 1",
                "truncate minxu.report_note",
                "truncate minxu.report_plan cascade")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        assertThat(due(number)).containsExactly(end("2025-04-03"));
        desk.complete(number, SUBMIT, REPORTER, said("进展"));
        for (String attack : List.of(
                "update minxu.report set progress = '改'" + mine + " and number = 1",
                "update minxu.report set submitted_at = null, submitted_by = null, progress = null, effect = null"
                        + mine + " and number = 1")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("已经提交");
        }
    }

    @Test
    void is_marked_when_it_is_overdue() {
        long number = followed();
        opens(number, "2025-03-27");
        Desk.at("2025-04-07T09:01");
        kinds.mark(number);
        assertThat(jdbc.sql(
                                "select count(*) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where d.case_id = ? and d.step = ?")
                        .params(number, SUBMIT)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void leaves_nothing_that_people_typed_when_its_case_is_erased() {
        long number = followed();
        opens(number, "2025-03-27");
        desk.complete(
                number,
                SUBMIT,
                REPORTER,
                Map.of("reportProgress", "抹去进展丙", "reportEffect", "抹去成效丙", "reportProblems", "抹去问题丙"));
        assertThat(acknowledge(
                                RECIPIENT,
                                number,
                                listed(number).get(0).path("id").asText(),
                                "抹去意见丙")
                        .status())
                .isEqualTo(200);
        reports.end(number, "抹去结束丙", OWNER);
        erasure.erase(number, "admin", "满三年");
        for (String typed : List.of("抹去进展丙", "抹去成效丙", "抹去问题丙", "抹去意见丙", "抹去结束丙")) {
            assertThat(Traces.of(jdbc, typed)).as(typed).isEmpty();
        }
    }
}
