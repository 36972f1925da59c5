package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.document.SampleFiles;
import cn.minxu.casework.privacy.Retention;
import cn.minxu.casework.view.CaseRecords;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole cases in which one and the same word stands wherever somebody can type, as a text and in a file. */
@MinxuTest
@Clause("G4")
@DisplayName("Erasure by rule")
class ErasureTest {

    private static final String RULE = "办结归档满三年";
    private static final String ERASED = "（已清除）";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What people type, by the tables of a case; what else stands in their rows is not theirs. */
    private static final Map<String, List<String>> TYPED = new TreeMap<>(Map.ofEntries(
            Map.entry("case", List.of("title", "fields")),
            Map.entry("case_words", List.of("words")),
            Map.entry("decision", List.of("reason", "details")),
            Map.entry("document", List.of("name", "content", "withdrawn_why")),
            Map.entry("extension", List.of("reason", "why")),
            Map.entry("pause", List.of("reason")),
            Map.entry("urge", List.of("text")),
            Map.entry("supervision_order", List.of("text")),
            Map.entry("order_answer", List.of("text")),
            Map.entry("need", List.of("content", "place", "place_key", "grid", "answer")),
            Map.entry("evaluation", List.of("opinion")),
            Map.entry("service_plan", List.of("plan")),
            Map.entry("refusal", List.of("reason", "legal_basis")),
            Map.entry("consultation", List.of("reason")),
            Map.entry("submission_sign", List.of("reason")),
            Map.entry("assignment", List.of("reason")),
            Map.entry("call_back", List.of("note")),
            Map.entry("import_remark", List.of("serial", "sheet", "reason"))));

    /** What nobody types in a need: it has no fields of a designer's, and a file in CSV has no sheets. */
    private static final List<String> NOT_TYPED = List.of("case.fields", "import_remark.sheet", "import_remark.reason");

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    NeedDesk desk;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    CaseRecords records;

    @Autowired
    TestDistrict district;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "抹去" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void on_a_monday_morning() {
        district.ensure();
        Walks.at("2025-03-03T09:00");
    }

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @Test
    void leaves_nothing_that_people_typed_or_added_and_all_else_as_it_was() {
        String report = importing();
        var cases = Stream.of(upToTheDistrict(), inCycles(imported()), urgent(), withdrawn())
                .map(walk -> walk.number)
                .toList();
        var typed = new ArrayList<>(
                List.of("minxu.case_private.name", "minxu.case_private.address", "minxu.case_private.former"));
        TYPED.forEach((table, columns) -> columns.stream()
                .map(column -> table + "." + column)
                .filter(column -> !NOT_TYPED.contains(column))
                .forEach(column ->
                        typed.add("minxu." + (table.equals("case") ? "\"case\"" + column.substring(4) : column))));
        assertThat(Traces.of(jdbc, mark))
                .as("where people have typed it, and nowhere else")
                .containsExactlyInAnyOrderElementsOf(typed);
        assertThat(http("zhang.san").get(report).body()).contains(mark);

        var before = untyped(cases);
        cases.forEach(number -> erasure.erase(number, "admin", RULE));

        assertThat(Traces.of(jdbc, mark)).isEmpty();
        assertThat(untyped(cases)).isEqualTo(before);
        assertThat(Traces.of(jdbc, RULE)).containsExactly("minxu.decision.reason");
        for (long number : cases) {
            for (String shown : List.of(
                    http("feng.er").get("/api/needs/" + number).body(),
                    http("feng.er").get("/api/cases/" + number + "/documents").body(),
                    record(number))) {
                assertThat(shown).doesNotContain(mark, "sha256").contains(number == cases.get(0) ? ERASED : "");
            }
        }
        assertThat(http("zhang.san").get(report).body())
                .doesNotContain(mark, "sha256")
                .contains(ERASED);
        documentsAreGone(cases.get(0));
    }

    @Test
    void comes_of_itself_when_a_case_has_been_closed_for_as_long_as_it_is_kept() {
        Walks.at("2019-03-04T09:00");
        long number = withdrawn().number;
        Walks.at("2022-03-04T09:00");
        retention.eraseAll();
        assertThat(Traces.of(jdbc, mark)).isNotEmpty();
        Walks.at("2022-03-05T09:00");
        retention.eraseAll();
        assertThat(Traces.of(jdbc, mark)).isEmpty();
        assertThat(http("xu.ding").get("/api/needs/" + number).body()).contains("办结归档已满保存期限（3 年）");
        var once = whole(number);
        retention.eraseAll();
        assertThat(whole(number)).isEqualTo(once);
    }

    @Test
    void changes_nothing_the_second_time() {
        long number = withdrawn().number;
        erasure.erase(number, "admin", RULE);
        var once = whole(number);
        erasure.erase(number, "admin", "又一次");
        assertThat(whole(number)).isEqualTo(once);
        assertThat(Traces.of(jdbc, "又一次")).isEmpty();
    }

