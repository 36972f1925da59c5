package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.view.RevealDesk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking needs in, on the real database with the real engine. */
@MinxuTest
class NeedDeskTest {

    @Autowired
    NeedDesk desk;

    @Autowired
    RevealDesk reveal;

    @Autowired
    Needs needs;

    @Autowired
    Decisions decisions;

    @Autowired
    TestDistrict district;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

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
    void a_registered_need_has_a_number_a_promise_and_a_running_process() {
        Registered answer = desk.register(Samples.brought(community(), "东门"), "zhang.san");
        assertThat(answer.number() / 1_000_000).isEqualTo(20250303);
        assertThat(answer.promisedAt())
                .as("a request for help: five working days")
                .isEqualTo(Walks.instant("2025-03-10T17:30"));
        assertThat(answer.repeated()).isFalse();
        Need need = needs.get(answer.number());
        assertThat(need.state()).isEqualTo(NeedState.REGISTERED);
        assertThat(need.registration().category()).isEqualTo("居住环境");
        assertThat(processes(answer.number())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "咨询, false, 2025-03-06T17:30",
        "建议, false, 2025-03-10T17:30",
        "COMPLAINT, false, 2025-03-24T17:30",
        "投诉举报, true, 2025-03-04T09:00"
    })
    @Clause("G2")
    void the_promise_follows_from_what_the_resident_wants(String nature, boolean urgent, String promised) {
        var answer = desk.register(brought(b -> b.nature = nature, b -> b.urgent = urgent), "zhang.san");
        assertThat(answer.promisedAt()).isEqualTo(Walks.instant(promised));
    }

    @Test
    void names_and_codes_are_both_understood_and_texts_are_trimmed() {
        var answer = desk.register(
                brought(
                        b -> b.channel = "网格上报",
                        b -> b.community = "测试甲社区",
                        b -> b.vulnerable = "独居老人",
                        b -> b.place = " 东门　",
                        b -> b.phone = "１３８ １２３４ １２３４"),
                "zhang.san");
        Registration r = needs.get(answer.number()).registration();
        assertThat(r.channel()).isEqualTo(Channel.GRID_REPORT);
        assertThat(r.communityId()).isEqualTo(community());
        assertThat(r.vulnerable()).isEqualTo(Vulnerable.ELDERLY_ALONE);
        assertThat(r.place()).isEqualTo("东门");
        assertThat(jdbc.sql("select phone from minxu.case_private where case_id = ?")
                        .param(answer.number())
                        .query(String.class)
                        .single())
                .isEqualTo("13812341234");
    }

