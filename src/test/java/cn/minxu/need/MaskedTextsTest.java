package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.List;
import java.util.Map;
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
@Clause("G4")
@DisplayName("Phones and identity numbers in what people write about a need")
class MaskedTextsTest {

    private static final String EARLIER = "20250303000001";
    private static final String CONTENT =
            "路灯不亮（同 " + EARLIER + "，3号楼2单元1501室），找王师傅 139-1234-0001 或１３９１２３４０００２，证件 37060219900101123X";
    private static final List<String> WRITTEN = List.of(
            "139-1234-0001",
            "１３９１２３４０００２",
            "37060219900101123X",
            "13912340003",
            "13912340004",
            "0535-6661234",
            "139 1234 0005");

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String place = "西门" + UUID.randomUUID().toString().substring(0, 8) + "（问 13912340003）";

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
    void are_stored_as_typed_masked_wherever_they_are_shown_and_shown_in_full_for_a_reason() {
        Walk walk = walks.registered(need());
        Walk like = walks.registered(need());
        String shown = everywhere(walk, "userTask_judgeNeed");
        assertThat(formOf(like, "userTask_judgeNeed"))
                .as("the other's text among the options")
                .contains(walk.number + " ");
        walk.complete("userTask_judgeNeed", "zhang.san", with("note", "打 13912340004"));
        shown += everywhere(walk, "userTask_handleMatter");
        walk.complete(
                "userTask_handleMatter",
                "zhang.san",
                Map.of("handlingOutcome", "SOLVED", "answer", "已换灯，报修打 0535-6661234", "note", "139 1234 0005"));
        shown += everywhere(walk, "userTask_callBackResident");
        shown += formOf(like, "userTask_judgeNeed");
        Walks.at("2026-03-03T09:00");
        shown += Http.staff(port, "zheng.yi").get("/api/supervision").body();
        assertThat(shown).doesNotContain(WRITTEN);
        assertThat(shown).contains(EARLIER, "3号楼2单元1501室", "139****0001", "139****0002", "370***********123X");

        assertThat(jdbc.sql("select content || place || answer from minxu.need where id = ?")
                        .param(walk.number)
                        .query(String.class)
                        .single())
                .isEqualTo(CONTENT + place + "已换灯，报修打 0535-6661234");
        var contact = Http.staff(port, "zhang.san")
                .post(
                        "/api/task-cards/"
                                + walk.task("userTask_callBackResident").getId() + "/resident",
                        "{\"reason\":\"回访\"}");
        assertThat(contact.body()).contains(WRITTEN);
        assertThat(contact.json().path("texts").get(0).asText()).isEqualTo(place);
        assertThat(contact.json().path("texts").get(1).asText()).isEqualTo(CONTENT);
    }

    @Test
    void leave_the_other_texts_out_of_what_is_shown_in_full() {
        Walk walk = walks.registered(HandleNeedTest.place());
        var contact = Http.staff(port, "zhang.san")
                .post(
                        "/api/task-cards/" + walk.task("userTask_judgeNeed").getId() + "/resident",
                        "{\"reason\":\"回访\"}");
        assertThat(contact.json().path("phone").asText()).isNotEmpty();
        assertThat(contact.json().path("texts")).isEmpty();
    }

    /** Record, card, form and REST, one after the other. */
    private String everywhere(Walk walk, String step) {
        var zhang = Http.staff(port, "zhang.san");
        String task = walk.task(step).getId();
        return zhang.get("/api/task-cards/" + task + "/record").body()
                + zhang.get("/api/task-cards?ids=" + task).body()
                + formOf(walk, step)
                + zhang.get("/api/needs/" + walk.number).body();
    }

    private String formOf(Walk walk, String step) {
        var form = Http.staff(port, "zhang.san")
                .get("/engine-rest/task/" + walk.task(step).getId() + "/form-variables?deserializeValues=false");
        assertThat(form.status()).as(form.body()).isEqualTo(200);
        return form.body();
    }

    private static Map<String, Object> with(String key, Object value) {
        var values = new java.util.HashMap<>(HandleNeedTest.judged("A"));
        values.put(key, value);
        return values;
    }

    private NewNeed need() {
        return new NewNeed(
                "窗口",
                null,
                false,
                "测试甲社区",
                null,
                null,
                "绿化养护",
                place,
                CONTENT,
                null,
                null,
                "郝测试",
                "13987654321",
                null,
                null);
    }
}
