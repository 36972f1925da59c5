package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("Coming back to a case")
class ComingBackTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    Walks walks;

    @Autowired
    JdbcClient jdbc;

    private final String place = "回看里" + UUID.randomUUID().toString().substring(0, 8);

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
    void a_task_that_is_done_leads_to_its_case_for_those_who_may_read_it() {
        Walk walk = walks.registered(place);
        String task = walk.task("userTask_judgeNeed").getId();
        assertThat(caseOf("zhang.san", task).json().path("done").asBoolean()).isFalse();
        walk.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("B"));
        for (String user : new String[] {"zhang.san", "shen.zhuren", "zhao.liu", "feng.er"}) {
            Answer answer = caseOf(user, task);
            assertThat(answer.status()).as(user).isEqualTo(200);
            assertThat(answer.text("number")).isEqualTo(String.valueOf(walk.number));
            assertThat(answer.json().path("done").asBoolean()).isTrue();
        }
        Answer others = caseOf("li.si", task);
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(caseOf("li.si", "nosuchtask").body().replace("nosuchtask", task));
    }

    private Answer caseOf(String user, String task) {
        return Http.staff(port, user).get("/api/task-cards/" + task + "/case");
    }

    @Test
    void what_is_urgent_is_shown_to_all_of_the_unit_with_the_time_left_whoever_has_claimed_it() {
        Walk walk = walks.urgent();
        String task = walk.task("userTask_respondUrgent").getId();
        JsonNode before = urgent("shen.zhuren", task);
        assertThat(before.path("left").asLong()).isBetween(60L, 86_400L);
        assertThat(before.path("claimedBy").isNull()).isTrue();
        assertThat(before.path("number").asText()).isEqualTo(String.valueOf(walk.number));
        Http.staff(port, "zhang.san").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zhang.san\"}");
        Walks.at("2025-03-03T23:30");
        JsonNode late = urgent("shen.zhuren", task);
        assertThat(late.path("claimedBy").asText()).isEqualTo("张三");
        assertThat(late.path("left").asLong()).isNegative();
        for (String user : new String[] {"li.si", "sun.ba", "chu.sheji"}) {
            assertThat(urgent(user, task).isMissingNode()).as(user).isTrue();
        }
        String ordinary = walks.registered(place).task("userTask_judgeNeed").getId();
        assertThat(urgent("zhang.san", ordinary).isMissingNode()).isTrue();
    }

    private JsonNode urgent(String user, String task) {
        Answer answer = Http.staff(port, user).get("/api/urgent-tasks");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        for (JsonNode each : answer.json()) {
            if (each.path("taskId").asText().equals(task)) {
                return each;
            }
        }
        return answer.json().path("none");
    }

    @Test
    void the_latest_word_is_somebodys_and_not_that_a_table_was_asked() {
        Walk walk = walks.registered(place);
        walk.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"));
        jdbc.sql("""
                        insert into minxu.decision (case_id, at, user_id, step, outcome, details)
                        values (?, now(), 'system', 'userTask_judgeNeed', 'TABLE_ASKED', '{"asked": []}')""").param(walk.number).update();
        JsonNode record =
                Http.staff(port, "zhang.san").get("/api/cases/" + walk.number).json();
        JsonNode last = record.path("history").path(record.path("history").size() - 1);
        assertThat(last.path("outcome").asText()).as("the record has all of it").isEqualTo("已查决策表");
        assertThat(last.path("aside").asBoolean()).isTrue();
        assertThat(record.path("latest").path("who").asText()).isEqualTo("张三");
        assertThat(record.path("latest").path("step").asText()).isEqualTo("研判需求");
        assertThat(record.path("latest").path("aside").asBoolean()).isFalse();
    }

    @Test
    void what_may_be_attached_is_said_before_and_a_page_may_be_printed() {
        JsonNode limits =
                Http.staff(port, "zhang.san").get("/api/document-limits").json();
        assertThat(limits.path("mostBytes").asLong()).isEqualTo(10 * 1024 * 1024);
        assertThat(limits.path("words").asText()).contains("PDF、JPG、PNG", "10.0 MB", "50 份");
        assertThat(Http.anonymous(port).get("/camunda/app/tasklist/default/").header("Content-Security-Policy"))
                .contains("sandbox allow-forms", "allow-modals", "'nonce-")
                .doesNotContain("$NONCE");
    }
}
