package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@MinxuTest
@DisplayName("What one may not see")
class NotMineTest {

    /** Members of another community, a department, the centre and another street; none of them sees 测试甲社区's small matters. */
    private static final List<String> OTHERS = List.of("li.si", "sun.ba", "wu.shi", "qian.qi");

    /** What is sent, where less would be refused for itself. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/withdrawal", "{\"reason\":\"好了\"}"),
            Map.entry("/correction", "{\"phone\":\"13900000009\",\"reason\":\"居民来电\"}"),
            Map.entry("/platform-return", "{\"reason\":\"派错\",\"legalBasis\":\"三定方案\"}"),
            Map.entry("/resident", "{\"reason\":\"回访\"}"),
            Map.entry("/kept-work/tasks/{taskId}", "{\"values\":{}}"),
            Map.entry("/handover", "{\"to\":\"zhang.san\",\"comment\":\"专人办理\"}"),
            Map.entry("/extension", "{\"days\":1,\"reason\":\"需开挖\"}"),
            Map.entry("/pause", "{\"cause\":\"FORCE_MAJEURE\",\"reason\":\"暴雨\"}"),
            Map.entry("/urges", "{\"text\":\"请抓紧\"}"),
            Map.entry("/orders", "{\"text\":\"请书面说明\"}"),
            Map.entry("/answer", "{\"text\":\"已办理\"}"),
            Map.entry("/objections", "{\"text\":\"不同意\"}"),
            Map.entry("/topics", "{\"title\":\"停车\"}"),
            Map.entry("/members", "{\"name\":\"某人\"}"),
            Map.entry("/substitute", "{\"name\":\"某人\"}"),
            Map.entry("/items", "{\"title\":\"停车\"}"),
            Map.entry("/end", "{\"end\":\"2031-03-17T10:00\",\"reason\":\"停电\"}"),
            Map.entry("/attendance", "{\"member\":\"1\",\"status\":\"PRESENT\"}"),
            Map.entry("/holding-over", "{\"reason\":\"材料不全\"}"),
            Map.entry("/votes", "{\"member\":\"1\",\"choice\":\"FOR\"}"),
            Map.entry("/counts", "{\"votes\":1,\"for\":1,\"against\":0,\"abstain\":0}"),
            Map.entry("/corrections", "{\"member\":\"1\",\"choice\":\"FOR\",\"reason\":\"听错\"}"),
            Map.entry("/scores", "{\"indicator\":\"NEED\",\"points\":\"1\"}"),
            Map.entry("/recusal", "{\"reason\":\"亲属\"}"),
            Map.entry("/replacement", "{\"reason\":\"没有回音\"}"),
            Map.entry("/tasks", "{\"unit\":\"x\",\"what\":\"清运\",\"due\":\"2031-03-17\"}"));

    /** Nobody's: the calendar, the models and the lists of options are the same for all. */
    private static final Set<String> OF_ALL = Set.of("year", "key", "list");

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, String> absent = Map.of(
            "number", "20200101000001",
            "taskId", "nosuchtask",
            "id", "999999999",
            "meetings", "20200101000001",
            "deliberations", "20200101000001",
            "sheet", "999999999");

    private Map<String, String> theirs = Map.of();

    @BeforeEach
    void somebody_elses_need_task_and_import() {
        district.ensure();
        long number = desk.register(need(), "zhang.san").number();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .singleResult()
                .getId();
        long job = jdbc.sql("insert into minxu.import_job (file_name, started_by, state, rows_total, accepted_at)"
                        + " values ('别人的.csv', 'zhang.san', 'FAILED', 0, now()) returning id")
                .query(Long.class)
                .single();
        theirs = Map.of(
                "number", Long.toString(number),
                "taskId", task,
                "id", Long.toString(job),
                "meetings", Long.toString(meeting()),
                "deliberations", Long.toString(deliberation(number)),
                "sheet", sheet(number));
    }

    /** Of the same community, which its members and its staff see. */
    private long meeting() {
        return meetings.call(
                new NewMeeting(
                        "JOINT",
                        "别人的会",
                        "会议室",
                        Instant.parse("2031-03-17T01:00:00Z"),
                        Instant.parse("2031-03-17T03:00:00Z"),
                        null),
                district.community("测试甲社区"),
                "zhang.san",
                Map.of());
    }