    @Test
    void is_refused_while_a_need_is_open_and_leaves_it_as_it_is() {
        var open = byRest();
        var before = whole(open.number);
        assertThatThrownBy(() -> erasure.erase(open.number, "admin", RULE)).hasMessageContaining("还没有办结归档");
        assertThat(whole(open.number)).isEqualTo(before);
    }

    @Test
    void is_whole_in_the_transaction_that_closes_the_need() {
        long number = byRest().number;
        transaction.executeWithoutResult(any -> {
            desk.withdraw(number, "zhang.san", mark);
            erasure.erase(number, "admin", RULE);
        });
        assertThat(Traces.of(jdbc, mark)).isEmpty();
    }

    @Test
    void leaves_no_likeness_by_which_another_need_finds_it_and_its_name_in_no_other_record() {
        var lead = walks.registered(mark);
        var follower = walks.registered("另一处");
        desk.withdraw(lead.number, "zhang.san", "已自行解决");
        jdbc.sql("update minxu.need set lead_id = ? where id = ?")
                .params(lead.number, follower.number)
                .update();
        assertThat(record(follower.number)).contains(mark);
        erasure.erase(lead.number, "admin", RULE);
        assertThat(record(follower.number)).doesNotContain(mark, "sha256").contains(ERASED);
        var like = walks.registered(mark);
        assertThat(http("zhang.san")
                        .get("/engine-rest/task/"
                                + like.task("userTask_judgeNeed").getId() + "/form-variables?deserializeValues=false")
                        .json()
                        .path("overlapOptions")
                        .path("value")
                        .asText())
                .isEqualTo("[]");
    }

    @Test
    void makes_a_file_that_comes_again_no_other_need() {
        String report = importing();
        var walk = inCycles(imported());
        erasure.erase(walk.number, "admin", RULE);
        String again = importing();
        assertThat(again).isNotEqualTo(report);
        assertThat(http("zhang.san").get(again).body()).contains("已登记过，没有重复登记", String.valueOf(walk.number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update minxu.refusal set reason = minxu.erased(reason), legal_basis = minxu.erased(legal_basis)",
                "update minxu.consultation set reason = minxu.erased(reason)",
                "update minxu.submission_sign set reason = minxu.erased(reason)",
                "update minxu.decision set reason = minxu.erased(reason), details = minxu.erased(details)"
            })
    void is_the_only_change_that_the_guards_let_through_and_only_of_a_closed_case(String change) {
        var walk = submitted();
        String key = change.contains("decision") ? "case_id" : "need_id";
        String where = " where " + key + " = " + walk.number + " and reason is not null";
        refused(change + where);
        var closed = submitted();
        desk.withdraw(closed.number, "zhang.san", "已自行解决");
        String whose = where.replace(String.valueOf(walk.number), String.valueOf(closed.number));
        refused(change.replaceFirst("minxu.erased\\(reason\\)", "'改写'") + whose);
        refused(change.replaceFirst(" set ", " set " + (key.equals("case_id") ? "user_id" : "by_user") + " = 'x', ")
                + whose);
        assertThat(jdbc.sql(change + whose).update()).isPositive();
        refused(change + whose);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasStackTraceContaining("只能追加");
    }

    private Walk submitted() {
        return byRest().complete("userTask_judgeNeed", "zhang.san", BigMattersTest.big())
                .complete(
                        "userTask_signForMatter",
                        "shi.zhifa",
                        said("responseOutcome", "OBJECTED", "reason", "legalBasis"))
                .complete("userTask_conveneDepartments", "zhao.liu", consulted())
                .complete("userTask_provideOpinion", "zhou.jiu", said("opinionOutcome", "NOT_OURS", "reason"))
                .complete("userTask_routeAgain", "zhao.liu", said("routedUnit", department("测试住建局"), "reason"))
                .complete("userTask_signAgain", "sun.ba", said("responseOutcome", "OBJECTED", "reason", "legalBasis"))
                .complete("userTask_signSubmission", "sun.ba", said("signOutcome", "REFUSED", "reason"));
    }

    /** Given back twice, assigned by the district, with documents, extensions, a pause and a redo. */
    private Walk upToTheDistrict() {
        var walk = submitted();
        String documents = "/api/cases/" + walk.number + "/documents?name=" + encoded(mark + ".pdf");
        long kept = document(documents, 1);
        long withdrawn = document(documents, 2);
        String place = "/api/cases/" + walk.number + "/documents/";
        assertThat(http("zhang.san").get(place + kept).status()).isEqualTo(200);
        ok(http("zhang.san").post(place + withdrawn + "/withdrawal", json("reason", mark)));
        walk.complete("userTask_signSubmission", "zhao.liu", said("signOutcome", "SIGNED", "reason"))
                .complete(
                        "userTask_studyMatter",
                        "han.qu",
                        said("leadUnit", department("测试城管局"), "dueOn", "2025-04-01", "reason"))
                .ask("extension", "userTask_settleAsLead", "zhou.jiu", Map.of("days", 2, "reason", mark));
        supervised(walk.number);
        walk.complete("userTask_decideExtension", "wu.shi", said("reviewOutcome", "DISAGREED", "reason"))
                .ask(
                        "pause",
                        "userTask_settleAsLead",
                        "zhou.jiu",
                        Map.of("cause", "AWAITING_APPRAISAL", "reason", mark))
                .complete("userTask_resumeMatter", "zhou.jiu", Map.of("note", mark))
                .complete("userTask_settleAsLead", "zhou.jiu", said("answer", mark, "note"));
        String task = walk.task("userTask_callBackResident").getId();
        ok(http("zhang.san").post("/api/task-cards/" + task + "/resident", json("reason", mark)));
        walk.complete("userTask_callBackResident", "zhang.sanfeng", rated("DISSATISFIED", "opinion", "note"))
                .complete("userTask_redoMatter", "zhou.jiu", Map.of("answer", mark))
                .complete("userTask_callBackResident", "zhang.sanfeng", rated("SATISFIED", "opinion"))
                .ended("endEvent_solved", Outcome.SOLVED);
        return walk;
    }

    private void supervised(long number) {
        String place = "/api/cases/" + number;
        ok(http("feng.er").post(place + "/urges", json("text", mark)));
        var order = http("feng.er").post(place + "/orders", json("text", mark));
        ok(order);
        ok(http("zhou.jiu").post(place + "/orders/" + order.text("id") + "/answer", json("text", mark)));
    }

    /** Explained first, which the street does not uphold, then served in cycles. */
    private Walk inCycles(Walk walk) {
        walk.complete("userTask_judgeNeed", "zhang.san", said("satisfiability", "NOT_SATISFIABLE", "reason"))
                .complete("userTask_explainPolicy", "zhang.san", Map.of("legalBasis", mark, "explanation", mark))
                .complete("userTask_reviewExplanation", "zhao.liu", said("reviewOutcome", "DISAGREED", "reason"))
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("C"))
                .complete(
                        "userTask_planCycles",
                        "zhang.san",
                        Map.of("plan", mark, "cycle", "WEEKLY", "endsOn", "2025-12-31", "note", mark))
                .fire("timer_cycleStarted")
                .complete(
                        "userTask_performCycle",
                        "zhang.san",
                        Map.of("answer", mark, "handlingOutcome", "END", "reason", mark))
                .complete("userTask_callBackResident", "zhang.sanfeng", rated("SATISFIED", "opinion"))
                .ended("endEvent_solved", Outcome.SOLVED);
        return walk;
    }

