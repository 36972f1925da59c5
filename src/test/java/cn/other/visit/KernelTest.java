package cn.other.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.Links;
import cn.minxu.casework.Links.Link;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.document.SampleFiles;
import cn.minxu.casework.view.Sight;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.testing.Http;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On the kernel's tables alone, in an application that has never heard of a need. */
@Tag(OwnApplication.TAG)
@DisplayName("A kind of case that is not the product's")
class KernelTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static ConfigurableApplicationContext application;
    private static int port;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(VisitApplication.class)
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.main.register-shutdown-hook=false",
                        "--spring.datasource.url=" + TestDatabase.fresh("kernel"),
                        "--spring.datasource.username=postgres",
                        // the kernel's tables alone
                        "--spring.flyway.locations=classpath:db/migration/kernel",
                        "--minxu.models.root=visit/",
                        "--minxu.admin.password=Test-admin-2026");
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        bean(TestDistrict.class).ensure();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void monday() {
        at("2025-03-03T09:00");
    }

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    private static <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private static void at(String local) {
        ClockUtil.setCurrentTime(Date.from(instant(local)));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Test
    void needs_no_table_of_a_feature() {
        assertThat(bean(JdbcClient.class)
                        .sql("select to_regclass('minxu.need')::text")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void is_registered_by_its_form_and_walked_through_its_steps_to_its_end() {
        long number = registered("看望张三丰，电话13812341234");
        Case c = bean(CaseBook.class).get(number);
        assertThat(String.valueOf(number)).startsWith("20250303");
        assertThat(c.kind()).isEqualTo("visit");
        assertThat(c.unit()).isEqualTo(c.holder());
        assertThat(open(number)).extracting(OpenStep::step).containsExactly(VisitKind.VISIT);
        assertThat(open(number).get(0).dueAt()).isEqualTo(instant("2025-03-10T17:30"));
        var instance = bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(number))
                .singleResult();
        assertThat(instance.getTenantId()).isEqualTo(c.unit());
        complete(number, VisitKind.VISIT, "zhang.san", Map.of("report", "都好"));
        Task review = task(number, VisitKind.REVIEW);
        assertThat(review.getTenantId())
                .isNotEqualTo(c.unit())
                .isEqualTo(open(number).get(0).holder());
        complete(number, VisitKind.REVIEW, "zhao.liu", Map.of("reviewOutcome", "AGREED"));
        assertThat(bean(CaseBook.class).get(number).end()).isNotNull();
        assertThat(bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(String.valueOf(number))
                        .count())
                .isZero();
        assertThat(bean(Decisions.class).of(number))
                .extracting(Decision::step)
                .containsExactly("startEvent_visitPlanned", VisitKind.VISIT, VisitKind.REVIEW);
    }

    @Test
    void has_a_card_and_a_record_in_which_personal_data_are_masked() {
        long number = registered("看望老人", "张大爷", "13812341234");
        complete(number, VisitKind.VISIT, "zhang.san", Map.of("report", "张大爷说可打13812341234"));
        String review = task(number, VisitKind.REVIEW).getId();
        JsonNode card =
                as("zhao.liu").get("/api/task-cards?ids=" + review).json().get(0);
        assertThat(card.path("number").asText()).isEqualTo(String.valueOf(number));
        assertThat(card.path("about").asText()).isEqualTo("看望老人");
        assertThat(card.path("unit").asText()).isEqualTo("测试甲社区");
        var record = as("zhao.liu").get("/api/task-cards/" + review + "/record");
        assertThat(record.body()).doesNotContain("13812341234", "张大爷").contains("张*", "138****1234");
        assertThat(record.json().path("report").asText()).isEqualTo("张*说可打138****1234");
        var shown = as("zhao.liu").post("/api/task-cards/" + review + "/resident", "{\"reason\":\"核对\"}");
        assertThat(shown.json().path("phone").asText()).isEqualTo("13812341234");
        assertThat(bean(Decisions.class).last(number, "resident").orElseThrow().reason())
                .isEqualTo("核对");
    }

    @Test
    void is_marked_by_one_timer_and_counted_in_the_overview() {
        long number = registered("走访");
        at("2025-03-10T09:01");
        fire(number);
        at("2025-03-11T09:01");
        fire(number);
        assertThat(bean(JdbcClient.class)
                        .sql("select m.level from minxu.mark m join minxu.deadline d on d.id = m.deadline_id"
                                + " where d.case_id = ? order by m.level")
                        .param(number)
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 1, 2);
        JsonNode report = as("zheng.yi").get("/api/supervision").json();
        assertThat(report.path("latest").findValuesAsText("number")).contains(String.valueOf(number));
        assertThat(report.path("figures").findValuesAsText("name"))
                .containsExactly("本月登记", "本月归档", "未归档", "其中逾期", "其中黄牌", "其中红牌", "其中督办", "本月督办单", "督办单逾期未答复");
    }

    @Test
    void is_extended_and_paused_as_its_diagram_draws_it() {
        long number = registered("走访");
        String task = task(number, VisitKind.VISIT).getId();
        Instant due = open(number).get(0).dueAt();
        ok(as("zhang.san").post("/api/task-cards/" + task + "/extension", "{\"days\":3,\"reason\":\"住户外出\"}"));
        complete(number, "userTask_decideExtension", "zhao.liu", Map.of("reviewOutcome", "AGREED"));
        assertThat(open(number).get(0).dueAt())
                .isEqualTo(instant("2025-03-13T17:30"))
                .isAfter(due);
        ok(as("zhang.san")
                .post("/api/task-cards/" + task + "/pause", "{\"cause\":\"AWAITING_RESIDENT\",\"reason\":\"住院\"}"));
        at("2025-03-05T09:00");
        complete(number, "userTask_resumeMatter", "zhang.san", Map.of("note", "已出院"));
        assertThat(open(number)).singleElement().extracting(OpenStep::dueAt).isEqualTo(instant("2025-03-17T17:30"));
    }

    @Test
    void is_seen_by_its_unit_its_street_those_who_had_a_step_and_its_parties_and_by_nobody_else() {
        long number = registered("走访");
        Sight sight = bean(Sight.class);
        for (String user : List.of("zhang.san", "chen.wangge", "zhao.liu", "feng.er")) {
            sight.require(user, number);
        }
        for (String user : List.of("li.si", "qian.qi", "zhou.jiu")) {
            assertThatThrownBy(() -> sight.require(user, number)).hasMessageContaining("没有受理编号");
        }
        String bureau = bean(TestDistrict.class).department("测试城管局");
        bean(Parties.class).add(number, new Party(bureau, "OBSERVER"));
        bean(Parties.class).add(number, new Party(bureau, "OBSERVER"));
        assertThat(bean(Parties.class).of(number)).containsExactly(new Party(bureau, "OBSERVER"));
        sight.require("zhou.jiu", number);
    }

    @Test
    void is_found_by_its_words_and_whom_it_is_about_as_what_its_diagram_is_called() {
        long number = registered("看望槐树巷的老人", "南宫问天", "13812348642");
        for (String asked : List.of("槐树巷", "南宫问天", "8642", String.valueOf(number))) {
            JsonNode found = as("zhao.liu")
                    .post("/api/case-searches", "{\"q\":\"" + asked + "\"}")
                    .json()
                    .path("cases");
            assertThat(found).as(asked).hasSize(1);
            assertThat(found.path(0).path("number").asText()).isEqualTo(String.valueOf(number));
            assertThat(found.path(0).path("kind").asText()).isEqualTo("入户走访");
            assertThat(found.path(0).path("about").asText()).isEqualTo("看望槐树巷的老人");
        }
        walk(number);
        JsonNode archived = as("zhang.san").get("/api/cases?list=ARCHIVED").json();
        assertThat(archived.path("cases").findValuesAsText("number")).contains(String.valueOf(number));
        JsonNode handled = as("zhao.liu").get("/api/cases?list=HANDLED").json();
        assertThat(handled.path("cases").findValuesAsText("number")).contains(String.valueOf(number));
        assertThat(as("zhao.liu").get("/api/task-counts").json().path("filters").findValuesAsText("name"))
                .contains("本单位待办")
                .doesNotContain("待回访");
    }

    @Test
    void hears_of_the_end_of_what_it_is_linked_with() {
        long first = registered("走访甲");
        long second = registered("走访乙");
        bean(Links.class).add(first, second, "FOLLOWS", "zhang.san");
        assertThat(bean(Links.class).of(first)).containsExactly(new Link(second, "FOLLOWS", false));
        assertThat(bean(Links.class).of(second)).containsExactly(new Link(first, "FOLLOWS", true));
        assertThatThrownBy(() -> bean(Links.class).add(first, first, "FOLLOWS", "zhang.san"))
                .hasMessageContaining("case_link");
        walk(first);
        assertThat(bean(Decisions.class).of(second))
                .extracting(Decision::outcome)
                .contains("LINK_ENDED");
        walk(second);
        assertThat(bean(CaseBook.class).get(second).isClosed()).isTrue();
    }

    @Test
    void is_registered_by_the_clock_once_for_each_unit_and_period_and_made_up_when_the_system_was_down() {
        at("2025-04-01T08:00");
        tick();
        assertThat(planned()).isEqualTo(Map.of(LocalDate.parse("2025-04-01"), 4L));
        tick();
        assertThat(planned()).as("never twice").isEqualTo(Map.of(LocalDate.parse("2025-04-01"), 4L));
        at("2025-07-02T10:00");
        tick();
        var all = Map.of(
                LocalDate.parse("2025-04-01"), 4L,
                LocalDate.parse("2025-05-01"), 4L,
                LocalDate.parse("2025-06-01"), 4L,
                LocalDate.parse("2025-07-01"), 4L);
        assertThat(planned()).isEqualTo(all);
        assertThat(bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey("planVisits")
                        .count())
                .as("it registers, and ends")
                .isZero();
        long number = bean(JdbcClient.class)
                .sql("select min(case_id) from minxu.scheduled")
                .query(Long.class)
                .single();
        assertThat(open(number)).extracting(OpenStep::step).containsExactly(VisitKind.VISIT);
    }

    @Test
    void cannot_be_ended_by_hand_while_it_is_open() {
        long number = registered("走访");
        String instance = bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(number))
                .singleResult()
                .getId();
        assertThatThrownBy(() -> bean(RuntimeService.class).deleteProcessInstance(instance, "试"))
                .hasMessageContaining("还没有办结归档");
        assertThat(open(number)).hasSize(1);
    }

    @Test
    void loses_what_people_typed_by_a_rule_and_keeps_who_decided_what() {
        long number = registered("看望老人", "张大爷", "13812341234");
        ErasureDesk erasure = bean(ErasureDesk.class);
        assertThatThrownBy(() -> erasure.erase(number, "admin", "满五年")).hasMessageContaining("还没有办结归档");
        String documents = "/api/cases/" + number + "/documents";
        ok(as("zhang.san").send("POST", documents + "?name=a.pdf", "application/pdf", SampleFiles.pdf(1)));
        walk(number);
        bean(JdbcClient.class)
                .sql(
                        "update minxu.case set fields = '{\"erased\": \"老人独居\", \"then\": [{\"at\": \"屋里\"}]}' where id = ?")
                .param(number)
                .update();
        var before = bean(Decisions.class).of(number);
        erasure.erase(number, "admin", "满五年");
        assertThat(bean(CaseBook.class).get(number).title()).startsWith("sha256:");
        assertThat(bean(JdbcClient.class)
                        .sql("select fields::text from minxu.case where id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .matches("\\{\"erased\": \"sha256:[0-9a-f]{64}\"}");
        var document = as("zhang.san").get(documents).json().get(0);
        assertThat(document.path("erased").asBoolean()).isTrue();
        assertThat(document.path("name").asText()).isEqualTo("（已清除）");
        assertThat(as("zhang.san")
                        .get(documents + "/" + document.path("id").asLong())
                        .text("detail"))
                .contains("已按规定清除");
        var after = bean(Decisions.class).of(number);
        assertThat(after.subList(0, before.size()))
                .extracting(Decision::user, Decision::step, Decision::outcome)
                .isEqualTo(before.stream()
                        .map(d -> org.assertj.core.groups.Tuple.tuple(d.user(), d.step(), d.outcome()))
                        .toList());
        assertThat(String.valueOf(after)).doesNotContain("都好").contains("sha256:");
        assertThat(bean(JdbcClient.class)
                        .sql("select count(*) from minxu.case_private where case_id = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
        erasure.erase(number, "admin", "再次清除");
        assertThat(bean(Decisions.class).of(number)).as("twice changes nothing").isEqualTo(after);
        assertThat(after.get(after.size() - 1).reason()).isEqualTo("满五年");
        for (String attack : List.of(
                "update minxu.decision set reason = 'x', details = minxu.erased(details) where case_id = ?",
                "update minxu.decision set user_id = 'x' where case_id = ?",
                "update minxu.decision set reason = minxu.erased(reason), details = '{}' where case_id = ?",
                "update minxu.decision set reason = minxu.erased(reason) where case_id = ? and outcome = 'ERASED'",
                "delete from minxu.decision where case_id = ?")) {
            assertThatThrownBy(() ->
                            bean(JdbcClient.class).sql(attack).param(number).update())
                    .as(attack)
                    .hasStackTraceContaining("只能追加");
        }
    }

    @Test
    void never_comes_back_down_whatever_kind_it_is_of() {
        long number = registered("走访");
        var units = bean(TestDistrict.class);
        CaseBook cases = bean(CaseBook.class);
        var transaction = bean(TransactionTemplate.class);
        String street = units.street("测试东街道");
        String community = units.community("测试甲社区");
        transaction.executeWithoutResult(any -> cases.take(number, street, 3));
        assertThatThrownBy(() -> transaction.executeWithoutResult(any -> cases.take(number, community, 1)))
                .hasMessageContaining("不能再回流");
        assertThatThrownBy(() -> transaction.executeWithoutResult(any -> cases.take(number, community, 4)))
                .hasMessageContaining("已经退出");
        assertThat(cases.get(number).holder()).isEqualTo(street);
    }

    private static long registered(String about) {
        return registered(about, "", "");
    }

    private static long registered(String about, String name, String phone) {
        var user = as("zhang.san");
        String start = "/engine-rest/process-definition/key/" + VisitKind.PROCESS;
        var token = user.get(start + "/form-variables")
                .json()
                .path("formToken")
                .path("value")
                .asText();
        var answer = user.post(
                start + "/submit-form",
                json(Map.of("about", about, "householdName", name, "householdPhone", phone, "formToken", token)));
        ok(answer);
        return Long.parseLong(answer.json().path("businessKey").asText());
    }

    private static void walk(long number) {
        complete(number, VisitKind.VISIT, "zhang.san", Map.of("report", "都好"));
        complete(number, VisitKind.REVIEW, "zhao.liu", Map.of("reviewOutcome", "AGREED"));
    }

    private static void complete(long number, String step, String user, Map<String, Object> values) {
        ok(as(user).post("/engine-rest/task/" + task(number, step).getId() + "/submit-form", json(values)));
    }

    private static void ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private static String json(Map<String, Object> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        try {
            return JSON.writeValueAsString(Map.of("variables", variables));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Http as(String user) {
        return Http.staff(port, user);
    }

    private static Task task(long number, String step) {
        return bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(number))
                .taskDefinitionKey(step)
                .singleResult();
    }

    private static List<OpenStep> open(long number) {
        return bean(DeadlineBook.class).openSteps(number);
    }

    private static void fire(long number) {
        String instance = bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(number))
                .singleResult()
                .getId();
        Job timer = bean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
        bean(ManagementService.class).executeJob(timer.getId());
    }

    private static void tick() {
        Job start = bean(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey("planVisits")
                .singleResult();
        bean(ManagementService.class).executeJob(start.getId());
    }

    private static Map<LocalDate, Long> planned() {
        var planned = new HashMap<LocalDate, Long>();
        bean(JdbcClient.class)
                .sql("select period, count(*) as cases from minxu.scheduled group by period")
                .query(row -> {
                    planned.put(row.getObject("period", LocalDate.class), row.getLong("cases"));
                });
        return planned;
    }
}
