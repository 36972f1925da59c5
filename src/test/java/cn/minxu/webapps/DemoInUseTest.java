package cn.minxu.webapps;

import static cn.minxu.webapps.BrowserWalk.walk;
import static cn.minxu.webapps.DemoApplication.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.OwnApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo district after its first start: its last 90 days answer what each screen asks, and its people walk their paths in a browser. */
@DisplayName("The demo district in use")
@Tag(OwnApplication.TAG)
class DemoInUseTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static ConfigurableApplicationContext app;
    private static JdbcClient jdbc;
    private static int port;

    @BeforeAll
    static void start() {
        app = DemoApplication.start("demo_in_use");
        jdbc = app.getBean(JdbcClient.class);
        port = DemoApplication.port(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void every_course_of_its_past_was_gone_to_its_end() throws IOException {
        var lastActs = new HashMap<String, String>();
        rows("courses.csv").forEach(row -> lastActs.put(row.get(0), row.get(3) + row.get(5)));
        long closing = rows("past.csv").stream()
                .map(row -> lastActs.getOrDefault(row.get(14).replaceAll(".*\\+", ""), ""))
                .filter(act -> act.startsWith("居民撤回")
                        || (act.startsWith("回访居民") && !act.contains("NOT_REACHED") && !act.contains("DISSATISFIED")))
                .count();
        assertThat(closing).isGreaterThan(100);
        assertThat(jdbc.sql("select count(*) from minxu.case where kind = 'need' and closed_at is not null")
                        .query(Long.class)
                        .single())
                .as("closed by now, what was walked in a browser meanwhile included")
                .isBetween(closing, closing + 5);
    }

    /** Rows without their header; no cell holds a comma. */
    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/demo", file)).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    @Test
    void its_past_lies_in_the_past_day_by_day() {
        assertThat(jdbc.sql("select count(*) from minxu.decision where at > now()")
                        .query(Long.class)
                        .single())
                .isZero();
        var first = jdbc.sql("select min(registered_at) from minxu.need")
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(first)
                .isBetween(
                        Instant.now().minusSeconds(100L * 86_400), Instant.now().minusSeconds(80L * 86_400));
        assertThat(jdbc.sql("select count(distinct (at at time zone 'Asia/Shanghai')::date) from minxu.decision")
                        .query(Long.class)
                        .single())
                .as("days on which somebody did something")
                .isGreaterThan(50);
        assertThat(jdbc.sql(
                                "select count(*) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where m.at < d.opened_at")
                        .query(Long.class)
                        .single())
                .as("marks before their step")
                .isZero();
    }

    @Test
    void a_case_waits_at_every_step_that_people_take() {
        List<String> waiting = jdbc.sql("select distinct step from minxu.deadline where closed_at is null")
                .query(String.class)
                .list();
        assertThat(waiting)
                .contains(
                        "userTask_judgeNeed",
                        "userTask_handleMatter",
                        "userTask_confirmLowerGrade",
                        "userTask_planCycles",
                        "userTask_performCycle",
                        "userTask_explainPolicy",
                        "userTask_reviewExplanation",
                        "userTask_solveAtStreet",
                        "userTask_settleAtCentre",
                        "userTask_signForMatter",
                        "userTask_conveneDepartments",
                        "userTask_provideOpinion",
                        "userTask_routeAgain",
                        "userTask_signAgain",
                        "userTask_signSubmission",
                        "userTask_studyMatter",
                        "userTask_settleAsLead",
                        "userTask_supportLead",
                        "userTask_settleAtDepartment",
                        "userTask_redoMatter",
                        "userTask_levelUp",
                        "userTask_callBackResident",
                        "userTask_superviseMatter",
                        "userTask_decideExtension",
                        "userTask_resumeMatter",
                        "userTask_respondUrgent",
                        "userTask_attendOnSite",
                        "userTask_reportResult",
                        "receiveTask_awaitLead");
    }

    @Test
    void a_project_waits_in_every_phase_and_others_have_ended() {
        assertThat(
                        texts(
                                "select distinct d.step from minxu.deadline d join minxu.project p on p.id = d.case_id where d.closed_at is null"))
                .contains(
                        "userTask_analyseProject",
                        "userTask_joinDesign",
                        "userTask_assignMethods",
                        "userTask_synthesiseAppraisal",
                        "userTask_reviseDesign",
                        "userTask_settleUnclaimed",
                        "userTask_signFunds_committees",
                        "userTask_signFunds_workCommittee",
                        "userTask_signAsParty",
                        "userTask_checkPayment",
                        "userTask_carryOutProject",
                        "userTask_submitReport",
                        "userTask_resumeMatter",
                        "userTask_decideRequest",
                        "userTask_checkMidterm",
                        "userTask_acceptProject",
                        "userTask_rateSatisfaction");
        assertThat(texts("select distinct outcome from minxu.case where kind = 'runProject' and closed_at is not null"))
                .contains(
                        "endEvent_projectDropped",
                        "endEvent_appraisalFailed",
                        "endEvent_projectMerged",
                        "endEvent_fundsRefused",
                        "endEvent_projectEndedEarly",
                        "endEvent_projectCompleted");
        assertThat(
                        texts(
                                "select name from minxu.project where claim_until > now() and claimed_at is null and round = 2"))
                .as("listed again")
                .isNotEmpty();
        assertThat(texts(
                        "select step from minxu.deadline where step = 'userTask_prepareMeeting' and closed_at is null"))
                .as("a project waits for the residents' representatives")
                .isNotEmpty();
        assertThat(texts("select kind from minxu.case_link where kind = 'TAKEN_UP_BY'"))
                .as("needs that projects have taken up")
                .hasSize(3);
        assertThat(jdbc.sql("select sum(amount) from minxu.entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> texts(String question) {
        return jdbc.sql(question).query(String.class).list();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "li.xiulan, 本单位待办 待签领 我在办 待回访 黄牌 红牌 全部可见任务",
        "zhang.guiying, 本单位待办 待签领 我在办 待回访 红牌",
        "zhao.qiang, 本单位待办 待签领 红牌",
        "ma.chao, 本单位待办 待签领 红牌",
        "hu.fang, 本单位待办 待签领 红牌",
        "guo.wei, 本单位待办 待签领 红牌",
        "he.jie, 本单位待办 待签领",
        "han.xue, 本单位待办 待签领"
    })
    void every_list_of_tasks_has_something(String user, String lists) {
        var counts =
                Http.as(port, user, PASSWORD).get("/api/task-counts").json().get("filters");
        for (String list : lists.split(" ")) {
            assertThat(counts)
                    .as(list)
                    .anyMatch(each -> each.get("name").asText().equals(list)
                            && each.get("count").asInt() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"li.xiulan", "zhang.guiying", "zhao.qiang", "hu.fang", "guo.wei"})
    void what_was_done_passed_on_and_closed_is_listed(String user) {
        for (String list : List.of("HANDLED", "PASSED_ON", "ARCHIVED")) {
            assertThat(Http.as(port, user, PASSWORD)
                            .get("/api/cases?list=" + list)
                            .json()
                            .get("cases"))
                    .as(list)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gao.ming", "luo.lin"})
    void every_figure_of_the_supervisors_counts_something(String user) {
        var answer = Http.as(port, user, PASSWORD)
                .get("/api/supervision?" + lastDays())
                .json();
        for (String figure :
                List.of("registered", "closed", "open", "overdue", "yellow", "red", "escalated", "answered")) {
            assertThat(answer.get("figures"))
                    .as(figure)
                    .anyMatch(each -> each.get("key").asText().equals(figure)
                            && each.get("count").asInt() > 0);
        }
        assertThat(answer.get("rates"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(rate -> rate.get("percent").asDouble() > 30
                        && rate.get("percent").asDouble() < 100);
        assertThat(answer.get("satisfaction")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(answer.get("units")).isNotEmpty();
        assertThat(answer.get("latest")).hasSize(10);
    }

    @Test
    void some_are_late_for_each_reason() {
        var answer = Http.as(port, "luo.lin", PASSWORD)
                .get("/api/supervision/lateness?" + lastDays())
                .json();
        for (String reason : List.of("late.pause.AWAITING_APPRAISAL", "late.returned", "late.extended", "late.none")) {
            assertThat(answer.get("reasons"))
                    .as(reason + " in " + answer.get("reasons"))
                    .anyMatch(each -> each.get("key").asText().equals(reason)
                            && each.get("count").asInt() > 0);
        }
        assertThat(answer.get("onTime").asInt()).isPositive();
        assertThat(answer.get("stillOpen").asInt()).isPositive();
    }

    @Test
    void supervisors_have_urged_and_ordered_and_one_was_answered() {
        assertThat(jdbc.sql("select count(*) from minxu.urge").query(Long.class).single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from minxu.supervision_order")
                        .query(Long.class)
                        .single())
                .isGreaterThan(1);
        assertThat(jdbc.sql("select count(*) from minxu.order_answer")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "outside", "big", "platform", "urgent"})
    void each_role_walks_its_path_by_clicking(String path) throws Exception {
        walk(port, "roles.mjs", PASSWORD, path);
    }

    @Test
    void a_project_is_appraised_claimed_approved_signed_and_paid_by_clicking() throws Exception {
        walk(port, "project.mjs", PASSWORD);
    }

    @Test
    void an_alliance_takes_a_member_in_stands_duty_and_gives_an_opinion_by_clicking() throws Exception {
        ManagementService management = app.getBean(ManagementService.class);
        var clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleWithFixedDelay(
                    () -> management.createJobQuery().activityId("timer_dutyDay").executable().list().stream()
                            .forEach(job -> management.executeJob(job.getId())),
                    1,
                    1,
                    TimeUnit.SECONDS);
            walk(port, "alliance.mjs", PASSWORD);
        } finally {
            clock.shutdownNow();
        }
    }

    @Test
    void a_contest_is_opened_and_entered_by_both_sides_by_clicking() throws Exception {
        walk(port, "contest.mjs", PASSWORD, "enter");
    }

    @Test
    void a_judge_fills_in_his_sheet_by_clicking_and_completes_it_while_the_last_item_is_being_saved() throws Exception {
        walk(port, "contest.mjs", PASSWORD, "judge", "yao.lan");
    }

    @Test
    void the_first_need_is_reached_and_judged_by_the_keyboard_alone() throws Exception {
        walk(port, "keyboard.mjs", "li.xiulan", PASSWORD);
    }

    private static String lastDays() {
        var today = LocalDate.now(ZONE);
        return "from=" + today.minusDays(95) + "&until=" + today;
    }
}
