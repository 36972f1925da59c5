package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Residents;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 更正登记 over HTTP: what is put right, by whom, until when, and what the record says. Needs are 测试甲社区's. */
@MinxuTest
@Clause("A-P1")
@DisplayName("What was registered wrongly")
class CorrectionTest {

    private static final String JUDGE = "userTask_judgeNeed";
    private static final String RESPOND = "userTask_respondUrgent";
    private static final String ATTEND = "userTask_attendOnSite";

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    NeedDesk desk;

    @Autowired
    TestDistrict district;

    @Autowired
    CaseBook cases;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    Residents residents;

    @Autowired
    JdbcClient jdbc;

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
    void is_put_right_and_the_record_says_who_did_it_and_both_masked() {
        Walk walk = walks.registered(place());
        correct(walk, "zhang.sanfeng", Map.of("phone", "139 0000 0009", "name", "欧阳小虹", "address", "北门里 3 号"));
        JsonNode record = record(walk, "zhang.san");
        JsonNode said = last(record);
        assertThat(said.path("step").asText()).isEqualTo("更正登记");
        assertThat(said.path("who").asText()).isEqualTo("张三丰");
        assertThat(said.path("unit").asText()).isEqualTo("测试甲社区");
        assertThat(said.path("outcome").asText())
                .isEqualTo("已更正 诉求人：欧阳* → 欧阳*；联系电话：138****1234 → 139****0009；联系地址：未填 → （住址已隐去）");
        assertThat(said.path("reason").asText()).isEqualTo("居民来电更正");
        assertThat(record.path("phone").asText()).isEqualTo("139****0009");
        assertThat(record.toString()).doesNotContain("13812341234", "13900000009", "北门里");
        var shown = Http.staff(port, "zhang.san")
                .post("/api/task-cards/" + walk.task(JUDGE).getId() + "/resident", "{\"reason\":\"回访\"}")
                .json();
        assertThat(shown.path("name").asText()).isEqualTo("欧阳小虹");
        assertThat(shown.path("phone").asText()).isEqualTo("13900000009");
        assertThat(residents.former(walk.number))
                .extracting(Residents.Former::field, Residents.Former::value, Residents.Former::by)
                .containsExactly(
                        tuple("name", "欧阳小红", "zhang.sanfeng"), tuple("phone", "13812341234", "zhang.sanfeng"));
    }

    @Test
    void stays_masked_in_what_was_written_before_it_was_put_right() {
        var n = Samples.brought(district.community("测试甲社区"), place());
        Walk walk = walks.registered(new NewNeed(
                n.channel(),
                null,
                false,
                n.community(),
                null,
                null,
                n.subcategory(),
                n.place(),
                "欧阳小红家的窗户，电话 6612345",
                null,
                null,
                "欧阳小红",
                "6612345",
                null,
                null));
        correct(walk, "zhang.san", Map.of("name", "欧阳大红", "phone", "13900000009"));
        assertThat(record(walk, "zhang.san").toString()).doesNotContain("欧阳小红", "6612345");
    }

    @Test
    void is_found_by_what_is_right_and_no_more_by_what_was_wrong() {
        String wrong = place();
        String right = place();
        Walk walk = walks.registered(wrong);
        correct(walk, "zhang.san", Map.of("place", right, "phone", "13900007788"));
        assertThat(found("zhang.san", right)).contains(walk.number);
        assertThat(found("zhang.san", wrong)).doesNotContain(walk.number);
        assertThat(found("zhang.san", "7788")).contains(walk.number);
        assertThat(found("zhang.san", "1234")).doesNotContain(walk.number);
        assertThat(cases.get(walk.number).title()).isEqualTo("绿化养护 · " + right);
    }

    @Test
    void in_the_place_is_compared_with_like_needs_anew() {
        String place = place();
        Walk like = walks.registered(place);
        Walk walk = walks.registered(place());
        correct(walk, "zhang.san", Map.of("place", place));
        assertThat(record(walk, "zhang.san").toString()).contains("发现可能重叠的诉求 1 件：" + like.number);
        walk.complete(JUDGE, "zhang.san", HandleNeedTest.linkedTo(like)).waitsAt("receiveTask_awaitLead");
    }

