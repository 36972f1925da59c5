package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 催办, 督办单, and an absent colleague's tasks: a supervisor does something about what he sees. */
@MinxuTest
@DisplayName("A supervisor")
class UrgesTest {

    private static final String JUDGE = "userTask_judgeNeed";

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    NeedDesk desk;

    @Autowired
    TestDistrict district;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private Walk walk;

    @BeforeEach
    void a_need_waits_to_be_judged_on_a_monday() {
        Walks.at("2025-03-03T09:00");
        walk = walks.registered(HandleNeedTest.place());
    }

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @Test
    void urges_whoever_has_the_case_and_it_stands_on_his_card_and_in_the_record() {
        assertThat(card().path("urged").isNull()).isTrue();
        var urged = post("zheng.yi", "urges", Map.of("text", "请抓紧，居民 13812341234 在等"));
        assertThat(urged.status()).as(urged.body()).isEqualTo(201);
        assertThat(card().path("urged").asText()).isEqualTo("郑一 2025-03-03 09:00 催办：请抓紧，居民 138****1234 在等");
        Walks.at("2025-03-03T10:00");
        post("feng.er", "urges", Map.of("text", "今天办结"));
        assertThat(card().path("urged").asText()).as("the latest").isEqualTo("冯二 2025-03-03 10:00 催办：今天办结");
        var record = record("zhang.san");
        assertThat(said(record, "催办")).containsExactly("郑一 已催办 测试甲社区 请抓紧，居民 138****1234 在等", "冯二 已催办 测试甲社区 今天办结");
        assertThat(record.path("urges")).hasSize(2);
        assertThat(record.path("latest").path("step").asText())
                .as("what was said of the matter itself")
                .isNotIn("催办", "督办单");
        assertThat(record.path("urges").get(0).path("unit").asText()).isEqualTo("测试东街道");
        assertThat(record.path("urges").get(0).path("to").asText()).isEqualTo("测试甲社区");
        walk.complete(JUDGE, "zhang.san", HandleNeedTest.judged("B"));
        assertThat(card("userTask_handleMatter", "zhang.san").path("urged").isNull())
                .as("the step that was urged is done")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "zheng.yi, 201, 201", // the street's supervisor
        "feng.er, 201, 201", // the district's
        "zhang.san, 403, 403", // a colleague of the unit
        "shen.zhuren, 403, 403", // its head
        "zhao.liu, 403, 403", // the street's staff
        "li.si, 404, 404",
        "sun.ba, 404, 404",
        "admin, 404, 404"
    })
    void urges_and_orders_as_supervisor_of_the_unit_or_of_one_above(String user, int urged, int ordered) {
        assertThat(post(user, "urges", Map.of("text", "请抓紧")).status()).isEqualTo(urged);
        assertThat(post(user, "orders", Map.of("text", "请说明")).status()).isEqualTo(ordered);
        assertThat(count("urge") + count("supervision_order")).isEqualTo(urged == 201 ? 2 : 0);
    }

    @Test
    void does_not_urge_a_unit_that_is_not_below_his_own() {
        walk.complete(JUDGE, "zhang.san", BigMattersTest.big()).waitsAt("userTask_signForMatter");
        var refused = post("zheng.yi", "urges", Map.of("text", "请抓紧"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("现由“综合行政执法局”办理", "请由该单位或其上级的督办人员");
        assertThat(post("feng.er", "orders", Map.of("text", "请说明")).text("to")).isEqualTo("综合行政执法局");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 请填写",
                "{\"text\":\" \"} | 请填写",
                "{\"text\":7} | 文字",
                "{\"text\":\"请说明\",\"answerBy\":\"3月7日\"} | 日期",
                "{\"text\":\"请说明\",\"answerBy\":\"2025-03-02\"} | 半年之内",
                "{\"text\":\"请说明\",\"answerBy\":\"2026-03-02\"} | 半年之内",
                "{\"text\":\"请说明\",\"answerBy\":\"2025-03-08\"} | 请选择工作日，如 2025-03-10",
                "{\"text\":\"请说明\",\"answerBy\":\"2025-04-04\"} | 请选择工作日，如 2025-04-07",
                "{\"text\":\"请说明\",\"to\":\"zhang.san\"} | 没有名为"
            })
    void is_told_what_is_not_right(String body, String words) {
        for (String what : body.contains("answerBy") ? List.of("orders") : List.of("urges", "orders")) {
            var refused = Http.staff(port, "zheng.yi").post("/api/cases/" + walk.number + "/" + what, body);
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.text("detail")).contains(words);
        }
        assertThat(count("urge") + count("supervision_order")).isZero();
    }

    @Test
    void orders_an_answer_by_a_working_day_and_the_unit_gives_it_once() {
        var order = post("zheng.yi", "orders", Map.of("text", "请书面说明", "answerBy", "2025-03-05"));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        String number = order.text("number");
        assertThat(number).matches("督办〔2025〕\\d+号");
        assertThat(order.text("answerBy")).isEqualTo("2025-03-05 17:30");
        assertThat(order.json().path("answerable").asBoolean()).isFalse();
        var next = post("zheng.yi", "orders", Map.of("text", "另请说明"));
        assertThat(next.text("answerBy")).as("the third working day").isEqualTo("2025-03-06 17:30");
        assertThat(serial(next.text("number"))).isEqualTo(serial(number) + 1);
        assertThat(card().path("urged").asText())
                .contains(number + "：测试甲社区 2025-03-05 17:30 前答复；")
                .doesNotContain("已逾期");

        String place = "orders/" + order.text("id") + "/answer";
        assertThat(post("li.si", place, Map.of("text", "好")).status()).isEqualTo(404);
        assertThat(post("zhao.liu", place, Map.of("text", "好")).status()).isEqualTo(403);
        assertThat(post("zhang.san", "orders/999999999/answer", Map.of("text", "好"))
                        .status())
                .isEqualTo(404);
        assertThat(post("zhang.san", place, Map.of("text", "")).status()).isEqualTo(400);
        var shown = record("zhang.san").path("orders").get(0);
        assertThat(shown.path("answerable").asBoolean()).isTrue();
        assertThat(shown.path("answer").isNull()).isTrue();
        var answered = post("zhang.san", place, Map.of("text", "已约居民周三上门"));
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.json().path("answer").path("text").asText()).isEqualTo("已约居民周三上门");
        assertThat(post("shen.zhuren", place, Map.of("text", "再答")).status()).isEqualTo(409);
        assertThat(card().path("urged").asText()).doesNotContain(number).contains(next.text("number"));
        assertThat(said(record("feng.er"), "督办单"))
                .containsExactly(
                        "郑一 已发出 " + number + "（测试甲社区，2025-03-05 17:30 前答复） 请书面说明",
                        "郑一 已发出 " + next.text("number") + "（测试甲社区，2025-03-06 17:30 前答复） 另请说明",
                        "张三 已答复 " + number + " 已约居民周三上门");
    }

    @Test
    void orders_reach_the_unit_that_has_no_task_of_the_case_any_more_and_its_answer_reaches_the_supervisor() {
        int before = figure("orders");
        var order = post("feng.er", "orders", Map.of("text", "请说明，居民 13812341234 在等", "answerBy", "2025-03-05"));
        walk.complete(JUDGE, "zhang.san", BigMattersTest.big()).waitsAt("userTask_signForMatter");
        assertThat(open("li.si")).isEmpty();
        assertThat(open("shi.zhifa"))
                .as("who has the case now, and was not asked")
                .isEmpty();
        assertThat(open("admin")).isEmpty();
        var asked = open("zhang.san").stream()
                .filter(each -> each.path("case").asText().equals(String.valueOf(walk.number)))
                .findFirst()
                .orElseThrow();
        assertThat(asked.path("about").asText()).startsWith("绿化养护");
        assertThat(asked.path("order").path("text").asText()).isEqualTo("请说明，居民 138****1234 在等");
        assertThat(asked.path("order").path("answerBy").asText()).isEqualTo("2025-03-05 17:30");
        assertThat(asked.path("order").path("answerable").asBoolean()).isTrue();
        post("zhang.san", "orders/" + order.text("id") + "/answer", Map.of("text", "已回电 13812341234"));
        assertThat(open("zhang.san"))
                .noneMatch(each -> each.path("case").asText().equals(String.valueOf(walk.number)));
        assertThat(figure("orders")).isEqualTo(before + 1);
        assertThat(find(listed("orders"), walk.number).path("orders").get(0).asText())
                .isEqualTo(order.text("number") + "：测试甲社区 2025-03-03 09:00 已答复：已回电 138****1234");
    }

    @Test
    void is_offered_what_he_may_do_and_the_third_working_day() {
        assertThat(find(listed("open"), walk.number).path("supervised").asBoolean())
                .isTrue();
        assertThat(record("zheng.yi").path("supervised").asBoolean()).isTrue();
        assertThat(record("zhao.liu").path("supervised").asBoolean()).isFalse();
        assertThat(Http.staff(port, "zheng.yi").get("/api/supervision/choices").text("answerBy"))
                .isEqualTo("2025-03-06");
        walk.complete(JUDGE, "zhang.san", BigMattersTest.big()).waitsAt("userTask_signForMatter");
        assertThat(find(listed("open"), walk.number).path("supervised").asBoolean())
                .as("at a department, which is not the street's")
                .isFalse();
        assertThat(record("feng.er").path("supervised").asBoolean()).isTrue();
    }

    @Test
    void sees_in_the_overview_which_orders_are_late_and_opens_them() {
        int before = figure("ordersLate");
        var order = post("feng.er", "orders", Map.of("text", "请书面说明", "answerBy", "2025-03-04"));
        Walks.at("2025-03-04T17:30");
        assertThat(figure("ordersLate")).isEqualTo(before);
        Walks.at("2025-03-04T17:31");
        assertThat(figure("ordersLate")).isEqualTo(before + 1);
        assertThat(card().path("urged").asText()).contains("（已逾期）");
        assertThat(record("zhang.san").path("orders").get(0).path("late").asBoolean())
                .isTrue();
        var listed = find(listed("ordersLate"), walk.number);
        assertThat(listed.path("orders").get(0).asText())
                .isEqualTo(order.text("number") + "：测试甲社区 2025-03-04 17:30 前答复（已逾期）");
        desk.withdraw(walk.number, "zhang.san", "已自行解决");
        assertThat(figure("ordersLate")).as("a closed case waits for no answer").isEqualTo(before);
        assertThat(post("zhang.san", "orders/" + order.text("id") + "/answer", Map.of("text", "好"))
                        .status())
                .isEqualTo(409);
        assertThat(post("feng.er", "urges", Map.of("text", "请抓紧")).status()).isEqualTo(409);
    }

    @Test
    void finds_in_a_list_who_has_it_at_which_step_and_how_late_it_is() {
        claim(walk, "zhang.san");
        Walks.at("2025-03-06T10:00");
        var listed = find(listed("open"), walk.number);
        assertThat(listed.path("unit").asText()).isEqualTo("测试甲社区");
        assertThat(listed.path("holder").asText()).isEqualTo("测试甲社区");
        assertThat(listed.path("person").asText()).isEqualTo("张三");
        assertThat(listed.path("step").asText()).isEqualTo("研判需求");
        assertThat(listed.path("task").asText()).isEqualTo(walk.task(JUDGE).getId());
        assertThat(listed.path("due").asText()).isEqualTo("本环节已逾期 2 个工作日");
        assertThat(listed.path("late").asText()).isEqualTo("2 个工作日");
        assertThat(listed.path("about").asText()).startsWith("绿化养护");
        assertThat(listed.path("closed").isNull()).isTrue();
    }

    @Test
    void hands_over_an_absent_clerk_s_tasks_each_by_its_own_right() {
        Walk second = walks.registered(HandleNeedTest.place());
        Walk unclaimed = walks.registered(HandleNeedTest.place());
        Walk elsewhere = walks.registered(Samples.brought(district.community("测试丙社区"), HandleNeedTest.place()));
        claim(walk, "zhang.san");
        claim(second, "zhang.san");
        var ids = List.of(task(walk), task(second), task(unclaimed), task(elsewhere), "nosuchtask");
        var unexplained = Http.staff(port, "zheng.yi")
                .post("/api/task-handovers", Walks.json(Map.of("tasks", ids, "to", "zhang.sanfeng")));
        assertThat(unexplained.json().path("done").asInt())
                .as("what nobody has is given without a reason")
                .isEqualTo(1);
        var answer = Http.staff(port, "zheng.yi")
                .post(
                        "/api/task-handovers",
                        Walks.json(Map.of("tasks", ids, "to", "zhang.sanfeng", "comment", "张三休假")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("done").asInt()).isEqualTo(2);
        assertThat(answer.json().path("refused").asInt()).isEqualTo(3);
        var results = answer.json().path("results");
        assertThat(results.findValuesAsText("task")).isEqualTo(ids);
        assertThat(results.get(0).path("said").asText()).isEqualTo("已交给“张三丰”。");
        assertThat(results.get(2).path("said").asText()).contains("不必再转交");
        assertThat(results.get(3).path("said").asText())
                .isEqualTo(results.get(4).path("said").asText())
                .contains("没有这项任务");
        assertThat(List.of(assignee(walk), assignee(second), assignee(unclaimed)))
                .containsOnly("zhang.sanfeng");
        assertThat(tasks.createTaskQuery()
                        .taskId(task(elsewhere))
                        .singleResult()
                        .getAssignee())
                .isNull();
        assertThat(said(record("zhang.san"), "研判需求")).contains("郑一 改派给 张三丰，原签领人 张三 张三休假");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"tasks\":[]}",
                "{\"tasks\":[\"a\"]}",
                "{\"tasks\":\"a\",\"to\":\"zhang.san\"}",
                "{\"tasks\":[1],\"to\":\"zhang.san\"}",
                "{\"tasks\":[[]],\"to\":\"zhang.san\"}"
            })
    void is_told_what_is_not_right_about_several_tasks(String body) {
        var refused = Http.staff(port, "zheng.yi").post("/api/task-handovers", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.text("detail")).matches(".*\\p{IsHan}.*");
    }

    @Test
    void leaves_on_record_what_nobody_changes_any_more() {
        post("zheng.yi", "urges", Map.of("text", "请抓紧"));
        var order = post("zheng.yi", "orders", Map.of("text", "请说明"));
        post("zhang.san", "orders/" + order.text("id") + "/answer", Map.of("text", "已办"));
        for (String table : List.of("urge", "supervision_order", "order_answer")) {
            assertThat(count(table)).isEqualTo(1);
            String where = " where case_id = " + walk.number;
            for (String sql : List.of(
                    "update minxu." + table + " set text = '改写'" + where,
                    "update minxu." + table + " set text = minxu.erased(text)" + where,
                    "update minxu." + table + " set by_user = 'x'" + where,
                    "delete from minxu." + table + where,
                    "truncate minxu." + table + " cascade")) {
                assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasStackTraceContaining("只能追加");
            }
        }
    }

    private Answer post(String user, String what, Map<String, Object> body) {
        var client = user.equals("admin") ? Http.admin(port) : Http.staff(port, user);
        return client.post("/api/cases/" + walk.number + "/" + what, Walks.json(body));
    }

    private JsonNode card() {
        return card(JUDGE, "zhang.san");
    }

    private JsonNode card(String step, String user) {
        return Http.staff(port, user)
                .get("/api/task-cards?ids=" + walk.task(step).getId())
                .json()
                .get(0);
    }

    private JsonNode record(String user) {
        return Http.staff(port, user).get("/api/cases/" + walk.number).json();
    }

    private static List<String> said(JsonNode record, String step) {
        return StreamSupport.stream(record.path("history").spliterator(), false)
                .filter(each -> each.path("step").asText().equals(step))
                .map(each ->
                        each.path("who").asText() + " " + each.path("outcome").asText() + " "
                                + each.path("reason").asText())
                .toList();
    }

    private static int serial(String number) {
        return Integer.parseInt(number.replaceAll(".*〕|号", ""));
    }

    private List<JsonNode> open(String user) {
        var client = user.equals("admin") ? Http.admin(port) : Http.staff(port, user);
        var answer = client.get("/api/orders");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }

    private int figure(String key) {
        for (var figure :
                Http.staff(port, "zheng.yi").get("/api/supervision").json().path("figures")) {
            if (figure.path("key").asText().equals(key)) {
                return figure.path("count").asInt();
            }
        }
        throw new AssertionError(key);
    }

    private List<JsonNode> listed(String figure) {
        var all = new java.util.ArrayList<JsonNode>();
        String after = "";
        while (after != null) {
            var answer =
                    Http.staff(port, "zheng.yi").get("/api/supervision/cases?figure=" + figure + "&after=" + after);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            var page = answer.json();
            page.path("cases").forEach(all::add);
            after = page.path("next").isNull() ? null : page.path("next").asText();
        }
        return all;
    }

    private static JsonNode find(List<JsonNode> rows, long number) {
        return rows.stream()
                .filter(row -> row.path("number").asText().equals(String.valueOf(number)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rows));
    }

    private String task(Walk of) {
        return of.task(JUDGE).getId();
    }

    private String assignee(Walk of) {
        return of.task(JUDGE).getAssignee();
    }

    private void claim(Walk of, String user) {
        var answer = Http.staff(port, user)
                .post("/engine-rest/task/" + task(of) + "/claim", "{\"userId\":\"" + user + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from minxu." + table + " where case_id = ?")
                .param(walk.number)
                .query(Integer.class)
                .single();
    }
}
