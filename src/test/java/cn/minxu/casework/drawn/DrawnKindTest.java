package cn.minxu.casework.drawn;

import static cn.minxu.casework.drawn.Desk.at;
import static cn.minxu.casework.drawn.Desk.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Words;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 借用场地: four forms, a diagram and two tables, deployed to the running system by a designer. */
@MinxuTest
@DisplayName("A kind of case that a designer deploys")
class DrawnKindTest {

    private static final String PROCESS = "borrowHall";
    private static final String CHECK = "userTask_checkRequest";
    private static final String LEND = "userTask_lendHall";
    private static final String USE = "userTask_noteUse";

    @LocalServerPort
    int port;

    @Autowired
    Desk desks;

    @Autowired
    CaseBook cases;

    @Autowired
    Words words;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService tables;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestDistrict district;

    private Desk desk;

    @BeforeEach
    void deployed() throws IOException {
        district.ensure();
        desk = desks.at(port);
        at("2025-03-03T09:00");
        jdbc.sql("delete from minxu.case_unique").update();
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            var answer = Http.staff(port, "chu.sheji").deploy(files(Path.of("src/test/resources/drawn")));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private long asked(String hall, int people) {
        return desk.start(
                PROCESS,
                "zhang.san",
                Map.of(
                        "hall", hall,
                        "people", people,
                        "useDay", "2025-03-20",
                        "applicant", "钱塘江",
                        "applicantId", "11010119800101123X"));
    }

    @Test
    void is_walked_through_three_units_by_its_own_table_with_its_own_limits() {
        long number = asked("BIG", 30);
        assertThat(desk.due(number, CHECK)).isEqualTo(instant("2025-03-04T17:30"));
        assertThat(desk.form(number, CHECK, "zhang.san"))
                .contains("大会议室", "（已隐去）")
                .doesNotContain("钱塘江");
        desk.complete(number, CHECK, "zhang.san", Map.of("checkNote", "钱塘江已核对"));
        assertThat(desk.due(number, LEND)).as("the table asks for the hall").isEqualTo(instant("2025-03-06T17:30"));
        assertThat(desk.task(number, LEND).getTenantId()).isEqualTo(district.street("测试东街道"));
        assertThat(desk.form(number, LEND, "zhao.liu")).contains("钱*已核对").doesNotContain("钱塘江");
        desk.complete(number, LEND, "zhao.liu", Map.of("hallDecision", "LENT"));
        desk.complete(number, USE, "wu.shi", Map.of("cared", true, "useNote", "已归还"));
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("场地已借用");
        var record = desk.as("zhang.san").get("/api/cases/" + number);
        assertThat(record.body())
                .contains("审批借用", "同意", "本单位没有“街道主任”，由其他人员办理", "是否爱护场地")
                .doesNotContain("钱塘江", "11010119800101123X");
    }

    @Test
    void takes_the_way_that_its_table_says_and_the_one_that_its_form_says() {
        long small = asked("SMALL", 5);
        desk.complete(small, CHECK, "zhang.san", Map.of("checkNote", "已核对"));
        assertThat(desk.waiting(small)).containsExactly(USE);
        desk.complete(small, USE, "wu.shi", Map.of("useNote", "已归还"));
        long many = asked("SMALL", 40);
        desk.complete(many, CHECK, "zhang.san", Map.of("checkNote", "已核对"));
        assertThat(desk.due(many, LEND)).isEqualTo(instant("2025-03-05T17:30"));
        desk.complete(many, LEND, "zhao.liu", Map.of("hallDecision", "REFUSED", "lendReason", "太多人"));
        assertThat(words.outcome(cases.get(many).end().outcome())).isEqualTo("借用未获同意");
        assertThat(desk.as("zhang.san").get("/api/cases/" + many).body()).contains("不同意", "太多人");
    }

    @Test
    void is_seen_by_its_units_and_by_nobody_else() {
        long number = asked("BIG", 30);
        for (String user : new String[] {"zhang.san", "zhao.liu", "feng.er"}) {
            assertThat(desk.as(user).get("/api/cases/" + number).status())
                    .as(user)
                    .isEqualTo(200);
        }
        for (String user : new String[] {"li.si", "qian.qi", "sun.ba"}) {
            assertThat(desk.as(user).get("/api/cases/" + number).status())
                    .as(user)
                    .isEqualTo(404);
        }
    }

    @Test
    void is_refused_as_a_whole_when_its_table_alone_is_wrong() throws IOException {
        var files = new LinkedHashMap<>(files(Path.of("src/test/resources/drawn")));
        long before = repository.createDeploymentQuery().count();
        files.compute(
                "borrow-hall-limit.dmn",
                (name, table) -> String.valueOf(table).replaceFirst("<text>3</text>", "<text>0</text>"));
        var answer = Http.staff(port, "chu.sheji").deploy(files);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).startsWith("不能部署，有 ").contains("借用场地时限");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void is_refused_where_it_calls_what_is_another_kind_s() throws IOException {
        var files = new LinkedHashMap<>(files(Path.of("src/test/resources/drawn")));
        files.compute(
                "borrow-hall.bpmn",
                (name, diagram) -> String.valueOf(diagram).replace("${markDeadline}", "${closeNeed}"));
        var answer = Http.staff(port, "chu.sheji").deploy(files);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).contains("亮牌督办", "closeNeed");
    }

