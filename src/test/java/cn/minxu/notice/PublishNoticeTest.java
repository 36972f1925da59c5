package cn.minxu.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.Words;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Called by 维修公告, a kind of case that a designer has drawn and no class knows. */
@MinxuTest
@Clause("G6")
@DisplayName("A notice")
class PublishNoticeTest {

    private static final String PROCESS = "announceRepair";
    private static final String DRAFT = "userTask_draftNotice";
    private static final String CHECK = "userTask_checkNotice";
    private static final String DECIDE = "userTask_decideObjection";
    private static final String OVER = "timer_noticePeriodOver";
    private static final String DRAFTER = "zhang.san";
    private static final String CHECKER = "zhang.sanfeng";
    private static final String THIRD = "shen.zhuren";

    @LocalServerPort
    int port;

    @Autowired
    Desk desks;

    @Autowired
    TestDistrict district;

    @Autowired
    CaseBook cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Words words;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void a_designer_has_drawn_a_kind_that_calls_it() throws IOException {
        district.ensure();
        desk = desks.at(port);
        Desk.at("2025-03-03T09:00");
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            var folder = Path.of("src/test/resources/announce");
            var answer = Http.staff(port, "chu.sheji")
                    .deploy(Map.of(
                            "announce-repair.bpmn", Files.readString(folder.resolve("announce-repair.bpmn")),
                            "announce-repair.form", Files.readString(folder.resolve("announce-repair.form"))));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private long drafted(int days, String kind, String text) {
        long number = desk.start(PROCESS, DRAFTER, Map.of("title", "更换水泵"));
        desk.complete(number, DRAFT, DRAFTER, draft(days, kind, text));
        return number;
    }

    private static Map<String, Object> draft(int days, String kind, String text) {
        return Map.of(
                "noticeTitle",
                "更换水泵公告",
                "noticeText",
                text,
                "noticePlaces",
                "北门公示栏",
                "noticeDays",
                days,
                "noticeDayKind",
                kind);
    }

    private long published(int days, String kind, String text) {
        long number = drafted(days, kind, text);
        desk.complete(number, CHECK, CHECKER, Map.of("reviewOutcome", "AGREED"));
        return number;
    }

    private Answer object(String user, long number, String text) {
        return desk.as(user)
                .post(
                        "/api/cases/" + number + "/objections",
                        "{\"text\":\"" + text + "\",\"name\":\"欧阳不服\",\"phone\":\"13900002222\"}");
    }

    private String objection(long number, int n) {
        return jdbc.sql("select notice_id || '-' || number from minxu.objection where case_id = ? and number = ?")
                .params(number, n)
                .query(String.class)
                .single();
    }

    private Map<String, Object> decided(long number, int n, String outcome) {
        return Map.of("objection", objection(number, n), "objectionOutcome", outcome, "reason", "已核实");
    }

    private String board(long number) {
        long id = jdbc.sql("select id from minxu.notice where case_id = ?")
                .param(number)
                .query(Long.class)
                .single();
        return "/notices/" + id;
    }

    @Test
    void is_drafted_by_one_checked_by_another_read_by_all_and_ends_with_its_last_day() {
        long number = drafted(5, "WORKING_DAYS", "初稿");
        var own = desk.tryComplete(number, CHECK, DRAFTER, Map.of("reviewOutcome", "AGREED"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("须由另一人办理");
        desk.complete(number, CHECK, CHECKER, Map.of("reviewOutcome", "DISAGREED", "reason", "太短"));
        assertThat(Http.anonymous(port).get(board(number)).status())
                .as("a draft")
                .isEqualTo(404);
        desk.complete(
                number, DRAFT, DRAFTER, draft(5, "WORKING_DAYS", "停水一天，<b>联系</b>张师傅13812345678，身份证370602197707070077"));
        desk.complete(number, CHECK, CHECKER, Map.of("reviewOutcome", "AGREED"));
        var page = Http.anonymous(port).get(board(number));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("更换水泵公告", "测试甲社区", "2025-03-03 至 2025-03-10", "北门公示栏", "138****5678")
                .contains("&lt;b&gt;")
                .doesNotContain("13812345678", "370602197707070077", "<script");
        assertThat(Http.anonymous(port).get("/notices").body()).contains("更换水泵公告", board(number));
        Desk.at("2025-03-11T00:00");
        desk.fireTimerOf(number, OVER);
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("维修安排已公示");
        assertThat(Http.anonymous(port).get(board(number)).status())
                .as("it is over")
                .isEqualTo(404);
        assertThat(decisions.last(number, "serviceTask_endNotice").orElseThrow().reason())
                .contains("收到异议 0 件", "停水一天", "138****5678");
    }

    @Test
    void waits_for_each_objection_which_is_decided_by_somebody_else_than_who_drafted_it() {
        long number = published(3, "DAYS", "停水一天");
        var own = object(DRAFTER, number, "我自己不服");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.text("detail")).contains("拟稿人不能提出");
        assertThat(object(THIRD, number, "").text("detail")).contains("请填写异议的内容");
        assertThat(object(THIRD, number, "停水太久，打13711112222").status()).isEqualTo(200);
        assertThat(object(CHECKER, number, "夜里施工").status()).isEqualTo(200);
        assertThat(desk.waiting(number)).containsExactly(DECIDE, DECIDE);
        assertThat(desk.as(THIRD).get("/api/cases/" + number + "/objections").body())
                .contains("夜里施工", "137****2222")
                .doesNotContain("欧阳", "13900002222", "13711112222");
        Desk.at("2025-03-07T00:00");
        desk.fireTimerOf(number, OVER);
        assertThat(cases.get(number).isClosed()).as("two objections are open").isFalse();
        assertThat(object(THIRD, number, "太晚").text("detail")).contains("公示期已满");
        String first = firstTask(number);
        var drafter = desk.as(DRAFTER)
                .post("/engine-rest/task/" + first + "/submit-form", Desk.json(decided(number, 1, "REJECTED")));
        assertThat(drafter.status()).as(drafter.body()).isEqualTo(403);
        var silent = new HashMap<>(decided(number, 1, "REJECTED"));
        silent.put("reason", "");
        assertThat(desk.as(CHECKER)
                        .post("/engine-rest/task/" + first + "/submit-form", Desk.json(silent))
                        .body())
                .contains("理由");
        submit(first, CHECKER, decided(number, 1, "REJECTED"));
        assertThat(cases.get(number).isClosed()).isFalse();
        String second = firstTask(number);
        assertThat(desk.as(THIRD)
                        .post("/engine-rest/task/" + second + "/submit-form", Desk.json(decided(number, 1, "REJECTED")))
                        .status())
                .as("it was decided before")
                .isBetween(400, 499);
        submit(second, THIRD, decided(number, 2, "ACCEPTED"));
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("维修安排须重新拟定");
        assertThat(decisions.last(number, "serviceTask_endNotice").orElseThrow().reason())
                .contains("收到异议 2 件，其中成立 1 件");
    }

    private String firstTask(long number) {
        return desk.tasks(number, DECIDE).get(0);
    }

    private void submit(String task, String user, Map<String, Object> values) {
        var answer = desk.as(user).post("/engine-rest/task/" + task + "/submit-form", Desk.json(values));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    @Test
    void cannot_be_ended_early_changed_or_objected_to_by_whoever_writes_into_the_tables() {
        long number = published(3, "DAYS", "停水一天");
        assertThat(object(THIRD, number, "不同意").status()).isEqualTo(200);
        String mine = " where case_id = " + number;
        for (String attack : List.of(
                "update minxu.notice set ended_at = '2025-03-06 23:59+08'" + mine,
                "update minxu.notice set ended_at = '2025-03-07 00:00+08'" + mine, // an objection is open
                "update minxu.notice set text = '改'" + mine,
                "update minxu.notice set ends_at = ends_at - interval '1 day'" + mine,
                "delete from minxu.notice" + mine,
                "update minxu.objection set text = '改'" + mine,
                "update minxu.objection set outcome = 'REJECTED', reason = '否', decided_at = now(), decided_by = '"
                        + DRAFTER + "'" + mine,
                "update minxu.objection set outcome = 'REJECTED', reason = ' ', decided_at = now(), decided_by = 'x'"
                        + mine,
                "delete from minxu.objection" + mine,
                "insert into minxu.objection (notice_id, number, case_id, text, at, by_user) select id, 0, case_id, '我不服',"
                        + " '2025-03-04 09:00+08', '" + DRAFTER + "' from minxu.notice" + mine,
                "insert into minxu.notice (case_id, title, text, places, days, day_kind, drafted_at, drafted_by) values ("
                        + number + ", '又', '又', '又', 1, 'DAYS', now(), 'x')",
                "insert into minxu.objection (notice_id, number, case_id, text, at, by_user) select id, 0, case_id, '晚',"
                        + " '2025-03-07 00:00+08', 'x' from minxu.notice" + mine)) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        assertThat(cases.get(number).isClosed()).isFalse();
    }

    /** By whoever executes the engine's job before it is due. */
    @Test
    void does_not_end_before_its_day_though_its_timer_is_fired() {
        long number = published(3, "DAYS", "停水一天");
        Desk.at("2025-03-06T23:59");
        assertThatThrownBy(() -> desk.fireTimerOf(number, OVER)).hasStackTraceContaining("公示");
        assertThat(cases.get(number).isClosed()).isFalse();
        Desk.at("2025-03-07T00:00");
        desk.fireTimerOf(number, OVER);
        assertThat(cases.get(number).isClosed()).isTrue();
    }

    @Test
    void is_marked_when_an_objection_is_not_decided_in_time() {
        long number = published(10, "DAYS", "停水一天");
        assertThat(object(THIRD, number, "不同意").status()).isEqualTo(200);
        Desk.at("2025-03-11T09:01");
        desk.fireTimerOf(number, "timer_nextMark");
        assertThat(desk.marks(number)).isPositive();
    }

    @Test
    void is_seen_with_its_objections_by_those_who_see_its_case_only() {
        long number = published(3, "DAYS", "停水一天");
        assertThat(object("wang.wu", number, "别处的人").status()).isEqualTo(404);
        assertThat(desk.as("wang.wu")
                        .get("/api/cases/" + number + "/objections")
                        .status())
                .isEqualTo(404);
        assertThat(Http.anonymous(port)
                        .get("/api/cases/" + number + "/objections")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void leaves_nothing_that_people_typed_when_its_case_is_erased() {
        long number = published(1, "DAYS", "抹去公示丙");
        assertThat(object(THIRD, number, "抹去异议丙").status()).isEqualTo(200);
        submit(
                firstTask(number),
                THIRD,
                Map.of("objection", objection(number, 1), "objectionOutcome", "REJECTED", "reason", "抹去理由丙"));
        Desk.at("2025-03-05T00:00");
        desk.fireTimerOf(number, OVER);
        erasure.erase(number, "admin", "满三年");
        for (String typed : List.of("抹去公示丙", "抹去异议丙", "抹去理由丙")) {
            assertThat(Traces.of(jdbc, typed)).as(typed).isEmpty();
        }
        assertThat(jdbc.sql(
                                "select count(*) from minxu.objection where case_id = ? and (name is not null or phone is not null)")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