    @ParameterizedTest
    @CsvSource({
        "chen.wangge, 200", // who registered it, of the grid
        "zhang.sanfeng, 200", // the unit that has it in hand
        "zhao.liu, 403", // the street, which looks on
        "zheng.yi, 403", // and its supervisor
        "li.si, 404", // another community
        "chu.sheji, 404" // a designer sees no case
    })
    void is_put_right_by_who_registered_it_and_who_works_on_it(String user, int status) {
        var brought = Samples.brought(district.community("测试甲社区"), place());
        Walk walk = walks.of(desk.register(brought, "chen.wangge").number());
        var answer = tried(walk, user, Map.of("phone", "13900000009"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(residents.of(walk.number).phone()).isEqualTo(status == 200 ? "13900000009" : "13812341234");
        if (status == 403) {
            assertThat(answer.text("detail")).contains("登记人", "测试甲社区");
        }
        if (status != 404) {
            var offered = Http.staff(port, user)
                    .get("/api/cases/" + walk.number + "/correction")
                    .json();
            assertThat(offered.size()).as("offered to whom it is taken from").isEqualTo(status == 200 ? 1 : 0);
        }
    }

    @Test
    void is_put_right_by_the_unit_that_a_step_waits_for_and_the_community_that_calls_back() {
        Walk walk = walks.registered(place())
                .complete(
                        JUDGE,
                        "zhang.san",
                        Map.of(
                                "satisfiability",
                                "SATISFIABLE",
                                "needScale",
                                "SMALL",
                                "needAuthority",
                                "OUT_OF_COMMUNITY"))
                .waitsAt("userTask_solveAtStreet");
        correct(walk, "zhao.liu", Map.of("phone", "13900000009"));
        correct(walk, "zhang.san", Map.of("place", place()));
        assertThat(tried(walk, "sun.ba", Map.of("phone", "13900000008")).status())
                .isEqualTo(404);
    }

    @Test
    void cannot_be_put_right_any_more_when_the_case_is_closed() {
        Walk walk = walks.registered(place());
        desk.withdraw(walk.number, "zhang.san", "已自行解决");
        var answer = tried(walk, "zhang.san", Map.of("phone", "13900000009"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).contains("已经办结归档", "重新登记");
        assertThat(Http.staff(port, "zhang.san")
                        .get("/api/cases/" + walk.number + "/correction")
                        .json()
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone     | 12345          | 联系电话应为",
                "community | 没有的社区     | “社区”不在组织机构中",
                "grid      | 第九网格       | “网格”不在这个社区中，可填：第1网格",
                "community | 测试甲社区     | 与现有登记相同",
                "colour    | 红             | 没有名为“colour”的项"
            })
    void is_refused_at_its_field_and_nothing_changes(String key, String value, String message) {
        Walk walk = walks.registered(place());
        var before = whole(walk);
        var given = new HashMap<String, Object>(Map.of(key, value));
        if (!key.equals("colour") && !message.startsWith("与")) {
            given.put("place", "另一处");
        }
        var answer = tried(walk, "zhang.san", given);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.text("detail")).contains(message);
        assertThat(whole(walk)).isEqualTo(before);
    }

    @Test
    void is_not_put_right_without_anything_that_is_right_or_a_reason() {
        Walk walk = walks.registered(place());
        assertThat(tried(walk, "zhang.san", Map.of("phone", " ")).text("detail"))
                .contains("至少填写一项");
        var answer = Http.staff(port, "zhang.san")
                .post("/api/cases/" + walk.number + "/correction", "{\"phone\":\"13900000009\"}");
        assertThat(answer.text("detail")).contains("“更正的依据”");
        assertThat(tried(walk, "zhang.san", Map.of("place", "a\u0001b")).status())
                .isEqualTo(400);
    }

    @Test
    void in_the_community_brings_the_need_to_the_right_ones_queue_with_its_number_and_its_promise() {
        Walk walk = walks.registered(place());
        Instant promised = deadlines.promiseOf(walk.number).at();
        Walks.at("2025-03-03T15:00");
        correct(walk, "zhang.san", Map.of("community", "测试乙社区"));

        String right = district.community("测试乙社区");
        walk.waitsAt(JUDGE).reached("endEvent_continuedAtUnit");
        assertThat(walk.task(JUDGE).getTenantId()).isEqualTo(right);
        assertThat(walk.instances())
                .hasSize(1)
                .first()
                .satisfies(it -> assertThat(it.getTenantId()).isEqualTo(right));
        assertThat(cases.get(walk.number)).satisfies(c -> {
            assertThat(c.unit()).isEqualTo(right);
            assertThat(c.holder()).isEqualTo(right);
            assertThat(c.level()).isEqualTo(1);
            assertThat(c.isClosed()).isFalse();
        });
        assertThat(walk.need().registration().communityId()).isEqualTo(right);
        assertThat(deadlines.promiseOf(walk.number).at()).isEqualTo(promised);
        assertThat(promiseHolder(walk)).isEqualTo(right);
        assertThat(last(record(walk, "li.si")).path("outcome").asText()).isEqualTo("已更正 社区：测试甲社区 → 测试乙社区");

        // its queue and no other's; who had it still reads what became of it
        String task = "/engine-rest/task/" + walk.task(JUDGE).getId();
        assertThat(Http.staff(port, "li.si").get(task).status()).isEqualTo(200);
        assertThat(Http.staff(port, "zhang.san").get(task).status()).isEqualTo(404);
        assertThat(found("li.si", String.valueOf(walk.number))).contains(walk.number);
        assertThat(listed("zhang.san", "PASSED_ON")).contains(walk.number);
        assertThat(listed("li.si", "PASSED_ON")).doesNotContain(walk.number);

        walk.complete(JUDGE, "li.si", HandleNeedTest.judged("A"))
                .complete("userTask_handleMatter", "li.si", Map.of("handlingOutcome", "SOLVED", "answer", "树枝已修剪"))
                .complete(
                        "userTask_callBackResident",
                        "li.si",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void in_the_community_of_another_street_takes_it_out_of_the_former_streets_sight() {
        Walk walk = walks.registered(place());
        assertThat(found("zhao.liu", String.valueOf(walk.number))).contains(walk.number);
        correct(walk, "zhang.san", Map.of("community", "测试丙社区"));
        assertThat(found("zhao.liu", String.valueOf(walk.number))).isEmpty();
        assertThat(found("qian.qi", String.valueOf(walk.number))).contains(walk.number);
        assertThat(Http.staff(port, "zheng.yi").get("/api/cases/" + walk.number).status())
                .isEqualTo(404);
        walk.complete(
                        JUDGE,
                        "wang.wu",
                        Map.of(
                                "satisfiability",
                                "SATISFIABLE",
                                "needScale",
                                "SMALL",
                                "needAuthority",
                                "OUT_OF_COMMUNITY"))
                .waitsAt("userTask_solveAtStreet");
        assertThat(walk.task("userTask_solveAtStreet").getTenantId()).isEqualTo(district.street("测试西街道"));
    }

    @Test
    void in_the_community_leaves_the_grid_behind_and_takes_the_right_place_along() {
        var n = Samples.brought(district.community("测试甲社区"), place());
        Walk walk = walks.registered(new NewNeed(
                n.channel(),
                null,
                false,
                n.community(),
                "第1网格",
                null,
                n.subcategory(),
                n.place(),
                n.content(),
                null,
                null,
                null,
                null,
                null,
                null));
        String right = place();
        correct(walk, "zhang.san", Map.of("community", district.community("测试乙社区"), "place", right));
        assertThat(walk.need().registration()).satisfies(r -> {
            assertThat(r.grid()).isNull();
            assertThat(r.place()).isEqualTo(right);
        });
        assertThat(last(record(walk, "li.si")).path("outcome").asText())
                .contains("社区：测试甲社区 → 测试乙社区", "网格：第1网格 → 未填", "地点：" + n.place() + " → " + right);
        Walk like = walks.registered(Samples.brought(district.community("测试乙社区"), right));
        assertThat(record(like, "li.si").toString()).contains("发现可能重叠的诉求 1 件：" + walk.number);
    }

    @Test
    void of_an_urgent_matter_costs_no_minute_of_its_clock() {
        Walk walk = walks.urgent();
        Instant due = walk.due(RESPOND);
        Walks.at("2025-03-03T09:20");
        correct(walk, "zhang.san", Map.of("community", "测试乙社区"));
        walk.waitsAt(RESPOND);
        assertThat(walk.due(RESPOND)).isEqualTo(due);
        assertThat(walk.task(RESPOND).getTenantId()).isEqualTo(district.community("测试乙社区"));
        walk.fireMarks(RESPOND);
        assertThat(marksOf(walk, RESPOND)).as("told to whom it is now").allMatch(district.community("测试乙社区")::equals);

        walk.complete(RESPOND, "li.si", Map.of("arrangement", "已派人"));
        Instant arrival = walk.due(ATTEND);
        correct(walk, "li.si", Map.of("community", "测试丙社区"));
        walk.waitsAt(ATTEND);
        assertThat(walk.due(ATTEND))
                .as("it goes on at the step at which it was")
                .isEqualTo(arrival);
        walk.complete(ATTEND, "wang.wu", Map.of("siteReport", "已解救"))
                .complete("userTask_reportResult", "wang.wu", Map.of("answer", "电梯已修好"))
                .waitsAt("userTask_callBackResident");
    }

    @Test
    void in_the_community_is_late_as_it_would_have_been() {
        Walk walk = walks.registered(place());
        Instant promised = deadlines.promiseOf(walk.number).at();
        Walks.at("2025-03-04T16:00");
        correct(walk, "zhang.san", Map.of("community", "测试乙社区"));
        assertThat(walk.marksOfCase()).isBefore(promised);
        walk.fireOfCase("2025-04-01T09:00");
        assertThat(jdbc.sql("""
                        select m.unit_id from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                        where d.case_id = ? and d.step = 'promise' and m.level = 0""").param(walk.number).query(String.class).list())
                .containsExactly(district.community("测试乙社区"));
    }

    @Test
    void in_the_community_is_refused_once_it_was_judged_and_says_what_to_do() {
        Walk walk = walks.registered(place()).complete(JUDGE, "zhang.san", HandleNeedTest.judged("B"));
        var before = whole(walk);
        var answer = tried(walk, "zhang.san", Map.of("community", "测试乙社区"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).contains("“社区”不能再改", "已研判", "超出社区权限", "撤回");
        assertThat(whole(walk)).isEqualTo(before);
        var offer = Http.staff(port, "zhang.san")
                .get("/api/cases/" + walk.number + "/correction")
                .json()
                .get(0);
        assertThat(keys(offer)).containsExactly("name", "phone", "address", "place", "grid", "reason");
        assertThat(offer.path("hint").asText()).contains("社区不能再改");
    }

    @Test
    void in_the_community_is_refused_to_a_need_that_others_follow() {
        String place = place();
        Walk lead = walks.registered(place);
        Walk follower = walks.registered(place).complete(JUDGE, "zhang.san", HandleNeedTest.linkedTo(lead));
        assertThat(tried(lead, "zhang.san", Map.of("community", "测试乙社区")).text("detail"))
                .contains("已有 1 件诉求并入");
        assertThat(tried(follower, "zhang.san", Map.of("community", "测试乙社区")).status())
                .isEqualTo(409);
        lead.waitsAt(JUDGE);
    }

    @Test
    void in_the_community_is_put_right_twice_so_that_nobody_is_sent_round() {
        Walk walk = walks.registered(place());
        correct(walk, "zhang.san", Map.of("community", "测试丙社区"));
        correct(walk, "zhang.san", Map.of("community", "测试甲社区"));
        walk.waitsAt(JUDGE);
        assertThat(tried(walk, "zhang.san", Map.of("community", "测试乙社区")).text("detail"))
                .contains("社区已改过 2 次", "超出社区权限");
        walk.complete(JUDGE, "zhang.san", HandleNeedTest.judged("A")).waitsAt("userTask_handleMatter");
    }

    @Test
    void of_a_case_that_began_by_a_former_diagram_is_put_right_but_for_the_community() throws IOException {
        Walk walk;
        deploy("src/test/resources/former/handle-need.bpmn");
        try {
            walk = walks.registered(place());
        } finally {
            deploy("processes/need/handle-need.bpmn");
        }
        var before = whole(walk);
        var answer = tried(walk, "zhang.san", Map.of("community", "测试乙社区", "phone", "13900000009"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).contains("流程图没有画出更正所属单位", "重新登记");
        assertThat(whole(walk)).isEqualTo(before);
        assertThat(keys(Http.staff(port, "zhang.san")
                        .get("/api/cases/" + walk.number + "/correction")
                        .json()
                        .get(0)))
                .contains("phone", "place")
                .doesNotContain("community");
        correct(walk, "zhang.san", Map.of("phone", "13900000009"));
        walk.waitsAt(JUDGE);
    }

    @Test
    void of_one_case_is_nothing_of_the_residents_others() {
        Walk other = walks.registered(place());
        var before = whole(other);
        correct(walks.registered(place()), "zhang.san", Map.of("phone", "13900000009", "community", "测试乙社区"));
        assertThat(whole(other)).isEqualTo(before);
    }

    @Test
    void is_asked_for_with_what_stands_there_masked_and_what_is_offered_is_taken() {
        Walk walk = walks.registered(place());
        JsonNode offer = StreamSupport.stream(
                        Http.staff(port, "zhang.san")
                                .get("/api/task-cards/" + walk.task(JUDGE).getId() + "/offers")
                                .json()
                                .spliterator(),
                        false)
                .filter(each -> each.path("key").asText().equals("correction"))
                .findFirst()
                .orElseThrow();
        assertThat(offer.path("label").asText()).isEqualTo("更正登记");
        assertThat(keys(offer)).containsExactly("name", "phone", "address", "place", "grid", "community", "reason");
        assertThat(offer.path("fields").findValuesAsText("now"))
                .contains("欧阳*", "138****1234", "测试甲社区")
                .doesNotContain("欧阳小红");
        JsonNode communities = offer.path("fields").get(5);
        assertThat(communities.path("required").asBoolean()).isFalse();
        assertThat(communities.path("choices").get(0).path("label").asText()).isEqualTo("测试乙社区（测试东街道）");
        var answer = Http.staff(port, "zhang.san")
                .post(
                        "/api" + offer.path("address").asText(),
                        Walks.json(Map.of(
                                "name",
                                "",
                                "phone",
                                "13900000009",
                                "address",
                                "",
                                "place",
                                "",
                                "grid",
                                "",
                                "community",
                                communities.path("choices").get(0).path("value").asText(),
                                "reason",
                                "居民来电")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Whatever is done to the tables. */
    @Test
    void in_the_community_is_guarded_by_the_database() {
        Walk walk = walks.registered(place());
        String other = district.community("测试乙社区");
        assertThatThrownBy(() -> jdbc.sql("update minxu.need set community_id = ? where id = ?")
                        .params(other, walk.number)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("就是事项所属的单位");
        assertThatThrownBy(() -> jdbc.sql("update minxu.case set unit_id = ? where id = ?")
                        .params(other, walk.number)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("不能再改所属单位");
        walk.complete(JUDGE, "zhang.san", HandleNeedTest.judged("A"));
        assertThatThrownBy(() -> jdbc.sql("update minxu.case set unit_id = ?, holder_id = ? where id = ?")
                        .params(other, other, walk.number)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("已经研判");
    }

    private void deploy(String file) throws IOException {
        Path model = Path.of(file);
        var answer =
                Http.staff(port, "chu.sheji").deploy(Map.of(model.getFileName().toString(), Files.readString(model)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void correct(Walk walk, String user, Map<String, Object> right) {
        var answer = tried(walk, user, right);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Answer tried(Walk walk, String user, Map<String, Object> right) {
        var body = new HashMap<>(right);
        body.put("reason", "居民来电更正");
        return Http.staff(port, user).post("/api/cases/" + walk.number + "/correction", Walks.json(body));
    }

    private JsonNode record(Walk walk, String user) {
        return Http.staff(port, user).get("/api/cases/" + walk.number).json();
    }

    private static JsonNode last(JsonNode record) {
        JsonNode history = record.path("history");
        return StreamSupport.stream(history.spliterator(), false)
                .filter(each -> each.path("step").asText().equals("更正登记"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<String> keys(JsonNode offer) {
        return StreamSupport.stream(offer.path("fields").spliterator(), false)
                .map(each -> each.path("key").asText())
                .toList();
    }

    private List<Long> found(String user, String words) {
        return numbers(Http.staff(port, user)
                .post("/api/case-searches", Walks.json(Map.of("q", words)))
                .json());
    }

    private List<Long> listed(String user, String list) {
        return numbers(Http.staff(port, user).get("/api/cases?list=" + list).json());
    }

    private static List<Long> numbers(JsonNode page) {
        return StreamSupport.stream(page.path("cases").spliterator(), false)
                .map(each -> each.path("number").asLong())
                .toList();
    }

    private String promiseHolder(Walk walk) {
        return jdbc.sql("select holder_id from minxu.deadline where case_id = ? and step = 'promise'")
                .param(walk.number)
                .query(String.class)
                .single();
    }

    private List<String> marksOf(Walk walk, String step) {
        return jdbc.sql("""
                        select m.unit_id from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                        where d.case_id = ? and d.step = ? and m.level <= 1""").params(walk.number, step).query(String.class).list();
    }

    /** All that our tables have of a case, as one text each. */
    private List<String> whole(Walk walk) {
        return List.of("case.id", "case_private.case_id", "need.id", "decision.case_id", "deadline.case_id").stream()
                .map(column -> column.split("\\."))
                .flatMap(each -> jdbc
                        .sql("select t::text from minxu.\"%s\" t where t.%s = ? order by 1".formatted(each[0], each[1]))
                        .param(walk.number)
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private static String place() {
        return "更正测试" + Unique.word();
    }
}