    /** Else the answer of a table could not become a variable. */
    @Test
    void has_whole_numbers_from_its_tables() {
        var rule = tables.evaluateDecisionTableByKey("borrowHallLimit")
                .variables(Map.of("step", USE, "hall", "BIG"))
                .evaluate()
                .getSingleResult();
        assertThat((Object) rule.getEntry("limitAmount")).isEqualTo(5L);
    }

    @Test
    void holds_no_variable_that_only_another_process_asks_for() {
        long number = asked("BIG", 30);
        String instance = desk.task(number, CHECK).getProcessInstanceId();
        assertThatThrownBy(() -> runtime.setVariable(instance, "serviceDecision", "AGREED"))
                .hasMessageContaining("“serviceDecision”不是这个流程用到的");
        runtime.setVariable(instance, "hallRoute", "NONE");
    }

    /** A clerk who leaves out what he need not fill in is no mistake of the diagram. */
    @Test
    void takes_what_is_left_empty_as_empty() throws IOException {
        var files = renamed("hall", "yard");
        files.computeIfPresent("lend-yard.form", (name, form) -> optional(form));
        deploy(files);
        long number = desk.start(
                "borrowYard",
                "zhang.san",
                Map.of("yard", "BIG", "people", 3, "useDay", "2025-03-20", "applicant", "钱塘江"));
        desk.complete(number, "userTask_checkYardRequest", "zhang.san", Map.of("checkNote", "已核对"));
        desk.complete(number, "userTask_lendYard", "zhao.liu", Map.of());
        assertThat(desk.waiting(number)).as("the way by default").containsExactly("userTask_noteYardUse");
    }

    @Test
    void is_registered_by_the_clock_with_an_empty_form() throws IOException {
        var files = renamed("hall", "room");
        files.computeIfPresent("ask-for-room.form", (name, form) -> optional(form));
        files.computeIfPresent("borrow-room-limit.dmn", (name, table) -> table.replace("\"BIG\"", ""));
        files.put("plan-rooms.bpmn", schedule("planRooms", "borrowRoom"));
        deploy(files);
        var jobs = management.createJobQuery().processDefinitionKey("planRooms").list();
        assertThat(jobs).hasSize(1);
        management.executeJob(jobs.get(0).getId());
        long number = jdbc.sql("select case_id from minxu.scheduled where process = 'borrowRoom' and unit_id = ?")
                .param(district.community("测试甲社区"))
                .query(Long.class)
                .single();
        assertThat(cases.get(number).title()).isEqualTo("借用场地：测试甲社区 2025-03-01");
        assertThat(desk.due(number, "userTask_checkRoomRequest")).isEqualTo(instant("2025-03-04T17:30"));
        desk.complete(number, "userTask_checkRoomRequest", "zhang.san", Map.of("checkNote", "已核对"));
        desk.complete(number, "userTask_lendRoom", "zhao.liu", Map.of("roomDecision", "REFUSED"));
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("借用未获同意");
    }

    @Test
    void leaves_the_clock_out_of_what_only_people_register() throws IOException {
        var answer =
                Http.staff(port, "chu.sheji").deploy(Map.of("plan-needs.bpmn", schedule("planNeeds", "handleNeed")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).contains("流程“handleNeed”不能定期登记");
    }

    private void deploy(Map<String, String> files) {
        var answer = Http.staff(port, "chu.sheji").deploy(files);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String optional(String form) {
        return form.replace("\"required\": true", "\"required\": false");
    }

    /** The same kind of case by other names, so that both can be in force. */
    private static Map<String, String> renamed(String from, String to) throws IOException {
        String upper = Character.toUpperCase(to.charAt(0)) + to.substring(1);
        var renamed = new LinkedHashMap<String, String>();
        files(Path.of("src/test/resources/drawn"))
                .forEach((name, content) -> renamed.put(
                        name.replace(from, to),
                        content.replace("Hall", upper)
                                .replace(from, to)
                                .replace("_checkRequest", "_check" + upper + "Request")
                                .replace("_noteUse", "_note" + upper + "Use")));
        return renamed;
    }

    private static String schedule(String key, String process) throws IOException {
        return Files.readString(Path.of("src/test/resources/visit/processes/plan-visits.bpmn"))
                .replace("planVisits", key)
                .replace("\"holdVisit\"", "\"" + process + "\"");
    }

    @Test
    void is_begun_from_the_starter_diagram_as_it_is() throws IOException {
        var answer = Http.staff(port, "chu.sheji").deploy(files(Path.of(".camunda/starter")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
