package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.document.SampleFiles;
import cn.minxu.need.Walks.Walk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A need that goes up the whole ladder, and all that the server says of it on the way, to whoever may read it. */
@MinxuTest
@DisplayName("What people read of a case")
class NamesNotLoginsTest {

    /** What pages send back, and no one reads. */
    private static final Set<String> SENT =
            Set.of("value", "address", "task", "taskId", "id", "key", "after", "street");

    private static final Pattern UNIT = Pattern.compile("(district|centre|department|street|community|grid)-\\d+");

    /** A word in capitals, an element of a diagram: what people read has a word of their own for each. */
    private static final Pattern RAW =
            Pattern.compile("\\b([A-Z]{2,}_[A-Z_]+|[a-z]+(?:Task|Event|Gateway|Activity)_\\w+)\\b");

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    Organisation organisation;

    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
        district.ensure();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void has_the_names_of_people_and_units_and_neither_logins_nor_ids() {
        Walk walk = walks.registered("姓名测试" + Unique.word());
        String judge = walk.task("userTask_judgeNeed").getId();
        ok(post("zhang.san", "/engine-rest/task/" + judge + "/claim", Map.of("userId", "zhang.san")));
        ok(post(
                "zhang.san",
                "/api/task-cards/" + judge + "/handover",
                Map.of("to", "zhang.sanfeng", "comment", "专人办理")));
        ok(post("zhang.sanfeng", "/api/task-cards/" + judge + "/release", Map.of("comment", "去开会")));
        ok(post(
                "zhang.san",
                "/api/cases/" + walk.number + "/correction",
                Map.of("community", "测试乙社区", "phone", "13900000009", "reason", "居民来电")));
        ok(post(
                "li.si",
                "/api/cases/" + walk.number + "/correction",
                Map.of("community", "测试甲社区", "reason", "核对后确属甲社区")));
        look(walk);
        walk.complete("userTask_judgeNeed", "zhang.san", BigMattersTest.big());
        look(walk);
        walk.complete(
                        "userTask_signForMatter",
                        "shi.zhifa",
                        Map.of("responseOutcome", "OBJECTED", "reason", "不属本部门职责", "legalBasis", "部门三定规定"))
                .complete(
                        "userTask_conveneDepartments",
                        "zhao.liu",
                        Map.of("consulted", List.of(district.department("测试城管局"))));
        look(walk);
        walk.complete("userTask_provideOpinion", "zhou.jiu", Map.of("opinionOutcome", "JOINT", "reason", "宜共同承办"))
                .complete(
                        "userTask_routeAgain",
                        "zhao.liu",
                        Map.of("routedUnit", district.department("测试住建局"), "reason", "职能相近"));
        ok(post(
                "wu.shi",
                "/api/needs/" + walk.number + "/platform-return",
                Map.of("reason", "派错", "legalBasis", "权责清单")));
        look(walk);
        walk.complete("userTask_signSubmission", "sun.ba", Map.of("signOutcome", "SIGNED"))
                .complete("userTask_signSubmission", "zhao.liu", Map.of("signOutcome", "REFUSED", "reason", "不同意"))
                .complete(
                        "userTask_studyMatter",
                        "han.qu",
                        Map.of(
                                "leadUnit",
                                district.department("测试城管局"),
                                "dueOn",
                                "2025-04-01",
                                "reason",
                                "会议研究",
                                "supporting",
                                List.of(district.department("测试民政局"))));
        look(walk);
        walk.complete("userTask_supportLead", "wei.min", Map.of("answer", "已协办"))
                .ask("extension", "userTask_settleAsLead", "zhou.jiu", Map.of("days", 2, "reason", "雨季"));
        ok(post("feng.er", "/api/cases/" + walk.number + "/urges", Map.of("text", "请抓紧")));
        var order = post("feng.er", "/api/cases/" + walk.number + "/orders", Map.of("text", "请书面说明"));
        ok(order);
        ok(post(
                "zhou.jiu",
                "/api/cases/" + walk.number + "/orders/" + order.text("id") + "/answer",
                Map.of("text", "本周办结")));
        look(walk);
        walk.complete("userTask_decideExtension", "wu.shi", Map.of("reviewOutcome", "DISAGREED", "reason", "来得及"))
                .ask(
                        "pause",
                        "userTask_settleAsLead",
                        "zhou.jiu",
                        Map.of("cause", "AWAITING_APPRAISAL", "reason", "等待鉴定"));
        look(walk);
        var added = Http.staff(port, "zhou.jiu")
                .send(
                        "POST",
                        "/api/cases/" + walk.number + "/documents?name=a.pdf",
                        "application/pdf",
                        SampleFiles.pdf(71));
        ok(added);
        assertThat(Http.staff(port, "zhang.san")
                        .get("/api/cases/" + walk.number + "/documents/"
                                + added.json().path("id").asLong())
                        .status())
                .isEqualTo(200);
        walk.complete("userTask_resumeMatter", "zhou.jiu", Map.of("note", "鉴定已出"))
                .complete("userTask_settleAsLead", "zhou.jiu", Map.of("answer", "已办结"));
        ok(post(
                "zhang.san",
                "/api/task-cards/" + walk.task("userTask_callBackResident").getId() + "/resident",
                Map.of("reason", "回访")));
        walk.complete(
                        "userTask_callBackResident",
                        "zhang.san",
                        Map.of("callBackOutcome", "NOT_REACHED", "note", "无人接听"))
                .fire("timer_callAgain")
                .complete(
                        "userTask_callBackResident",
                        "zhang.san",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
        look(walk);

        assertThat(read).hasSizeGreaterThan(500);
        String logins = organisation.people().stream()
                .map(Person::userId)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w.])(", ")(?![\\w.])"));
        assertThat(read).as("logins").noneMatch(Pattern.compile(logins).asPredicate());
        assertThat(read).as("ids of units").noneMatch(UNIT.asPredicate());
        assertThat(read).as("codes and elements of diagrams").noneMatch(RAW.asPredicate());
    }

    /** All that is said of the case now, to each who has to do with it. */
    private void look(Walk walk) {
        for (String user : List.of("zhang.san", "zhao.liu", "zhou.jiu", "wu.shi", "feng.er", "zheng.yi")) {
            Http as = Http.staff(port, user);
            for (String part : List.of("", "/whereabouts", "/correction", "/documents")) {
                texts(as.get("/api/cases/" + walk.number + part));
            }
            texts(as.get("/api/needs/" + walk.number));
            for (String list : List.of("HANDLED", "PASSED_ON", "ARCHIVED")) {
                texts(as.get("/api/cases?list=" + list));
            }
            texts(as.post("/api/case-searches", Walks.json(Map.of("q", String.valueOf(walk.number)))));
            tasks(walk).forEach(task -> {
                texts(as.get("/api/task-cards?ids=" + task));
                texts(as.get("/api/task-cards/" + task + "/record"));
                texts(as.get("/api/task-cards/" + task + "/offers"));
            });
        }
        texts(Http.staff(port, "feng.er").get("/api/supervision"));
    }

    private List<String> tasks(Walk walk) {
        var tasks = new ArrayList<String>();
        for (String step : List.of(
                "userTask_judgeNeed",
                "userTask_signForMatter",
                "userTask_provideOpinion",
                "userTask_signSubmission",
                "userTask_settleAsLead",
                "userTask_supportLead",
                "userTask_decideExtension",
                "userTask_resumeMatter",
                "userTask_callBackResident")) {
            walk.tasksAt(step).forEach(task -> tasks.add(task.getId()));
        }
        return tasks;
    }

    private void texts(Http.Answer answer) {
        if (answer.status() == 200) {
            collect(answer.json());
        }
    }

    private void collect(JsonNode node) {
        if (node.isTextual()) {
            read.add(node.asText());
        }
        var fields = new HashMap<String, JsonNode>();
        node.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
        fields.forEach((name, value) -> {
            if (!SENT.contains(name)) {
                collect(value);
            }
        });
        if (node.isArray()) {
            node.forEach(this::collect);
        }
    }

    private Http.Answer post(String user, String address, Map<String, Object> body) {
        return Http.staff(port, user).post(address, Walks.json(body));
    }

    private static void ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