    private long deliberation(long number) {
        jdbc.sql("insert into minxu.deliberation (id, unit_id, month, collected_at) values (?, ?, '2001-01-01', now())")
                .params(number, district.community("测试甲社区"))
                .update();
        return number;
    }

    /** Of a department that nobody here is of. */
    private String sheet(long number) {
        jdbc.sql("""
                        insert into minxu.scoring_panel (case_id, standard_id, round, opened_at, opened_by)
                        select ?, id, 1, now(), 'zhang.san' from minxu.scoring_standard where key = 'PITCH' and valid_from = '2000-01-01'""").param(number).update();
        return jdbc.sql("""
                        insert into minxu.scoring_sheet (panel_id, case_id, assessor, unit_id, appointed_at, appointed_by)
                        select id, case_id, 'zhou.jiu', ?, now(), 'zhang.san' from minxu.scoring_panel where case_id = ? returning id""")
                .params(district.unitOf("zhou.jiu"), number)
                .query(String.class)
                .single();
    }

    private record Endpoint(String method, String path) {

        String variable() {
            return path.matches("/api/(meetings|deliberations)/.*")
                    ? path.split("/")[2]
                    : path.replaceAll("^[^{]*\\{(\\w+).*", "$1");
        }

        String with(Map<String, String> values) {
            return path.replaceAll("\\{.*?\\}(?=/|$)", values.getOrDefault(variable(), "?"));
        }
    }

    @Test
    void is_answered_like_what_does_not_exist_at_every_endpoint_that_takes_a_number_or_an_id() {
        List<Endpoint> endpoints = endpoints();
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(10);
        for (Endpoint each : endpoints) {
            assertThat(theirs).as(each.path()).containsKey(each.variable());
            for (String user : OTHERS) {
                Answer their = send(user, each, theirs);
                Answer none = send(user, each, absent);
                assertThat(their.status()).as(user + " " + each).isEqualTo(none.status());
                assertThat(text(their, each, theirs)).as(user + " " + each).isEqualTo(text(none, each, absent));
                assertThat(their.status())
                        .as(user + " " + each)
                        .isIn(each.path().endsWith("/platform-return") ? List.of(403, 404) : List.of(404));
            }
        }
        assertThat(send("wu.shi", new Endpoint("POST", "/api/needs/{number}/platform-return"), theirs)
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from minxu.decision where case_id = ? and user_id = any(?)")
                        .params(Long.parseLong(theirs.getOrDefault("number", "")), OTHERS.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .as("nothing was done")
                .isZero();
    }

    private List<Endpoint> endpoints() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && path.contains("{"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.name(), path))))
                .filter(each -> !OF_ALL.contains(each.variable()))
                .toList();
    }

    private Answer send(String user, Endpoint endpoint, Map<String, String> values) {
        String body = BODIES.entrySet().stream()
                .filter(each -> endpoint.path().endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
        return Http.staff(port, user)
                .send(
                        endpoint.method(),
                        endpoint.with(values),
                        "application/json",
                        endpoint.method().equals("GET") ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer without the number that was asked for, and what its head says of it. */
    private static String text(Answer answer, Endpoint endpoint, Map<String, String> values) {
        String asked = values.getOrDefault(endpoint.variable(), "?");
        String head = answer.response().headers().map().entrySet().stream()
                .filter(each -> !Set.of("date", "content-length", "set-cookie", "connection", "keep-alive")
                        .contains(each.getKey()))
                .map(each -> each.getKey() + each.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Stream.of(head, answer.body())
                .collect(Collectors.joining("\n"))
                .replaceAll("(?<![0-9A-Za-z])" + asked + "(?![0-9A-Za-z])", "N");
    }

    private static NewNeed need() {
        return new NewNeed(
                "窗口",
                null,
                false,
                "测试甲社区",
                null,
                null,
                "道路及市政设施",
                "北门",
                "路灯不亮",
                null,
                null,
                "郝测试",
                "13912345678",
                null,
                null);
    }
}
