package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

@MinxuTest
@DisplayName("Finding cases")
class FindingTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    Walks walks;

    @Autowired
    NeedDesk desk;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String place = "寻找里" + mark;

    /** A name has no digits. */
    private final String who = mark.replaceAll("\\d", "零");

    @BeforeEach
    void on_a_monday_morning() {
        district.ensure();
        Walks.at("2025-03-03T09:00");
        forgetQuestions();
    }

    @AfterEach
    void reset() {
        ClockUtil.reset();
        forgetQuestions();
    }

    private void forgetQuestions() {
        jdbc.sql("alter table minxu.question disable trigger question_append_only")
                .update();
        jdbc.sql("delete from minxu.question").update();
        jdbc.sql("alter table minxu.question enable trigger question_append_only")
                .update();
    }

    @Test
    void by_number_place_matter_name_and_the_end_of_the_phone() {
        long number = named("诸葛" + who, "13912340077").number;
        String text = String.valueOf(number);
        for (String asked : List.of(
                text,
                text.substring(0, 13),
                text.substring(0, 8),
                place,
                mark.substring(2),
                "寻找里 绿化",
                "绿化养护寻找里" + mark,
                "居住环境 " + mark,
                "诸葛" + who,
                "0077")) {
            assertThat(numbers("zhang.san", asked)).as(asked).contains(text);
        }
        for (String asked : List.of("寻找不到" + mark, "诸葛", "2025 " + mark + "号", "1234007", "供水 " + mark)) {
            assertThat(numbers("zhang.san", asked)).as(asked).doesNotContain(text);
        }
    }

    private Walk named(String name, String phone) {
        var n = Samples.brought(district.community("测试甲社区"), place);
        return walks.registered(new NewNeed(
                n.channel(),
                null,
                false,
                n.community(),
                null,
                null,
                "绿化养护",
                place,
                "树枝挡路",
                null,
                null,
                name,
                phone,
                null,
                null));
    }

    @ParameterizedTest
    @CsvSource({
        "li.si, false",
        "sun.ba, false",
        "qian.qi, false",
        "zhao.liu, true",
        "chen.wangge, true",
        "feng.er, true"
    })
    void only_what_one_may_see(String user, boolean seen) {
        String name = "令狐" + who;
        String number = String.valueOf(named(name, "13912340078").number);
        for (String asked : List.of(number, place, name, "0078")) {
            assertThat(numbers(user, asked).contains(number))
                    .as(user + " " + asked)
                    .isEqualTo(seen);
        }
    }

    @Test
    void open_and_closed_ones() {
        String open = String.valueOf(walks.registered(place).number);
        Walk withdrawn = walks.registered(place);
        String closed = String.valueOf(withdrawn.number);
        desk.withdraw(withdrawn.number, "zhang.san", "已自行解决");
        assertThat(numbers("zhang.san", place)).containsExactly(closed, open);
        assertThat(numbers(search("zhang.san", place, "OPEN", null))).containsExactly(open);
        assertThat(numbers(search("zhang.san", place, "CLOSED", null))).containsExactly(closed);
        JsonNode row =
                search("zhang.san", place, "CLOSED", null).json().path("cases").path(0);
        assertThat(row.path("where").asText()).isEqualTo("已撤回");
        assertThat(row.path("closed").asText()).isEqualTo("2025-03-03 09:00");
        assertThat(row.path("due").isNull()).isTrue();
        assertThat(row.path("task").isNull()).isTrue();
    }

    @Test
    void each_with_where_it_is_and_when_it_is_due_and_the_task_by_which_one_gets_on_with_it() {
        Walk walk = walks.registered(place);
        String task = walk.task("userTask_judgeNeed").getId();
        JsonNode row = only("zhang.san");
        assertThat(row.path("kind").asText()).isEqualTo("民需办理");
        assertThat(row.path("about").asText()).endsWith(" · " + place);
        assertThat(row.path("unit").asText()).isEqualTo("测试甲社区");
        assertThat(row.path("where").asText()).isEqualTo("研判需求（测试甲社区，待签领）");
        assertThat(row.path("due").asText()).matches("(本环节|对居民承诺).*到期.*");
        assertThat(row.path("late").asBoolean()).isFalse();
        assertThat(row.path("mark").isNull()).isTrue();
        assertThat(row.path("urgent").asBoolean()).isFalse();
        assertThat(row.path("registered").asText()).isEqualTo("2025-03-03 09:00");
        assertThat(row.path("closed").isNull()).isTrue();
        assertThat(row.path("task").asText()).isEqualTo(task);
        assertThat(only("zhao.liu").path("task").isNull())
                .as("the street sees it, and has nothing to do in it")
                .isTrue();
        ok(http("zhang.san").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zhang.san\"}"));
        assertThat(only("zhang.sanfeng").path("where").asText()).isEqualTo("研判需求（测试甲社区，张三签领）");
        assertThat(only("zhang.sanfeng").path("task").asText()).isEqualTo(task);
        assertThat(record("zhang.san", walk.number).path("task").asText()).isEqualTo(task);
        assertThat(record("zhao.liu", walk.number).path("task").isNull()).isTrue();
        jdbc.sql(
                        "update minxu.deadline set due_at = '2025-02-20 09:00+08', overdue_at = '2025-02-21 08:30+08' where case_id = ? and step <> 'promise'")
                .param(walk.number)
                .update();
        jdbc.sql(
                        "insert into minxu.mark (deadline_id, level, at, unit_id) select id, 1, now(), holder_id from minxu.deadline"
                                + " where case_id = ? and step <> 'promise'")
                .param(walk.number)
                .update();
        row = only("zhang.san");
        assertThat(row.path("due").asText()).matches("本环节已逾期 \\d+ 个工作日");
        assertThat(row.path("late").asBoolean()).isTrue();
        assertThat(row.path("mark").asInt()).isEqualTo(1);
    }

    @Test
    void without_the_number_of_a_phone_in_a_title() {
        String number = String.valueOf(walks.registered(place + "，打13912345678").number);
        Answer answer = search("zhang.san", place, null, null);
        assertThat(numbers(answer)).containsExactly(number);
        assertThat(answer.body()).doesNotContain("13912345678");
    }

    @Test
    void page_by_page() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 53; i++) {
            all.add(0, String.valueOf(walks.registered(place).number));
        }
        Answer first = search("zhang.san", place, null, null);
        assertThat(numbers(first)).isEqualTo(all.subList(0, 50));
        Answer second = search("zhang.san", place, "ALL", first.text("after"));
        assertThat(numbers(second)).isEqualTo(all.subList(50, 53));
        assertThat(second.json().path("after").isNull()).isTrue();
    }

    @Test
    void a_question_by_name_or_phone_is_on_record_without_them() {
        String name = "欧阳" + who;
        named(name, "13912340079");
        assertThat(search("zhang.san", name, null, null).json().path("recorded").asBoolean())
                .isTrue();
        search("zhang.san", "0079", null, null);
        search("li.si", name, null, null);
        assertThat(search("zhang.san", mark + "1", null, null)
                        .json()
                        .path("recorded")
                        .asBoolean())
                .isFalse();
        assertThat(jdbc.sql("select user_id || ' ' || asked_by || ' ' || hits from minxu.question order by id")
                        .query(String.class)
                        .list())
                .satisfies(rows -> {
                    assertThat(rows).hasSize(3);
                    assertThat(rows.get(0)).isEqualTo("zhang.san NAME 1");
                    assertThat(rows.get(1)).startsWith("zhang.san PHONE ");
                    assertThat(rows.get(2)).isEqualTo("li.si NAME 0");
                });
        assertThat(Traces.of(jdbc, name)).containsExactly("minxu.case_private.name");
        var guarded = org.assertj.core.api.Assertions.catchThrowable(
                () -> jdbc.sql("update minxu.question set hits = 0").update());
        assertThat(guarded).hasStackTraceContaining("只能追加");
    }

    @Test
    void questions_about_people_are_bounded_for_each_person_and_minute() {
        String name = "东方" + who;
        for (int i = 0; i < 30; i++) {
            ok(search("zhang.sanfeng", name, null, null));
        }
        Answer refused = search("zhang.sanfeng", name, null, null);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("detail")).contains("已达 30 次").doesNotContain(name);
        ok(search("zhang.sanfeng", place + "1号", null, null));
        ok(search("zhang.san", name, null, null));
        Walks.at("2025-03-03T09:02");
        ok(search("zhang.sanfeng", name, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"q\":\"\"}",
                "{\"q\":\"楼\"}",
                "{\"q\":\"13912345678\"}",
                "{\"q\":5678}",
                "{\"q\":\"供水\",\"state\":\"OFFEN\"}",
                "{\"q\":\"供水\",\"after\":\"x\"}",
                "{\"q\":\"供水\",\"after\":\"-1\"}",
                "{\"q\":\"供水\",\"limit\":\"9\"}"
            })
    void what_cannot_be_looked_for_is_refused_in_words(String body) {
        Answer refused = http("zhang.san").post("/api/case-searches", body);
        assertThat(refused.status()).as(body).isEqualTo(400);
        assertThat(refused.text("detail")).matches("(?s).*\\p{IsHan}.*").doesNotContain("13912345678");
    }

    @Test
    void is_for_those_who_work_on_cases() {
        assertThat(search("chu.sheji", place, null, null).status()).isEqualTo(403);
        assertThat(Http.admin(port)
                        .post("/api/case-searches", Walks.json(Map.of("q", place)))
                        .status())
                .isEqualTo(403);
        assertThat(Http.anonymous(port).get("/api/cases?list=HANDLED").status()).isEqualTo(401);
        assertThat(http("chu.sheji").get("/api/cases?list=ARCHIVED").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?list=",
                "?list=MINE",
                "?list=HANDLED&state=x",
                "?list=HANDLED&after=x",
                "?list=ARCHIVED&after=12",
                "?list=ARCHIVED&after=999999999999999999-1"
            })
    void a_list_that_there_is_not_is_refused_in_words(String query) {
        Answer refused = http("zhang.san").get("/api/cases" + query);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.text("detail")).matches("(?s).*\\p{IsHan}.*");
    }

    @Test
    void what_somebody_handled_is_listed_by_his_last_step() {
        Walk first = walks.registered(place);
        Walk second = walks.registered(place);
        Walks.at("2025-03-03T10:00");
        first.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"));
        JsonNode rows = list("zhang.san", "HANDLED", "").path("cases");
        assertThat(rows.path(0).path("number").asText()).isEqualTo(String.valueOf(first.number));
        assertThat(rows.path(0).path("did").asText()).isEqualTo("2025-03-03 10:00 研判需求");
        assertThat(rows.path(0).path("where").asText()).isEqualTo("办理小事（测试甲社区，待签领）");
        assertThat(rows.path(1).path("number").asText()).isEqualTo(String.valueOf(second.number));
        assertThat(rows.path(1).path("did").asText()).isEqualTo("2025-03-03 09:00 需求已登记");
        assertThat(rows.findValuesAsText("number")).doesNotHaveDuplicates();
        String task = first.task("userTask_handleMatter").getId();
        ok(http("zhang.sanfeng").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zhang.sanfeng\"}"));
        assertThat(list("zhang.sanfeng", "HANDLED", "").path("cases").findValuesAsText("number"))
                .as("who claimed a task has handled nothing yet")
                .doesNotContain(String.valueOf(first.number));
    }

    @Test
    void what_a_unit_passed_on_is_listed_with_where_it_is_now() {
        Walk walk = walks.registered(place);
        String number = String.valueOf(walk.number);
        int before = counts("zhang.san").path("passedOn").asInt();
        assertThat(list("zhang.san", "PASSED_ON", "").path("cases").findValuesAsText("number"))
                .doesNotContain(number);
        walk.complete("userTask_judgeNeed", "zhang.san", BigMattersTest.big());
        JsonNode row = list("zhang.san", "PASSED_ON", "").path("cases").path(0);
        assertThat(row.path("number").asText()).isEqualTo(number);
        assertThat(row.path("where").asText()).isEqualTo("一次分流签收（综合行政执法局，待签领）");
        assertThat(row.path("task").isNull()).isTrue();
        assertThat(counts("zhang.san").path("passedOn").asInt()).isEqualTo(Math.min(1000, before + 1));
        assertThat(list("shi.zhifa", "PASSED_ON", "").path("cases").findValuesAsText("number"))
                .as("who has it in hand has not passed it on")
                .doesNotContain(number);
        assertThat(search("shi.zhifa", place, null, null)
                        .json()
                        .path("cases")
                        .path(0)
                        .path("task")
                        .asText())
                .isEqualTo(walk.task("userTask_signForMatter").getId());
        walk.complete(
                "userTask_signForMatter",
                "shi.zhifa",
                Map.of("responseOutcome", "OBJECTED", "reason", "不属本部门", "legalBasis", "三定方案"));
        assertThat(list("shi.zhifa", "PASSED_ON", "&state=OPEN").path("cases").findValuesAsText("number"))
                .contains(number);
        assertThat(list("shi.zhifa", "PASSED_ON", "&state=CLOSED").path("cases").findValuesAsText("number"))
                .doesNotContain(number);
    }

    @Test
    void what_is_closed_is_listed_in_the_archive_of_its_unit_and_of_who_answers_for_it() {
        Walk open = walks.registered(place);
        var closed = new ArrayList<String>();
        for (int i = 0; i < 52; i++) {
            Walks.at("2025-03-03T09:%02d".formatted(i));
            Walk walk = walks.registered(place);
            desk.withdraw(walk.number, "zhang.san", "已自行解决");
            closed.add(0, String.valueOf(walk.number));
        }
        ClockUtil.reset();
        Walk last = walks.registered(place);
        desk.withdraw(last.number, "zhang.san", "已自行解决");
        for (String user : List.of("zhang.san", "chen.wangge", "zhao.liu", "feng.er")) {
            JsonNode page = list(user, "ARCHIVED", "");
            var numbers = new ArrayList<>(page.path("cases").findValuesAsText("number"));
            assertThat(numbers).as(user).hasSize(50);
            while (!page.path("after").isNull()) {
                page = list(user, "ARCHIVED", "&after=" + page.path("after").asText());
                numbers.addAll(page.path("cases").findValuesAsText("number"));
            }
            assertThat(numbers)
                    .as(user)
                    .containsAll(closed)
                    .contains(String.valueOf(last.number))
                    .doesNotContain(String.valueOf(open.number))
                    .doesNotHaveDuplicates();
        }
        assertThat(list("li.si", "ARCHIVED", "").path("cases").findValuesAsText("number"))
                .doesNotContain(String.valueOf(last.number));
    }

    @Test
    void each_list_of_tasklist_has_its_count_in_one_answer() {
        walks.registered(place);
        Walk walk = walks.registered(place);
        walk.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"));
        for (String user : List.of("zhang.san", "zhao.liu", "sun.ba", "feng.er")) {
            JsonNode filters = counts(user).path("filters");
            assertThat(filters.findValuesAsText("name"))
                    .containsExactly("本单位待办", "待签领", "我在办", "待回访", "今日到期", "黄牌", "红牌", "全部可见任务");
            for (JsonNode each : filters) {
                long found = http(user)
                        .get("/engine-rest/filter/" + each.path("filter").asText() + "/count")
                        .json()
                        .path("count")
                        .asLong();
                assertThat(each.path("count").asLong())
                        .as(user + " " + each.path("name"))
                        .isEqualTo(found);
            }
        }
        JsonNode filters = counts("zhang.san").path("filters");
        assertThat(filters.path(0).path("count").asLong())
                .isGreaterThanOrEqualTo(2)
                .isGreaterThanOrEqualTo(filters.path(1).path("count").asLong());
    }

    @Test
    void what_is_due_today_is_on_the_list_of_today_until_it_is_overdue() {
        Walk walk = walks.urgent();
        String task = walk.task("userTask_respondUrgent").getId();
        assertThat(on("今日到期")).contains(task);
        assertThat(on("红牌")).doesNotContain(task);
        Walks.at("2025-03-03T23:30");
        assertThat(on("今日到期")).doesNotContain(task);
        assertThat(on("红牌")).contains(task);
        Walk later = walks.registered(place);
        assertThat(on("今日到期")).doesNotContain(later.task("userTask_judgeNeed").getId());
    }

    private List<String> on(String name) {
        for (JsonNode each : counts("zhang.san").path("filters")) {
            if (each.path("name").asText().equals(name)) {
                return http("zhang.san")
                        .get("/engine-rest/filter/" + each.path("filter").asText() + "/list?maxResults=2000")
                        .json()
                        .findValuesAsText("id");
            }
        }
        throw new AssertionError(name);
    }

    private JsonNode counts(String user) {
        Answer answer = http(user).get("/api/task-counts");
        ok(answer);
        return answer.json();
    }

    private JsonNode list(String user, String list, String more) {
        Answer answer = http(user).get("/api/cases?list=" + list + more);
        ok(answer);
        return answer.json();
    }

    private JsonNode only(String user) {
        JsonNode cases = search(user, place, null, null).json().path("cases");
        assertThat(cases).hasSize(1);
        return cases.path(0);
    }

    private JsonNode record(String user, long number) {
        Answer answer = http(user).get("/api/cases/" + number);
        ok(answer);
        return answer.json();
    }

    private List<String> numbers(String user, String question) {
        return numbers(search(user, question, null, null));
    }

    private static List<String> numbers(Answer answer) {
        ok(answer);
        return answer.json().path("cases").findValuesAsText("number");
    }

    private Answer search(String user, String question, String state, String after) {
        var body = new java.util.HashMap<String, Object>(Map.of("q", question));
        if (state != null) {
            body.put("state", state);
        }
        if (after != null) {
            body.put("after", after);
        }
        return http(user).post("/api/case-searches", Walks.json(body));
    }

    private Http http(String user) {
        return Http.staff(port, user);
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }
}
