package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("A need over REST")
class NeedsOverHttpTest {

    private static final String PATH = "/api/needs";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    private final String content = "路灯不亮 " + Unique.word();

    @BeforeEach
    void district() {
        district.ensure();
    }

    @Test
    void is_answered_with_its_number_and_what_is_promised() {
        var answer = post(key(), body());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String number = answer.text("number");
        assertThat(number).matches("\\d{14}");
        assertThat(answer.header("Location")).isEqualTo("/api/needs/" + number);
        var promised = OffsetDateTime.parse(answer.text("promisedAt"));
        assertThat(promised).isAfter(OffsetDateTime.now());
        assertThat(answer.text("promisedText"))
                .startsWith("%d年%d月%d日（星期"
                        .formatted(promised.getYear(), promised.getMonthValue(), promised.getDayOfMonth()))
                .contains("）17:30前");
        assertThat(needs()).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("handleNeed")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void is_one_need_with_fifty_equal_answers_when_it_comes_fifty_times_at_once() throws Exception {
        String key = key();
        String body = body();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(50);
        var answers = new ArrayList<Future<Answer>>();
        for (int i = 0; i < 50; i++) {
            answers.add(pool.submit(() -> {
                start.await();
                return post(key, body);
            }));
        }
        start.countDown();
        var first = answers.get(0).get();
        for (var each : answers) {
            assertThat(each.get().status()).as(each.get().body()).isEqualTo(201);
            assertThat(each.get().body()).isEqualTo(first.body());
        }
        pool.shutdown();
        assertThat(needs()).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(first.text("number"))
                        .processDefinitionKey("handleNeed")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void is_the_same_request_however_its_fields_are_ordered() {
        String key = key();
        var first = post(key, json(fields()));
        var reversed = new LinkedHashMap<String, Object>();
        var names = new ArrayList<>(fields().keySet());
        java.util.Collections.reverse(names);
        names.forEach(name -> reversed.put(name, fields().get(name)));
        assertThat(post(key, json(reversed)).body()).isEqualTo(first.body());
        assertThat(needs()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "phone", "place", "channel", "urgent"})
    void is_refused_when_the_same_key_comes_with_another_body(String field) {
        String key = key();
        assertThat(post(key, body()).status()).isEqualTo(201);
        Object other = Map.<String, Object>of(
                        "content",
                        content + "。",
                        "phone",
                        "13500000009",
                        "place",
                        "东门",
                        "channel",
                        "窗口",
                        "urgent",
                        true)
                .get(field);
        var answer = post(key, with(field, other));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).contains("Idempotency-Key");
        assertThat(needs()).isEqualTo(1);
    }

    @Test
    void may_come_with_the_key_of_somebody_else() {
        String key = key();
        var own = post(key, body());
        var other = Http.staff(port, "wang.wu").with("Idempotency-Key", key).post(PATH, with("community", "测试丙社区"));
        assertThat(other.status()).as(other.body()).isEqualTo(201);
        assertThat(other.text("number")).isNotEqualTo(own.text("number"));
    }

    @Test
    void may_be_sent_again_with_its_key_after_it_was_refused() {
        String key = key();
        assertThat(post(key, with("phone", "123")).status()).isEqualTo(400);
        assertThat(post(key, body()).status()).isEqualTo(201);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                bad("content", "", "诉求内容"),
                bad("content", "   ", "诉求内容"),
                bad("content", null, "诉求内容"),
                bad("content", "长".repeat(2001), "2000"),
                bad("content", "路灯\u0000不亮", "控制字符"),
                bad("content", "路灯\u0007不亮", "控制字符"),
                bad("content", 12, "content"),
                bad("content", List.of("路灯"), "content"),
                bad("channel", null, "来源渠道"),
                bad("channel", "微博", "来源渠道"),
                bad("nature", "闲聊", "诉求性质"),
                bad("community", null, "社区"),
                bad("community", "没有的社区", "社区"),
                bad("community", "测试东街道", "社区"),
                bad("community", "测\u0000试", "控制字符"),
                bad("subcategory", null, "小类"),
                bad("subcategory", "没有的小类", "小类"),
                bad("category", "物业服务", "不符"),
                bad("vulnerable", "外星人", "特殊群体"),
                bad("urgent", "是", "urgent"),
                bad("urgent", 1, "urgent"),
                bad("registeredAt", "2999-01-01T00:00:00", "将来"),
                bad("registeredAt", "2021-01-01T00:00:00", "最早可以是 30 天以前"),
                bad("content", "\u200B\u00A0", "请填写诉求内容"),
                bad("grid", "第8网格", "可填："),
                bad("registeredAt", "昨天", "registeredAt"),
                bad("registeredAt", "2021-02-30T08:00:00", "registeredAt"),
                bad("registeredAt", 1609459200, "registeredAt"),
                bad("phone", "12345678901", "联系电话"),
                bad("phone", "1381234567", "联系电话"),
                bad("phone", "电话", "联系电话"),
                bad("phone", 13512345678L, "phone"),
                bad("name", "长".repeat(51), "诉求人"),
                bad("place", "长".repeat(201), "地点"),
                bad("grid", "长".repeat(51), "网格"),
                bad("address", "长".repeat(201), "地址"),
                bad("idCard", "370602199001011234", "idCard"));
    }

