package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("What Tasklist shows of a need")
class TaskCardsOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private final String place = "卡片测试点" + UUID.randomUUID().toString().substring(0, 8);
    private long number;
    private String task = "";
    private String other = "";

    @BeforeEach
    void a_need_in_each_of_two_communities() {
        district.ensure();
        number = register("测试甲社区", "zhang.san");
        task = taskOf(number);
        other = taskOf(register("测试丙社区", "wang.wu"));
    }

    @Test
    void stands_on_the_card() {
        var cards = cards("zhang.san", task);
        assertThat(cards).hasSize(1);
        var card = cards.get(0);
        assertThat(card.path("taskId").asText()).isEqualTo(task);
        assertThat(card.path("number").asText()).isEqualTo(String.valueOf(number));
        assertThat(card.path("about").asText()).isEqualTo("道路及市政设施 · " + place);
        assertThat(card.path("unit").asText()).isEqualTo("测试甲社区");
        assertThat(card.path("mark").isNull()).isTrue();
        assertThat(card.path("claimedBy").isNull()).isTrue();
        assertThat(card.path("late").asBoolean()).isFalse();
        assertThat(card.path("due").asText()).contains("到期");
        assertThat(card.path("dates")).hasSize(2);
        assertThat(card.path("dates").get(0).path("due").asText())
                .isEqualTo(card.path("due").asText())
                .startsWith("本环节");
        assertThat(card.path("dates").get(0).path("at").asText()).matches("\\d{4}-\\d\\d-\\d\\d 17:30");
        assertThat(card.path("dates").get(1).path("due").asText()).startsWith("对居民承诺");
    }

    @Test
    void is_on_no_card_of_another_community() {
        assertThat(cards("zhang.san", task + "," + other)).hasSize(1);
        assertThat(cards("wang.wu", task + "," + other))
                .singleElement()
                .extracting(card -> card.path("taskId").asText())
                .isEqualTo(other);
        assertThat(cards("zheng.yi", task + "," + other))
                .as("the street's supervisor")
                .hasSize(1);
        assertThat(cards("feng.er", task + "," + other))
                .as("the district's supervisor")
                .hasSize(2);
        assertThat(cards("sun.ba", task + "," + other)).as("a department").isEmpty();
    }

    @Test
    void shows_the_highest_mark_and_how_late_it_is() {
        jdbc.sql(
                        "update minxu.deadline set due_at = now() - interval '20 days', overdue_at = now() - interval '19 days' where case_id = ?")
                .param(number)
                .update();
        jdbc.sql("""
                        insert into minxu.mark (deadline_id, level, at, unit_id)
                        select id, level, now(), holder_id from minxu.deadline, generate_series(0, 2) level where case_id = ?""").param(number).update();
        var card = cards("zhang.san", task).get(0);
        assertThat(card.path("mark").asInt()).isEqualTo(2);
        assertThat(card.path("late").asBoolean()).isTrue();
        assertThat(card.path("due").asText()).matches("本环节已逾期 \\d+ 个工作日");
    }

    @Test
    void is_asked_for_in_portions_of_fifty() {
        var ids = String.join(",", Collections.nCopies(51, task));
        var refused = Http.staff(port, "zhang.san").get("/api/task-cards?ids=" + ids);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).contains("最多查询 50 项");
        assertThat(cards("zhang.san", "")).isEmpty();
        assertThat(Http.anonymous(port).get("/api/task-cards?ids=" + task).status())
                .isEqualTo(401);
    }

    @Test
    void has_its_record_beside_the_form_without_personal_data() {
        var answer = Http.staff(port, "zhang.san").get("/api/task-cards/" + task + "/record");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("13912345678", "郝测试");
        var record = answer.json();
        assertThat(record.path("reporter").asText()).isEqualTo("郝*");
        assertThat(record.path("phone").asText()).isEqualTo("139****5678");
        assertThat(record.path("content").asText()).isEqualTo("路灯不亮，找郝*，139****5678");
        assertThat(record.path("history").get(0).path("who").asText()).isEqualTo("张三");
        assertThat(record.path("history").get(0).path("step").asText()).isEqualTo("需求已登记");
        assertThat(record.path("deadlines").get(0).path("holder").asText()).isEqualTo("测试甲社区");
        assertThat(record.path("deadlines").get(0).path("left").isNull()).isTrue();
    }

    /** The case shows itself above each form, so that forms need not. */
    @Test
    void has_in_its_record_what_stands_above_every_form() {
        var zhang = Http.staff(port, "zhang.san");
        assertThat(zhang.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zhang.san\"}")
                        .status())
                .isEqualTo(204);
        assertThat(cards("zhang.san", task).get(0).path("claimedBy").asText())
                .as("by name")
                .isEqualTo("张三");
        var record = zhang.get("/api/task-cards/" + task + "/record").json();
        assertThat(record.path("facts").findValuesAsText("label")).containsExactly("地点", "大类/小类", "诉求性质", "来源渠道");
        assertThat(record.path("facts").get(0).path("text").asText()).isEqualTo(place);
        assertThat(record.path("badges")).extracting(badge -> badge.asText()).containsExactly("独居老人");
        assertThat(record.path("latest").path("step").asText())
                .as("what was said of the matter, not who claimed it")
                .isEqualTo("需求已登记");
        assertThat(record.path("latest").path("who").asText()).isEqualTo("张三");
    }

    @Test
    void has_no_record_for_another_community() {
        var refused = Http.staff(port, "wang.wu").get("/api/task-cards/" + task + "/record");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("detail")).contains("不属于您的单位");
    }

    @Test
    void tells_how_to_reach_the_resident_for_a_reason_that_stays_on_record() {
        var answer = reach("zhang.san", "{\"reason\":\" 电话回访 \"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("name").asText()).isEqualTo("郝测试");
        assertThat(answer.json().path("phone").asText()).isEqualTo("13912345678");
        assertThat(answer.json().path("address").isNull()).isTrue();
        assertThat(shown()).containsExactly("zhang.san 电话回访");
        var record = Http.staff(port, "zhang.san")
                .get("/api/task-cards/" + task + "/record")
                .json();
        var last = record.path("history").get(record.path("history").size() - 1);
        assertThat(last.path("outcome").asText()).isEqualTo("已查看");
        assertThat(last.path("step").asText()).isEqualTo("查看居民联系方式");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":null}", "{\"reason\":\"  \"}"})
    void tells_nobody_without_a_reason_how_to_reach_the_resident(String body) {
        var refused = reach("zhang.san", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).contains("用途");
        assertThat(refused.body()).doesNotContain("13912345678");
        assertThat(shown()).isEmpty();
    }

    @Test
    void tells_no_other_community_how_to_reach_the_resident() {
        var refused = reach("wang.wu", "{\"reason\":\"电话回访\"}");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("detail")).contains("不属于您的单位");
        assertThat(shown()).isEmpty();
    }

    private Http.Answer reach(String user, String body) {
        return Http.staff(port, user).post("/api/task-cards/" + task + "/resident", body);
    }

    private List<String> shown() {
        return jdbc.sql(
                        "select user_id || ' ' || reason from minxu.decision where case_id = ? and outcome = 'RESIDENT_SHOWN'")
                .param(number)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/{task}/comment/create",
                "/engine-rest/engine/default/task/{task}/comment/create",
                "/engine-rest/task/{task}/attachment/create",
                "/engine-rest/task/{task}/%63omment/create",
                "/camunda/api/engine/engine/default/task/{task}/comment/create"
            })
    void takes_no_remarks_and_attachments(String path) {
        var refused =
                Http.staff(port, "zhang.san").post(path.replace("{task}", task), "{\"message\":\"郝测试 13912345678\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("message")).contains("不保存备注和附件");
        assertThat(jdbc.sql("select count(*) from act_hi_comment")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private com.fasterxml.jackson.databind.JsonNode cards(String user, String ids) {
        var answer = Http.staff(port, user).get("/api/task-cards?ids=" + ids);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private long register(String community, String by) {
        var need = new NewNeed(
                "窗口",
                null,
                false,
                community,
                null,
                null,
                "道路及市政设施",
                place,
                "路灯不亮，找郝测试，13912345678",
                "独居老人",
                null,
                "郝测试",
                "13912345678",
                null,
                null);
        return desk.register(need, by).number();
    }

    private String taskOf(long need) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(need))
                .singleResult()
                .getId();
    }
}