    private Walk urgent() {
        var walk = walks.urgent();
        walk.complete("userTask_respondUrgent", "zhang.san", Map.of("arrangement", mark, "note", mark))
                .complete("userTask_attendOnSite", "zhang.san", Map.of("siteReport", mark))
                .complete("userTask_reportResult", "zhang.san", Map.of("answer", mark))
                .complete("userTask_callBackResident", "zhang.sanfeng", said("callBackOutcome", "NOT_REACHED", "note"))
                .fire("timer_callAgain")
                .complete("userTask_callBackResident", "zhang.sanfeng", rated("SATISFIED", "opinion"))
                .ended("endEvent_solved", Outcome.SOLVED);
        return walk;
    }

    /** Of a community that has no grids, so that any may be typed. */
    private Walk withdrawn() {
        var brought = new HashMap<>(brought());
        brought.put("community", "测试丁社区");
        brought.put("grid", mark);
        var answer = http("xu.ding")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/needs", Walks.json(brought));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        long number = answer.json().path("number").asLong();
        ok(http("xu.ding")
                .post(
                        "/api/cases/" + number + "/correction",
                        Walks.json(Map.of("place", mark + "南门", "name", "更正后", "reason", mark))));
        ok(http("xu.ding").post("/api/needs/" + number + "/withdrawal", json("reason", mark)));
        return walks.of(number);
    }

    private Walk byRest() {
        var answer = http("zhang.san")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/needs", Walks.json(brought()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return walks.of(answer.json().path("number").asLong());
    }

    private Map<String, Object> brought() {
        return Map.of(
                "channel",
                "窗口",
                "community",
                "测试甲社区",
                "subcategory",
                "绿化养护",
                "place",
                mark + "西门",
                "content",
                mark + "，树枝挡路",
                "name",
                mark,
                "phone",
                "13987653219",
                "address",
                mark);
    }

