package cn.minxu.casework.kept;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@Clause("G4")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Typed work that is not submitted yet")
class KeptWorkTest {

    private static final String STARTS = "/api/kept-work/starts/handleNeed";
    private static final String JUDGED = """
            {"variables":{"satisfiability":{"value":"SATISFIABLE"},"needScale":{"value":"SMALL"},
            "needAuthority":{"value":"IN_COMMUNITY"},"needGrade":{"value":"A"}}}""";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    KeepingDesk keeping;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private long number;
    private String task = "";

    /** Nobody else types this. */
    private final String secret = "欧阳小红住三楼" + Unique.word();

    @BeforeEach
    void a_task_that_waits_for_a_community() {
        district.ensure();
        jdbc.sql("delete from minxu.kept_work").update();
        number = desk.register(need(), "zhang.san").number();
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .singleResult()
                .getId();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void comes_back_to_the_same_person_at_the_same_task_as_it_was_typed() {
        Instant now = Instant.parse("2025-03-03T02:32:07Z");
        ClockUtil.setCurrentTime(Date.from(now));
        assertThat(get("zhang.san").body()).isEqualTo("{\"values\":null,\"keptAt\":null}");
        String values =
                "{\"note\":\"" + secret + "\",\"urgent\":true,\"days\":3,\"consulted\":[\"a\",\"b\"],\"no\":null}";
        var kept = put("zhang.san", values);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(Instant.parse(kept.text("keptAt"))).isEqualTo(now);
        assertThat(get("zhang.san").json().path("values").toString()).isEqualTo(values);
        assertThat(get("zhang.san").text("keptAt")).isEqualTo(kept.text("keptAt"));
        assertThat(get("zhang.san").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void is_replaced_by_what_is_typed_later_in_whatever_tab_and_removed_on_demand() {
        put("zhang.san", "{\"note\":\"一\",\"reason\":\"只在第一页\"}");
        put("zhang.san", "{\"note\":\"二\"}");
        assertThat(get("zhang.san").json().path("values").toString()).isEqualTo("{\"note\":\"二\"}");
        assertThat(send("zhang.san", "DELETE", place(), null).status()).isEqualTo(204);
        assertThat(get("zhang.san").json().path("values").isNull()).isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    void is_each_one_s_own_while_the_task_is_unclaimed() {
        put("zhang.san", "{\"note\":\"张三\"}");
        put("zhang.sanfeng", "{\"note\":\"三丰\"}");
        assertThat(get("zhang.san").json().path("values").path("note").asText()).isEqualTo("张三");
        assertThat(get("zhang.sanfeng").json().path("values").path("note").asText())
                .isEqualTo("三丰");
        assertThat(get("shen.zhuren").json().path("values").isNull()).isTrue();
    }

    @Test
    void is_nobody_s_who_does_not_work_on_the_task_as_if_there_were_none() {
        put("zhang.sanfeng", "{\"note\":\"三丰\"}");
        assertThat(as("zhang.san")
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zhang.san\"}")
                        .status())
                .isEqualTo(204);
        put("zhang.san", "{\"note\":\"张三\"}");
        for (String other : List.of("zhang.sanfeng", "shen.zhuren", "zheng.yi", "feng.er", "li.si", "zhao.liu")) {
            for (String method : List.of("GET", "PUT", "DELETE")) {
                String body = method.equals("PUT") ? "{\"values\":{}}" : null;
                var theirs = send(other, method, place(), body);
                var none = send(other, method, "/api/kept-work/tasks/nosuchtask", body);
                assertThat(theirs.status()).as(other + " " + method).isEqualTo(404);
                assertThat(theirs.body().replace(task, "nosuchtask")).isEqualTo(none.body());
            }
        }
        assertThat(get("zhang.san").json().path("values").path("note").asText()).isEqualTo("张三");
    }

    @Test
    void ends_with_the_task_when_it_is_completed_for_whoever_has_typed() {
        put("zhang.sanfeng", "{\"note\":\"三丰\"}");
        put("zhang.san", "{\"note\":\"张三\"}");
        assertThat(rows()).isEqualTo(2);
        var done = as("zhang.san").post("/engine-rest/task/" + task + "/submit-form", JUDGED);
        assertThat(done.status()).as(done.body()).isLessThan(300);
        assertThat(rows()).isZero();
        assertThat(put("zhang.san", "{\"note\":\"迟到的\"}").status()).isEqualTo(404);
        assertThat(rows()).as("what comes late is not kept").isZero();
    }

    @Test
    void stays_when_what_was_submitted_is_refused() {
        put("zhang.san", "{\"note\":\"张三\"}");
        var refused = as("zhang.san").post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(get("zhang.san").json().path("values").path("note").asText()).isEqualTo("张三");
    }

    @Test
    void ends_with_the_task_when_the_resident_withdraws() {
        put("zhang.san", "{\"note\":\"张三\"}");
        desk.withdraw(number, "zhang.san", "居民自行解决");
        assertThat(rows()).isZero();
    }

    @Test
    void is_gone_after_a_day() {
        Instant now = Instant.parse("2025-03-03T02:00:00Z");
        ClockUtil.setCurrentTime(Date.from(now));
        put("zhang.san", "{\"note\":\"张三\"}");
        put("zhang.sanfeng", "{\"note\":\"三丰\"}");
        ClockUtil.setCurrentTime(Date.from(now.plus(Duration.ofDays(1))));
        keeping.forgetOld();
        assertThat(get("zhang.san").json().path("values").isNull()).isFalse();
        ClockUtil.setCurrentTime(Date.from(now.plus(Duration.ofDays(1)).plusSeconds(1)));
        assertThat(get("zhang.san").json().path("values").isNull())
                .as("before anybody has tidied up")
                .isTrue();
        assertThat(rows()).isEqualTo(1);
        keeping.forgetOld();
        assertThat(rows()).isZero();
    }

    @Test
    void of_a_start_form_ends_when_the_form_is_submitted() {
        assertThat(send("zhang.san", "PUT", STARTS, body("{\"content\":\"" + secret + "\"}"))
                        .status())
                .isEqualTo(200);
        send("zhang.sanfeng", "PUT", STARTS, body("{\"content\":\"三丰的\"}"));
        assertThat(as("zhang.san")
                        .get(STARTS)
                        .json()
                        .path("values")
                        .path("content")
                        .asText())
                .isEqualTo(secret);
        var started = as("zhang.san")
                .post("/engine-rest/process-definition/key/handleNeed/submit-form", startForm(token("zhang.san")));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(as("zhang.san").get(STARTS).json().path("values").isNull()).isTrue();
        assertThat(as("zhang.sanfeng").get(STARTS).json().path("values").isNull())
                .as("a colleague's stays")
                .isFalse();
        assertThat(send("zhang.sanfeng", "DELETE", STARTS, null).status()).isEqualTo(204);
        assertThat(rows()).isZero();
    }

    @Test
    void is_not_kept_for_a_form_that_starts_nothing() {
        for (String key : List.of("nosuchprocess", "routeBigMatter")) {
            String path = "/api/kept-work/starts/" + key;
            for (String method : List.of("GET", "PUT", "DELETE")) {
                var answer = send("zhang.san", method, path, method.equals("PUT") ? body("{}") : null);
                assertThat(answer.status()).as(method + " " + key).isEqualTo(404);
                assertThat(answer.text("detail")).contains("没有这张登记表");
            }
        }
    }

    @Test
    void is_refused_in_words_when_it_is_too_much_or_no_object() {
        assertThat(put("zhang.san", "{\"note\":\"" + "a".repeat(60 << 10) + "\"}")
                        .status())
                .isEqualTo(200);
        var tooLong = put("zhang.san", "{\"note\":\"" + "字".repeat(22 << 10) + "\"}");
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.text("detail")).contains("最多 64 KB");
        for (String wrong :
                List.of("{}", "{\"values\":[1]}", "{\"values\":\"x\"}", "{\"values\":{},\"at\":1}", "[]", "{")) {
            var refused = send("zhang.san", "PUT", place(), wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.text("detail")).matches(".*\\p{IsHan}.*");
        }
        assertThat(get("zhang.san").json().path("values").path("note").asText())
                .as("what was kept before")
                .hasSize(60 << 10);
    }

    @Test
    void stands_nowhere_in_clear_and_is_sealed_anew_each_time(CapturedOutput output) {
        String values = "{\"note\":\"" + secret + "\"}";
        put("zhang.san", values);
        byte[] first = sealed();
        put("zhang.san", values);
        byte[] second = sealed();
        assertThat(first).isNotEqualTo(second).hasSameSizeAs(second);
        assertThat(new String(second, StandardCharsets.UTF_8)).doesNotContain("欧阳小红");
        assertThat(first.length).isEqualTo(12 + values.getBytes(StandardCharsets.UTF_8).length + 16);
        get("zhang.san");
        assertThat(output.getAll()).doesNotContain(secret);
    }

    @Test
    void does_not_open_for_somebody_else_or_elsewhere_when_a_row_is_moved() {
        put("zhang.san", "{\"note\":\"张三\"}");
        jdbc.sql("update minxu.kept_work set user_id = 'zhang.sanfeng'").update();
        assertThat(get("zhang.sanfeng").json().path("values").isNull()).isTrue();
        assertThat(rows()).as("what does not open is removed").isZero();
        put("zhang.san", "{\"note\":\"张三\"}");
        jdbc.sql("update minxu.kept_work set place = 'start:handleNeed'").update();
        assertThat(as("zhang.san").get(STARTS).json().path("values").isNull()).isTrue();
        put("zhang.san", "{\"note\":\"张三\"}");
        jdbc.sql("update minxu.kept_work set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)")
                .update();
        assertThat(get("zhang.san").json().path("values").isNull())
                .as("changed by somebody")
                .isTrue();
        put("zhang.san", "{\"note\":\"张三\"}");
        jdbc.sql("update minxu.kept_work set sealed = 'short'").update();
        assertThat(get("zhang.san").json().path("values").isNull()).isTrue();
    }

    private String place() {
        return "/api/kept-work/tasks/" + task;
    }

    private Http as(String user) {
        return Http.staff(port, user);
    }

    private Answer get(String user) {
        return as(user).get(place());
    }

    private Answer put(String user, String values) {
        return send(user, "PUT", place(), body(values));
    }

    private static String body(String values) {
        return "{\"values\":" + values + "}";
    }

    private Answer send(String user, String method, String path, @org.jspecify.annotations.Nullable String body) {
        return as(user).send(
                        method,
                        path,
                        body == null ? null : "application/json",
                        body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    private int rows() {
        return jdbc.sql("select count(*) from minxu.kept_work")
                .query(Integer.class)
                .single();
    }

    private byte[] sealed() {
        return jdbc.sql("select sealed from minxu.kept_work")
                .query(byte[].class)
                .single();
    }

    private String token(String user) {
        return as(user).get("/engine-rest/process-definition/key/handleNeed/form-variables")
                .json()
                .path("formToken")
                .path("value")
                .asText();
    }

    private String startForm(String token) {
        return """
                {"variables":{"formToken":{"value":"%s"},"communityUnit":{"value":"%s"},"channel":{"value":"SERVICE_WINDOW"},
                "subcategory":{"value":"绿化养护"},"nature":{"value":"HELP"},"urgent":{"value":false},"place":{"value":"保存测试"},
                "content":{"value":"树枝挡光"},"reporterName":{"value":"张小明"},"reporterPhone":{"value":"13812341234"}}}""".formatted(token, district.community("测试甲社区"));
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
                "北门" + Unique.word(),
                "路灯不亮",
                null,
                null,
                "郝测试",
                "13912345678",
                null,
                null);
    }
}