    @Test
    void everything_that_is_wrong_is_said_in_one_go_and_nothing_is_kept() {
        long before = count();
        assertThatThrownBy(() -> desk.register(
                        brought(
                                b -> b.channel = "飞鸽传书",
                                b -> b.nature = "闲聊",
                                b -> b.community = "不存在社区",
                                b -> b.subcategory = "飞碟",
                                b -> b.content = "  ",
                                b -> b.vulnerable = "富人",
                                b -> b.phone = "12345678901",
                                b -> b.registeredAt = Instant.parse("2025-03-04T00:00:00Z")),
                        "zhang.san"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("来源渠道“飞鸽传书”不存在，可填：党员家访、动态接访")
                .hasMessageContaining("诉求性质“闲聊”不存在")
                .hasMessageContaining("社区“不存在社区”不在组织机构中")
                .hasMessageContaining("小类“飞碟”不在需求分类目录中")
                .hasMessageContaining("请填写诉求内容")
                .hasMessageContaining("特殊群体“富人”不存在")
                .hasMessageContaining("联系电话应为 11 位手机号")
                .hasMessageContaining("登记时间在将来")
                .hasMessageNotContaining("12345678901");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void texts_are_neither_too_long_nor_spoilt() {
        refused(b -> b.content = "诉".repeat(2001), "诉求内容最多 2000 个字，现有 2001 个");
        refused(b -> b.content = "停\u0000电", "诉求内容含有不可见的控制字符");
        refused(b -> b.name = "张\u0007三", "诉求人含有不可见的控制字符");
        refused(b -> b.place = "东门\uD800", "地点含有不可见的控制字符或残缺的文字");
        refused(b -> b.content = "付款\u202E元001", "诉求内容含有不可见的控制字符");
        refused(b -> b.category = "公用事业", "小类“绿化养护”属于大类“居住环境”，与所填大类“公用事业”不符");
        refused(b -> b.registeredAt = Instant.parse("1999-01-01T00:00:00Z"), "早于 2000 年");
        refused(b -> b.registeredAt = Instant.parse("1999-12-31T15:59:59Z"), "早于 2000 年");
        refused(b -> b.place = "\u200B", b -> b.content = "\u3164\u00A0", "请填写诉求内容");
        refused(b -> b.community = district.street("测试东街道"), "不在组织机构中");
        assertThat(desk.register(brought(b -> b.content = "𠮷".repeat(2000)), "zhang.san")
                        .number())
                .as("characters are counted, not halves of them")
                .isPositive();
    }

    @Test
    void the_year_2000_begins_at_local_midnight() {
        var answer = desk.register(brought(b -> b.registeredAt = Instant.parse("1999-12-31T16:00:00Z")), "zhang.san");
        assertThat(answer.number() / 1_000_000).isEqualTo(20000101);
    }

    @Test
    void the_same_key_gets_the_same_answer_but_not_for_another_need() {
        String key = UUID.randomUUID().toString();
        var first = desk.register(brought(b -> b.intakeKey = key), "zhang.san");
        var again = desk.register(brought(b -> b.intakeKey = key), "zhang.san");
        assertThat(again).isEqualTo(new Registered(first.number(), first.promisedAt(), false, true));
        assertThat(processes(first.number())).isEqualTo(1);
        refused(b -> b.intakeKey = key, b -> b.content = "另一件事", "与受理编号 " + first.number() + " 是同一次，但内容不同");
    }

    @Test
    void the_same_request_fifty_times_at_once_is_one_need() throws Exception {
        String key = UUID.randomUUID().toString();
        var numbers = new HashSet<Long>();
        var start = new CountDownLatch(1);
        try (var pool = new Pool()) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(i -> pool.threads.submit(() -> {
                        start.await();
                        return desk.register(brought(b -> b.intakeKey = key), "zhang.san")
                                .number();
                    }))
                    .toList();
            start.countDown();
            for (var answer : answers) {
                numbers.add(answer.get());
            }
        }
        assertThat(numbers).hasSize(1);
        assertThat(processes(numbers.iterator().next())).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from minxu.case where intake_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_start_form_gets_its_number_when_it_is_submitted_and_is_taken_once() {
        ClockUtil.reset(); // the web layer's sessions live in real time
        var zhang = Http.staff(port, "zhang.san");
        String cancelled = token(zhang);
        String token = token(zhang);
        assertThat(token).isNotEqualTo(cancelled);
        long before = desk.register(brought(), "zhang.san").number();

        var refused = start(zhang, token, "不存在");
        assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
        assertThat(refused.text("message")).contains("“社区”的选项不存在");
        var first = start(zhang, token, community());
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        long number = Long.parseLong(first.text("businessKey"));
        assertThat(serial(number)).as("neither form nor refusal took one").isEqualTo(serial(before) + 1);
        assertThat(needs.get(number).registration().registeredBy()).isEqualTo("zhang.san");
        assertThat(processes(number)).isEqualTo(1);

        var twice = start(zhang, token, community());
        assertThat(twice.status()).as(twice.body()).isEqualTo(409);
        assertThat(twice.text("message")).contains("已经提交，受理编号 " + number);
        assertThat(processes(number)).isEqualTo(1);
        var others = start(Http.staff(port, "li.si"), token, district.community("测试乙社区"));
        assertThat(others.status())
                .as("a token that is somebody else's takes nothing from him")
                .isEqualTo(200);
        assertThat(others.text("businessKey")).isNotEqualTo(first.text("businessKey"));
        for (String spoilt : List.of("", "x", "20250303000001")) {
            assertThat(start(zhang, spoilt, community()).text("message")).contains("请重新打开登记表");
        }
    }

    @Test
    void a_start_form_that_is_submitted_eight_times_at_once_is_one_need_and_leaves_no_gap() throws Exception {
        ClockUtil.reset();
        var zhang = Http.staff(port, "zhang.san");
        String token = token(zhang);
        long before = desk.register(brought(), "zhang.san").number();
        var go = new CountDownLatch(1);
        try (var pool = new Pool()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> pool.threads.submit(() -> {
                        go.await();
                        return start(zhang, token, community()).status();
                    }))
                    .toList();
            go.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
        long after = desk.register(brought(), "zhang.san").number();
        assertThat(serial(after)).isEqualTo(serial(before) + 2);
    }

    @Test
    void a_number_that_is_somebodys_already_is_not_given_again() {
        long number = desk.register(brought(), "zhang.san").number();
        jdbc.sql("select setval('minxu.case_seq', ?)")
                .param(serial(number) - 1)
                .query(Long.class)
                .single();
        assertThat(desk.register(brought(), "zhang.san").number())
                .as("the serials have gone round")
                .isEqualTo(number + 1);
    }

    @Test
    void a_process_is_not_started_without_a_registration() {
        var answer = Http.staff(port, "zhang.san")
                .post("/engine-rest/process-definition/key/handleNeed/start", "{\"businessKey\":\"20250303000001\"}");
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.text("message")).contains("须先登记再办理");
    }

    @Test
    @Clause("G4")
    void a_resident_is_shown_masked_and_unmasked_only_with_a_reason_that_is_recorded() {
        long number =
                desk.register(Samples.brought(community(), "北门"), "zhang.san").number();
        assertThatThrownBy(() -> reveal.reveal(number, "zhang.san", " ")).hasMessageContaining("用途");
        assertThatThrownBy(() -> reveal.reveal(number, "wang.wu", "好奇")).hasMessageContaining("不属于您的单位");
        assertThat(reveal.reveal(number, "zhang.san", "电话回访").phone()).isEqualTo("13812341234");
        assertThat(decisions.last(number, "resident").orElseThrow())
                .extracting(Decision::user, Decision::outcome, Decision::reason)
                .containsExactly("zhang.san", "RESIDENT_SHOWN", "电话回访");
    }

    private static String token(Http user) {
        var facts = user.get("/engine-rest/process-definition/key/handleNeed/form-variables")
                .json();
        assertThat(facts.has("needNumber"))
                .as("no number before it is submitted")
                .isFalse();
        return facts.path("formToken").path("value").asText();
    }

    private static long serial(long number) {
        return number % 1_000_000;
    }

    private Http.Answer start(Http user, String token, String community) {
        return user.post(
                "/engine-rest/process-definition/key/handleNeed/submit-form",
                Walks.json(Map.of(
                        "variables",
                        Map.ofEntries(
                                value("formToken", token),
                                value("communityUnit", community),
                                value("channel", "SERVICE_WINDOW"),
                                value("subcategory", "绿化养护"),
                                value("nature", "HELP"),
                                value("urgent", false),
                                value("place", "登记表测试"),
                                value("content", "树枝挡光"),
                                value("reporterName", "张小明"),
                                value("reporterPhone", "13812341234")))));
    }

    private static Map.Entry<String, Object> value(String key, Object value) {
        return Map.entry(key, Map.of("value", value));
    }

    private void refused(Change one, Change other, String message) {
        assertThatThrownBy(() -> desk.register(brought(one, other), "zhang.san"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(message);
    }

    private void refused(Change change, String message) {
        refused(change, b -> {}, message);
    }

    private String community() {
        return district.community("测试甲社区");
    }

    private long count() {
        return jdbc.sql("select (select count(*) from minxu.need) + (select count(*) from minxu.case_private)")
                .query(Long.class)
                .single();
    }

    private long processes(long number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .count();
    }

    private interface Change {
        void in(Brought brought);
    }

    private NewNeed brought(Change... changes) {
        var brought = new Brought(community());
        for (Change change : changes) {
            change.in(brought);
        }
        return brought.need();
    }

    /** A need as it is brought in, with single fields changed. */
    private static final class Brought {
        @Nullable
        String channel = "GRID_REPORT";

        @Nullable
        String nature;

        boolean urgent;

        @Nullable
        String community;

        @Nullable
        String category;

        @Nullable
        String subcategory = "绿化养护";

        @Nullable
        String place = "西门";

        @Nullable
        String content = "西门的树枝挡住了窗户";

        @Nullable
        String vulnerable;

        @Nullable
        Instant registeredAt;

        @Nullable
        String name = "欧阳小红";

        @Nullable
        String phone = "13812341234";

        @Nullable
        String intakeKey;

        Brought(String community) {
            this.community = community;
        }

        NewNeed need() {
            return new NewNeed(
                    channel,
                    nature,
                    urgent,
                    community,
                    null,
                    category,
                    subcategory,
                    place,
                    content,
                    vulnerable,
                    registeredAt,
                    name,
                    phone,
                    null,
                    intakeKey);
        }
    }

    private static final class Pool implements AutoCloseable {
        final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(50);

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