    /** A row whose telephone cannot be read, which is noted under its serial. The report's address, when all is taken in. */
    private String importing() {
        String file = "序号,登记时间,来源渠道,社区,网格,大类,小类,诉求内容,地点,诉求人,联系电话\n"
                + "%s,2025-02-28 08:03,网格上报,测试甲社区,第1网格,居住环境,绿化养护,%s文件,%s,%s,9139\n".formatted(mark, mark, mark, mark);
        var job = http("zhang.san")
                .send(
                        "POST",
                        "/api/imports",
                        "multipart/form-data; boundary=x",
                        ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                                        + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n--x--\r\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(job.status()).as(job.body()).isEqualTo(202);
        String place = "/api/imports/" + job.text("id");
        for (int i = 0; i < 300; i++) {
            if (http("zhang.san").get(place).json().path("finished").asBoolean()) {
                return place + "/report.csv";
            }
            sleep();
        }
        throw new AssertionError("not imported");
    }

    private Walk imported() {
        return walks.of(jdbc.sql("select id from minxu.need where content = ?")
                .param(mark + "文件")
                .query(Long.class)
                .single());
    }

    private long document(String address, int seed) {
        byte[] content = SampleFiles.latin("%PDF-1.4\n%" + seed);
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(content);
        out.writeBytes(mark.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(SampleFiles.latin("\nstartxref\n0\n%%EOF\n"));
        var added = http("zhang.san").send("POST", address, "application/pdf", out.toByteArray());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.json().path("id").asLong();
    }

    private void documentsAreGone(long number) {
        String place = "/api/cases/" + number + "/documents";
        var list = http("zhang.san").get(place).json();
        assertThat(list).hasSize(2);
        for (var row : list) {
            assertThat(row.path("erased").asBoolean()).isTrue();
            assertThat(row.path("name").asText()).isEqualTo(ERASED);
            assertThat(row.path("kind").asText()).isEqualTo("PDF 文档");
            assertThat(row.path("size").asText()).isNotEmpty();
            assertThat(row.path("who").asText()).isEqualTo("张三");
            assertThat(row.path("withdrawable").asBoolean()).isFalse();
            String one = place + "/" + row.path("id").asLong();
            assertThat(http("zhang.san").get(one).status()).isEqualTo(410);
            assertThat(http("zhang.san").get(one).text("detail")).contains("已按规定清除");
            assertThat(http("zhang.san")
                            .post(one + "/withdrawal", json("reason", "x"))
                            .status())
                    .isEqualTo(410);
        }
    }

    /** All that stands in the rows of some cases beside what people typed. */
    private Map<String, List<String>> untyped(List<Long> cases) {
        return rows(cases, true);
    }

    private Map<String, List<String>> whole(long number) {
        return rows(List.of(number), false);
    }

    private Map<String, List<String>> rows(List<Long> cases, boolean untyped) {
        var rows = new TreeMap<String, List<String>>();
        TYPED.forEach((table, columns) -> rows.put(
                table,
                jdbc.sql("select (to_jsonb(t) - ?::text[])::text from minxu.%s t where %s = any(?) %s order by 1"
                                .formatted(
                                        table,
                                        key(table),
                                        untyped && table.equals("decision") ? "and outcome <> 'ERASED'" : ""))
                        .params(
                                (untyped ? columns : List.<String>of()).toArray(String[]::new),
                                cases.toArray(Long[]::new))
                        .query(String.class)
                        .list()));
        return rows;
    }

    private static String key(String table) {
        return switch (table) {
            case "case", "need" -> "id";
            case "case_words",
                    "decision",
                    "document",
                    "extension",
                    "pause",
                    "urge",
                    "supervision_order",
                    "order_answer" -> "case_id";
            default -> "need_id";
        };
    }

    private String record(long number) {
        try {
            return JSON.writeValueAsString(records.of(number, "zhang.san"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> consulted() {
        return Map.of("consulted", List.of(department("测试城管局")), "note", mark);
    }

    private String department(String name) {
        return district.department(name);
    }

    /** A choice, then more of them or the names of fields in which the word is typed. */
    private Map<String, Object> rated(String level, String... more) {
        var values = said("evaluationLevel", level, more);
        values.put("callBackOutcome", "REACHED");
        return values;
    }

    private Map<String, Object> said(String field, String value, String... more) {
        var values = new HashMap<String, Object>();
        values.put(field, value);
        for (int i = 0; i < more.length; i++) {
            if (more[i].equals("dueOn")) {
                values.put("dueOn", more[++i]);
            } else {
                values.put(more[i], mark);
            }
        }
        return values;
    }

    private static String json(String field, String value) {
        return Walks.json(Map.of(field, value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Http http(String user) {
        return Http.staff(port, user);
    }

    private static void ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
