package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.minxu.casework.document.SampleFiles;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import cn.minxu.testing.Unique;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where personal data is not: in no column of the engine's tables and in no line of the log, whatever people type into whatever field
 * on the way of whole cases, and when something goes wrong.
 */
@MinxuTest
@Clause("G4")
class PersonalDataTest {

    private static final String NAME = "端木若溪";
    private static final String PHONE = "13987653219";
    private static final String ID_CARD = "370602197707070077";
    private static final String ADDRESS = "听涛苑17号楼4单元1202";
    private static final String WORDS = "这句话只该在诉求里";
    private static final List<String> PERSONAL = List.of(NAME, PHONE, ID_CARD, ADDRESS, WORDS);
    private static final String SAID = "%s，%s（%s，身份证 %s，住%s）".formatted(WORDS, NAME, PHONE, ID_CARD, ADDRESS);

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    NeedDesk desk;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("cn.minxu");

    @BeforeEach
    void everything_that_is_logged_is_kept() {
        district.ensure();
        Walks.at("2025-03-03T09:00");
        log.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void reset() {
        ClockUtil.reset();
        root.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void nothing_that_people_type_reaches_the_engine_s_tables_or_the_log() {
        Walk first = byForm();
        walkOutside(first);
        Walk second = byRest();
        walkSmall(second);
        Walk third = byFile();
        walkExplainedThenInCycles(third);
        walkUrgent();
        Walk open = byRest();
        open.exhaustMarks("userTask_judgeNeed");
        open.complete("userTask_judgeNeed", "zhang.san", with(HandleNeedTest.judged("B"), "note", SAID));
        Walk withdrawn = byRest();
        desk.withdraw(withdrawn.number, "zhang.san", SAID);
        wrongInput(open);
        document(open);

        assertThat(inOurTables(WORDS)).as("it has been taken in").isGreaterThan(10);
        ours.debug("the log is kept: {}", first.number);
        root.detachAppender(log);
        assertThat(logged(Long.toString(first.number)))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(inEngine(Long.toString(open.number)))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(inEngine("是否紧急？")).as("in bytes too: the diagram").anyMatch(t -> t.contains("act_ge_bytearray"));
        for (String personal : PERSONAL) {
            assertThat(inEngine(personal)).as(personal).isEmpty();
            assertThat(logged(personal)).as(personal).isEmpty();
        }
    }

    private Walk byForm() {
        var start = "/engine-rest/process-definition/key/handleNeed/";
        var token = staff().get(start + "form-variables?deserializeValues=false")
                .json()
                .path("formToken")
                .path("value")
                .asText();
        var values = new HashMap<String, Object>();
        values.put("formToken", token);
        values.put("communityUnit", district.community("测试甲社区"));
        values.put("gridName", "第1网格");
        values.put("channel", "SERVICE_WINDOW");
        values.put("subcategory", "绿化养护");
        values.put("nature", "HELP");
        values.put("place", ADDRESS);
        values.put("reporterName", NAME);
        values.put("reporterPhone", PHONE);
        assertThat(staff().post(start + "submit-form", variables(values)).status())
                .as("without its text")
                .isEqualTo(400);
        values.put("content", SAID);
        var answer = staff().post(start + "submit-form", variables(values));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(staff().post(start + "submit-form", variables(values)).status())
                .as("twice")
                .isEqualTo(409);
        return walks.of(Long.parseLong(answer.text("businessKey")));
    }

    private Walk byRest() {
        var answer =
                staff().with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/needs", Walks.json(brought()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return walks.of(answer.json().path("number").asLong());
    }

    private Walk byFile() {
        String mark = Unique.word();
        String file = "序号,登记时间,来源渠道,社区,网格,大类,小类,诉求内容,地点,诉求人,联系电话\n"
                + "1,2025-02-28 08:03,网格上报,测试甲社区,第1网格,居住环境,绿化养护,%s%s,%s,%s,%s\n"
                        .formatted(SAID.replace(",", "，"), mark, ADDRESS, NAME, PHONE)
                + "2,2025-02-28 08:03,%s,%s,%s,居住环境,%s,%s,%s,%s,9%s\n"
                        .formatted("微博", SAID, NAME, "绿化养护", SAID, ADDRESS, NAME, PHONE);
        var job = staff().send(
                        "POST",
                        "/api/imports",
                        "multipart/form-data; boundary=x",
                        ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + NAME
                                        + ".csv\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file
                                        + "\r\n--x--\r\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(job.status()).as(job.body()).isEqualTo(202);
        for (int i = 0; i < 300; i++) {
            var number = jdbc.sql("select id from minxu.need where content like ?")
                    .param("%" + mark)
                    .query(Long.class)
                    .optional();
            if (number.isPresent()) {
                return walks.of(number.get());
            }
            sleep();
        }
        throw new AssertionError("not imported");
    }

    private static void walkOutside(Walk walk) {
        walk.complete(
                        "userTask_judgeNeed",
                        "zhang.san",
                        Map.of(
                                "satisfiability",
                                "SATISFIABLE",
                                "needScale",
                                "SMALL",
                                "needAuthority",
                                "OUT_OF_COMMUNITY",
                                "note",
                                SAID))
                .exhaustMarks("userTask_solveAtStreet");
        walk.complete("userTask_solveAtStreet", "zhao.liu", Map.of("handlingOutcome", "CANNOT_SOLVE", "reason", SAID))
                .complete("userTask_settleAtCentre", "wu.shi", Map.of("answer", SAID, "note", SAID))
                .complete(
                        "userTask_callBackResident",
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED", "opinion", SAID))
                .complete("userTask_redoMatter", "wu.shi", Map.of("answer", SAID))
                .complete(
                        "userTask_callBackResident",
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "VERY_SATISFIED", "note", SAID))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    private static void walkSmall(Walk walk) {
        walk.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"))
                .complete(
                        "userTask_handleMatter",
                        "zhang.san",
                        Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", "B", "reason", SAID))
                .complete(
                        "userTask_confirmLowerGrade",
                        "zhang.sanfeng",
                        Map.of("reviewOutcome", "DISAGREED", "reason", SAID))
                .complete(
                        "userTask_handleMatter",
                        "zhang.san",
                        Map.of("handlingOutcome", "SOLVED", "answer", SAID, "note", SAID))
                .complete(
                        "userTask_callBackResident",
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    private static void walkExplainedThenInCycles(Walk walk) {
        walk.complete("userTask_judgeNeed", "zhang.san", Map.of("satisfiability", "NOT_SATISFIABLE", "reason", SAID))
                .complete("userTask_explainPolicy", "zhang.san", Map.of("legalBasis", SAID, "explanation", SAID))
                .complete(
                        "userTask_reviewExplanation", "zhao.liu", Map.of("reviewOutcome", "DISAGREED", "reason", SAID))
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("C"))
                .complete(
                        "userTask_planCycles",
                        "zhang.san",
                        Map.of("plan", SAID, "cycle", "WEEKLY", "endsOn", "2025-12-31", "note", SAID))
                .fire("timer_cycleStarted")
                .complete(
                        "userTask_performCycle",
                        "zhang.san",
                        Map.of("answer", SAID, "handlingOutcome", "END", "reason", SAID))
                .complete(
                        "userTask_callBackResident",
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    private void walkUrgent() {
        walks.urgent()
                .complete("userTask_respondUrgent", "zhang.san", Map.of("arrangement", SAID, "note", SAID))
                .complete("userTask_attendOnSite", "zhang.san", Map.of("siteReport", SAID))
                .complete("userTask_reportResult", "zhang.san", Map.of("answer", SAID))
                .complete(
                        "userTask_callBackResident",
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    /** Personal data in all the wrong places. */
    private void wrongInput(Walk open) {
        String task = "/engine-rest/task/" + open.task("userTask_handleMatter").getId();
        var bad = new HashMap<>(brought());
        bad.put("phone", PHONE + PHONE);
        bad.put("idCard", ID_CARD);
        bad.put("community", SAID);
        refused(staff().with("Idempotency-Key", SAID.hashCode() + "").post("/api/needs", Walks.json(bad)));
        refused(staff().with("Idempotency-Key", NAME.hashCode() + "").post("/api/needs", "{\"name\": " + SAID));
        refused(staff().post(task + "/submit-form", variables(Map.of("handlingOutcome", SAID, "answer", SAID))));
        refused(staff().post(task + "/submit-form", variables(Map.of("phone", PHONE, "handlingOutcome", "SOLVED"))));
        refused(staff().post(task + "/submit-form", "{\"variables\": " + SAID));
        refused(staff().post(task + "/complete", variables(Map.of("needRoute", SAID))));
        refused(staff().post(task + "/comment/create", "{\"message\":\"" + SAID + "\"}"));
        refused(Http.admin(port)
                .post(task + "/variables", "{\"modifications\":{\"phone\":{\"value\":\"" + PHONE + "\"}}}"));
        refused(Http.admin(port)
                .post(
                        task + "/variables",
                        "{\"modifications\":{\"needGrade\":{\"type\":\"Json\",\"value\":\"" + SAID + "\"}}}"));
        refused(staff().post(
                        "/engine-rest/process-definition/key/handleNeed/start",
                        "{\"businessKey\":\"" + SAID + "\",\"variables\":{\"phone\":{\"value\":\"" + PHONE + "\"}}}"));
        refused(Http.admin(port)
                .post(
                        "/engine-rest/message",
                        "{\"messageName\":\"need.withdrawn\",\"businessKey\":\"" + open.number
                                + "\",\"processVariables\":{\"reporterName\":{\"value\":\"" + NAME + "\"}}}"));
        open.waitsAt("userTask_handleMatter");
    }

    /** A file that is called after the resident, added, added wrongly, opened and withdrawn. */
    private void document(Walk open) {
        String documents = "/api/cases/" + open.number + "/documents";
        String name = documents + "?name=" + URLEncoder.encode(SAID, StandardCharsets.UTF_8);
        var added = staff().send("POST", name + ".pdf", "application/pdf", SampleFiles.pdf(1));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String place = documents + "/" + added.json().path("id").asLong();
        refused(staff().send("POST", name + ".jpg", "image/jpeg", SampleFiles.pdf(2)));
        refused(staff().send("POST", name + ".exe", "image/jpeg", SampleFiles.pdf(2)));
        refused(staff().send("POST", name + "%2F.pdf", "image/jpeg", SampleFiles.pdf(2)));
        refused(Http.staff(port, "li.si").send("POST", name + ".pdf", "application/pdf", SampleFiles.pdf(2)));
        assertThat(staff().get(place).status()).isEqualTo(200);
        assertThat(staff().post(place + "/withdrawal", Walks.json(Map.of("reason", SAID)))
                        .status())
                .isEqualTo(200);
        refused(staff().get(place));
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
                ADDRESS + UUID.randomUUID().toString().substring(0, 8),
                "content",
                SAID,
                "name",
                NAME,
                "phone",
                PHONE,
                "address",
                ADDRESS);
    }

    private Http staff() {
        return Http.staff(port, "zhang.san");
    }

    private static void refused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        var more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }

    private static String variables(Map<String, Object> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return Walks.json(Map.of("variables", variables));
    }

    private long inOurTables(String text) {
        return jdbc.sql("select count(*) from minxu.decision where reason like :t or details::text like :t")
                .param("t", "%" + text + "%")
                .query(Long.class)
                .single();
    }

    private List<String> inEngine(String text) {
        return Traces.inEngine(jdbc, text);
    }

    private List<String> logged(String text) {
        return log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .filter(line -> line.contains(text))
                .map(line -> line.substring(0, Math.min(400, line.length())))
                .toList();
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