    private static Arguments bad(String field, Object value, String expected) {
        return Arguments.of(field, value, expected);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("badInput")
    void with_bad_input_is_refused_in_chinese_and_leaves_nothing(String field, Object value, String expected) {
        long before = allNeeds();
        String key = key();
        var answer = post(key, with(field, value));
        requireProblem(answer, 400);
        assertThat(answer.text("detail")).contains(expected).matches("(?s).*\\p{IsHan}.*");
        assertThat(allNeeds()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from minxu.intake_request where intake_key like ?")
                        .param("%" + key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "null",
                "{\"content\":\"a\"} {}",
                "{\"content\":\"a\",\"content\":\"b\"}",
                "{content:'a'}",
                "{\"content\":\"a\nb\"}"
            })
    void that_is_malformed_is_refused(String body) {
        requireProblem(post(key(), body), 400);
    }

    @Test
    void in_another_encoding_is_refused() {
        var answer = client().with("Idempotency-Key", key())
                .send("POST", PATH, "application/json", body().getBytes(java.nio.charset.Charset.forName("GB18030")));
        requireProblem(answer, 400);
    }

    @Test
    void that_is_endless_is_refused() {
        requireProblem(post(key(), with("content", "长".repeat(100_000))), 413);
    }

    @Test
    void without_a_key_is_refused_with_what_to_do() {
        var answer = client().post(PATH, body());
        requireProblem(answer, 400);
        assertThat(answer.text("detail")).contains("Idempotency-Key");
        requireProblem(post("a".repeat(101), body()), 400);
    }

    @Test
    void of_somebody_elses_community_is_refused() {
        requireProblem(post(key(), with("community", "测试乙社区")), 403);
        assertThat(needs()).isZero();
    }

    @Test
    void is_shown_with_masked_personal_data_to_those_who_see_its_community() {
        String number = post(key(), body()).text("number");
        for (String user : List.of("zhang.san", "zhao.liu", "feng.er")) {
            var answer = Http.staff(port, user).get(PATH + "/" + number);
            assertThat(answer.status()).as(user).isEqualTo(200);
            assertThat(answer.text("number")).isEqualTo(number);
            assertThat(answer.text("status")).startsWith("已登记").contains("测试甲社区");
            assertThat(answer.text("promisedText")).contains("17:30前");
            assertThat(answer.text("reporter")).isEqualTo("吴*");
            assertThat(answer.text("phone")).isEqualTo("135****0000");
            assertThat(answer.body()).doesNotContain("13500000000", "吴霞", "西门路 1 号");
            assertThat(answer.json().path("history").get(0).path("unit").asText())
                    .isEqualTo("测试甲社区");
        }
        for (String user : List.of("li.si", "wang.wu", "qian.qi", "sun.ba")) {
            var answer = Http.staff(port, user).get(PATH + "/" + number);
            requireProblem(answer, 404);
            assertThat(answer.text("detail").replace(number, "1"))
                    .as("the words for one that does not exist")
                    .isEqualTo(client().get(PATH + "/1").text("detail"));
        }
    }

    @Test
    void is_read_back_masked_by_who_registered_it_wherever_he_belongs_but_not_changed() {
        var admin = Http.admin(port);
        String number = admin.with("Idempotency-Key", key()).post(PATH, body()).text("number");
        var answer = admin.get(PATH + "/" + number);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("status")).startsWith("已登记");
        assertThat(answer.text("promisedText")).contains("17:30前");
        assertThat(answer.text("phone")).isEqualTo("135****0000");

        String moved = post(key(), body()).text("number");
        jdbc.sql("update minxu.case set registered_by = 'wang.wu' where id = ?")
                .param(Long.parseLong(moved))
                .update();
        var elsewhere = Http.staff(port, "wang.wu");
        assertThat(elsewhere.get(PATH + "/" + moved).text("number")).isEqualTo(moved);
        requireProblem(elsewhere.post(PATH + "/" + moved + "/withdrawal", "{\"reason\":\"好了\"}"), 404);
        requireProblem(elsewhere.get(PATH + "/" + number), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "99999999999999", "0", "-1", "abc", "99999999999999999999", "%27%20or%201=1"})
    void that_does_not_exist_is_not_found(String number) {
        requireProblem(client().get(PATH + "/" + number), 404);
    }

    @Test
    void is_withdrawn_with_a_reason_and_only_once() {
        String number = post(key(), body()).text("number");
        String path = PATH + "/" + number + "/withdrawal";
        requireProblem(client().post(path, "{}"), 400);
        requireProblem(client().post(path, "{\"reason\":\" \"}"), 400);
        requireProblem(client().post(path, "{\"reason\":\"\u200B\u3164\"}"), 400);
        requireProblem(client().post(path, "{\"reason\":\"好了\",\"who\":\"我\"}"), 400);
        requireProblem(Http.staff(port, "li.si").post(path, "{\"reason\":\"好了\"}"), 404);

        var answer = client().post(path, "{\"reason\":\"路灯已经亮了\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("居民已撤回");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        requireProblem(client().post(path, "{\"reason\":\"再来\"}"), 409);
    }

    private static void requireProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("detail")).matches("(?s).*\\p{IsHan}.*");
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("channel", "网格上报");
        fields.put("community", "测试甲社区");
        fields.put("grid", "第1网格");
        fields.put("category", "城建住房");
        fields.put("subcategory", "道路及市政设施");
        fields.put("place", "西门");
        fields.put("content", content);
        fields.put("name", "吴霞");
        fields.put("phone", "13500000000");
        fields.put("address", "西门路 1 号");
        return fields;
    }

    private String body() {
        return json(fields());
    }

    private String with(String field, Object value) {
        var fields = fields();
        fields.put(field, value);
        return json(fields);
    }

    private static String json(Map<String, Object> fields) {
        try {
            return new ObjectMapper().writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Answer post(String key, String body) {
        return client().with("Idempotency-Key", key).post(PATH, body);
    }

    private Http client() {
        return Http.staff(port, "zhang.san");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private long needs() {
        return jdbc.sql("select count(*) from minxu.need where content = ?")
                .param(content)
                .query(Long.class)
                .single();
    }

    private long allNeeds() {
        return jdbc.sql("select count(*) from minxu.need").query(Long.class).single();
    }
}
