package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The menu 操作 beside a form, and what is said when the form is done. */
@MinxuTest
@DisplayName("At a task is offered")
class OffersTest {

    private static final String JUDGE = "userTask_judgeNeed";
    private static final String HANDLE = "userTask_handleMatter";

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
        district.ensure();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
        // who, at a task that 张三 has claimed
        "zhang.san,     release handover extension pause withdrawal correction",
        "zhang.sanfeng, extension pause withdrawal correction", // a colleague
        "shen.zhuren,   release handover extension pause withdrawal correction", // the unit's head
        "zheng.yi,      release handover withdrawal", // the street's supervisor
        "zhao.liu,      withdrawal", // the street's staff sees it
    })
    void what_each_may_do_and_nothing_else(String user, String offered) {
        Walk walk = handling();
        claim(walk, HANDLE, "zhang.san");
        assertThat(keys(offers(walk, HANDLE, user))).containsExactly(offered.split(" "));
    }

    @Test
    void to_nobody_what_an_unclaimed_task_has_not() {
        Walk walk = handling();
        assertThat(keys(offers(walk, HANDLE, "zhang.san")))
                .containsExactly("extension", "pause", "withdrawal", "correction");
        assertThat(labels(offers(walk, HANDLE, "shen.zhuren")))
                .startsWith("指派给…")
                .doesNotContain("收回");
    }

    @Test
    void only_what_is_taken_when_it_is_sent_as_it_asks() {
        for (String key : List.of("release", "handover", "extension", "pause", "withdrawal")) {
            Walk walk = handling();
            claim(walk, HANDLE, "zhang.san");
            JsonNode offer = StreamSupport.stream(
                            offers(walk, HANDLE, "zhang.san").spliterator(), false)
                    .filter(each -> each.path("key").asText().equals(key))
                    .findFirst()
                    .orElseThrow();
            var answer = Http.staff(port, "zhang.san")
                    .post("/api" + offer.path("address").asText(), Walks.json(filled(offer)));
            assertThat(answer.status()).as(key + " " + answer.body()).isLessThan(300);
            assertThat(offer.path("done").asText()).isNotBlank();
        }
    }

    @Test
    void no_extension_where_one_was_asked_for() {
        Walk walk = handling().ask("extension", HANDLE, "zhang.san", Map.of("days", 3, "reason", "需开挖路面"));
        assertThat(keys(offers(walk, HANDLE, "zhang.san"))).containsExactly("pause", "withdrawal", "correction");
    }

    @Test
    void with_what_cannot_be_undone_said_in_words() {
        Walk walk = handling();
        offers(walk, HANDLE, "zhang.san").forEach(offer -> {
            boolean lasting = List.of("withdrawal", "extension")
                    .contains(offer.path("key").asText());
            assertThat(offer.path("warning").isNull()).as(offer.toString()).isNotEqualTo(lasting);
        });
    }

    /** After 完成: what was done, where it is, and one's own next step. */
    @Test
    void the_next_step_of_the_same_case_to_whom_it_is() {
        Walk walk = walks.registered(HandleNeedTest.place()).complete(JUDGE, "zhang.san", HandleNeedTest.judged("B"));
        JsonNode now = now(walk, "zhang.san");
        assertThat(now.path("done").path("step").asText()).isEqualTo("研判需求");
        assertThat(now.path("done").path("outcome").asText()).isEqualTo("B 档：需要一定时间解决");
        assertThat(now.path("outcome").isNull()).isTrue();
        assertThat(now.path("waits").get(0).path("step").asText()).isEqualTo("办理小事");
        assertThat(now.path("waits").get(0).path("unit").asText()).isEqualTo("测试甲社区");
        assertThat(now.path("next").path("taskId").asText())
                .isEqualTo(walk.task(HANDLE).getId());
        assertThat(now.path("next").path("claimed").asBoolean()).isFalse();
        assertThat(now(walk, "zhao.liu").path("next").isNull())
                .as("the street only looks on")
                .isTrue();
        claim(walk, HANDLE, "zhang.sanfeng");
        assertThat(now(walk, "zhang.san").path("next").isNull())
                .as("a colleague has it")
                .isTrue();
        assertThat(now(walk, "zhang.sanfeng").path("next").path("claimed").asBoolean())
                .isTrue();
    }

    @Test
    void no_next_step_where_a_second_person_has_to_take_it() {
        Walk walk = handling();
        walk.complete(
                HANDLE, "zhang.san", Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", "C", "reason", "需长期服务"));
        assertThat(now(walk, "zhang.san").path("next").isNull()).isTrue();
        assertThat(now(walk, "zhang.sanfeng").path("next").path("step").asText())
                .isEqualTo("复核降档");
    }

    @Test
    void how_it_ended_when_it_has() {
        Walk walk = handling();
        var answer = Http.staff(port, "zhang.san")
                .post("/api/needs/" + walk.number + "/withdrawal", "{\"reason\":\"已自行解决\"}");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode now = now(walk, "zhang.san");
        assertThat(now.path("outcome").asText()).isEqualTo("已撤回");
        assertThat(now.path("waits")).isEmpty();
        assertThat(now.path("next").isNull()).isTrue();
    }

    private Walk handling() {
        return walks.registered(HandleNeedTest.place()).complete(JUDGE, "zhang.san", HandleNeedTest.judged("B"));
    }

    private void claim(Walk walk, String step, String user) {
        var answer = Http.staff(port, user)
                .post("/engine-rest/task/" + walk.task(step).getId() + "/claim", "{\"userId\":\"" + user + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private JsonNode offers(Walk walk, String step, String user) {
        var answer =
                Http.staff(port, user).get("/api/task-cards/" + walk.task(step).getId() + "/offers");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode now(Walk walk, String user) {
        var answer = Http.staff(port, user).get("/api/cases/" + walk.number + "/whereabouts");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> keys(JsonNode offers) {
        return offers.findValuesAsText("key").stream()
                .filter(List.of("release", "handover", "extension", "pause", "withdrawal", "correction")::contains)
                .toList();
    }

    private static List<String> labels(JsonNode offers) {
        return StreamSupport.stream(offers.spliterator(), false)
                .map(offer -> offer.path("label").asText())
                .toList();
    }

    /** Each field as its kind says. */
    private static Map<String, Object> filled(JsonNode offer) {
        var values = new HashMap<String, Object>();
        for (JsonNode field : offer.path("fields")) {
            values.put(
                    field.path("key").asText(),
                    switch (field.path("type").asText()) {
                        case "NUMBER" -> field.path("most").asInt();
                        case "CHOICE" ->
                            field.path("choices").get(0).path("value").asText();
                        default -> "群众要求";
                    });
        }
        return values;
    }
}
