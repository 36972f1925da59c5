package cn.minxu.casework.drawn;

import static cn.minxu.casework.drawn.Desk.at;
import static cn.minxu.casework.drawn.Desk.instant;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.Words;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 党群驿站特色服务 is drawn: no class knows it. */
@MinxuTest
@DisplayName("The service of a station")
class StationServiceTest {

    private static final String PROCESS = "provideStationService";
    private static final String APPROVE = "userTask_approveService";
    private static final String PUBLISH = "userTask_publishSchedule";
    private static final String REVIEW = "userTask_reviewService";
    private static final Map<String, Object> SCHEDULE =
            Map.of("serviceHours", "每周一至周五 9:00—17:00", "firstDay", "2025-03-10", "published", "[\"BOARD\",\"GROUP\"]");

    @LocalServerPort
    int port;

    @Autowired
    Desk desks;

    @Autowired
    OptionLists lists;

    @Autowired
    CaseBook cases;

    @Autowired
    Words words;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDistrict district;

    private Desk desk;

    @BeforeEach
    void a_monday_and_two_stations() {
        district.ensure();
        desk = desks.at(port);
        at("2025-03-03T09:00");
        lists.replace(
                "station",
                "代码,名称,单位\nSHUXIANG,书香驿站,测试甲社区\nANLIANG,安粮驿站,测试甲社区\nOTHER_1,别处驿站,测试丙社区\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jdbc.sql("delete from minxu.case_unique").update();
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private long proposed(String station) {
        return desk.start(
                PROCESS,
                "zhang.sanfeng",
                Map.of(
                        "station", station,
                        "title", "爱心裁缝铺",
                        "content", "给老人改衣服，刘巧手电话13900001111",
                        "providerName", "刘巧手",
                        "providerPhone", "13900001111"));
    }

    private String aboveTheForm(long number, String step) {
        return desk.as("zhang.san")
                .get("/api/task-cards/" + desk.task(number, step).getId() + "/record")
                .json()
                .path("fields")
                .toString();
    }

    private long approved(String station) {
        long number = proposed(station);
        desk.complete(number, APPROVE, "zhang.san", Map.of("serviceDecision", "APPROVED"));
        return number;
    }

    @Test
    @Clause("§5.4")
    void goes_from_the_proposal_through_approval_and_schedule_to_the_yearly_review_and_stops() {
        long number = proposed("SHUXIANG");
        assertThat(cases.get(number).kind()).isEqualTo(PROCESS);
        assertThat(cases.get(number).unit()).isEqualTo(district.community("测试甲社区"));
        assertThat(cases.get(number).title()).isEqualTo("党群驿站特色服务：爱心裁缝铺");
        assertThat(desk.due(number, APPROVE)).isEqualTo(instant("2025-03-10T17:30"));
        assertThat(aboveTheForm(number, APPROVE)).contains("书香驿站", "爱心裁缝铺").doesNotContain("刘巧手");
        desk.complete(number, APPROVE, "zhang.san", Map.of("serviceDecision", "APPROVED"));
        assertThat(desk.due(number, PUBLISH)).isEqualTo(instant("2025-03-06T17:30"));
        desk.complete(number, PUBLISH, "zhang.sanfeng", SCHEDULE);
        assertThat(desk.waiting(number)).isEmpty();
        String instance = instance(number);
        at("2026-03-03T09:00");
        desk.fire(instance, "timer_yearOfService");
        assertThat(desk.form(number, REVIEW, "zhang.san")).contains("每周一至周五");
        desk.complete(number, REVIEW, "zhang.san", review("CONTINUED"));
        assertThat(desk.waiting(number)).containsExactly(PUBLISH);
        desk.complete(number, PUBLISH, "zhang.san", SCHEDULE);
        at("2027-03-03T09:00");
        desk.fire(instance, "timer_yearOfService");
        desk.complete(number, REVIEW, "zhang.san", review("STOPPED"));
        assertThat(cases.get(number).isClosed()).isTrue();
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("服务已停办");
        assertThat(proposed("SHUXIANG")).as("the station is free again").isNotEqualTo(number);
    }

    @Test
    void is_one_for_each_station_and_offered_to_the_community_s_own_people_only() {
        long number = proposed("ANLIANG");
        var again = desk.tryStart(PROCESS, "zhang.san", proposal("ANLIANG"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("“驿站”为“安粮驿站”", "已在办理", String.valueOf(number));
        var elsewhere = desk.tryStart(PROCESS, "zhang.san", proposal("OTHER_1"));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("“驿站”的选项不存在");
        var street = desk.tryStart(PROCESS, "zhao.liu", proposal("SHUXIANG"));
        assertThat(street.status()).isEqualTo(403);
        assertThat(street.body()).contains("由社区、网格发起");
        assertThat(desk.as("chen.wangge")
                        .get(Desk.path(PROCESS) + "/form-variables")
                        .body())
                .contains("书香驿站")
                .doesNotContain("别处驿站");
    }

    @Test
    void is_its_community_s_when_a_grid_worker_proposes_it_and_stands_behind_what_is_more_urgent() {
        long number = desk.start(PROCESS, "chen.wangge", proposal("SHUXIANG"));
        assertThat(cases.get(number).unit()).isEqualTo(district.community("测试甲社区"));
        assertThat(desk.task(number, APPROVE).getPriority()).isZero();
        var taken = desk.as("chen.wangge").post("/api/cases/" + number + "/withdrawal", "{\"reason\":\"另有安排\"}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    }

    @Test
    void is_taken_once_from_a_form_however_often_it_is_sent() {
        String token = desk.token(PROCESS, "zhang.san");
        var values = new HashMap<>(proposal("SHUXIANG"));
        values.put("formToken", token);
        var first = desk.as("zhang.san").post(Desk.path(PROCESS) + "/submit-form", Desk.json(values));
        var second = desk.as("zhang.san").post(Desk.path(PROCESS) + "/submit-form", Desk.json(values));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("已经提交", first.json().path("businessKey").asText());
    }

    @Test
    void is_not_approved_by_who_proposed_it_and_ends_when_it_is_refused() {
        long number = proposed("SHUXIANG");
        var own = desk.tryComplete(number, APPROVE, "zhang.sanfeng", Map.of("serviceDecision", "APPROVED"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("须由另一人办理");
        var silent = desk.tryComplete(number, APPROVE, "zhang.san", Map.of("serviceDecision", "REFUSED"));
        assertThat(silent.body()).contains("请填写“不同意的理由”");
        desk.complete(number, APPROVE, "zhang.san", Map.of("serviceDecision", "REFUSED", "reason", "与现有服务重复"));
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("服务未获同意");
    }

    @Test
    void keeps_personal_data_in_our_own_tables_and_masks_them_in_the_record() {
        long number = proposed("SHUXIANG");
        var record = desk.as("zhang.san").get("/api/cases/" + number);
        assertThat(record.body())
                .doesNotContain("刘巧手", "13900001111")
                .contains("刘*", "139****1111", "爱心裁缝铺", "书香驿站", "服务人员电话");
        assertThat(record.json().path("fields").path(0).path("label").asText()).isEqualTo("驿站");
        var shown = desk.as("zhang.san")
                .post("/api/task-cards/" + desk.task(number, APPROVE).getId() + "/resident", "{\"reason\":\"联系服务人员\"}");
        assertThat(shown.json().path("phone").asText()).isEqualTo("13900001111");
        for (String table : List.of("act_ru_variable", "act_ru_task", "act_ru_execution")) {
            assertThat(jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContain("刘巧手", "13900001111");
        }
        assertThat(jdbc.sql("select string_agg(details::text, ' ') from minxu.decision where case_id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .doesNotContain("providerPhone");
    }

    @Test
    void whom_it_is_about_is_put_right_as_its_own_form_calls_it() {
        long number = proposed("SHUXIANG");
        String address = "/api/cases/" + number + "/correction";
        assertThat(desk.as("zhang.san")
                        .get(address)
                        .json()
                        .path(0)
                        .path("fields")
                        .findValuesAsText("label"))
                .contains("服务人员电话", "更正的依据")
                .doesNotContain("地点", "社区");
        var answer = desk.as("zhang.san").post(address, "{\"phone\":\"13900002222\",\"reason\":\"本人来电\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("服务人员电话：139****1111 → 139****2222")
                .doesNotContain("13900001111", "13900002222");
        var shown = desk.as("zhang.san")
                .post("/api/task-cards/" + desk.task(number, APPROVE).getId() + "/resident", "{\"reason\":\"联系服务人员\"}");
        assertThat(shown.json().path("phone").asText()).isEqualTo("13900002222");
        assertThat(shown.json().path("fields").findValuesAsText("text")).containsExactly("刘巧手", "13900002222");
        var wrong = desk.as("zhang.san").post(address, "{\"phone\":\"12\",\"reason\":\"本人来电\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("detail")).contains("“服务人员电话”");
        assertThat(desk.as("zhang.san").get("/api/cases/" + number).body()).doesNotContain("13900001111");
    }

    @Test
    void is_marked_and_counted_in_the_overview_like_any_case() {
        long number = proposed("SHUXIANG");
        at("2025-03-10T09:00");
        desk.fire(instance(number), "timer_nextMark");
        at("2025-03-11T09:00");
        desk.fire(instance(number), "timer_nextMark");
        assertThat(jdbc.sql(
                                "select m.level from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where d.case_id = ? order by 1")
                        .param(number)
                        .query(Integer.class)
                        .list())
                .startsWith(0, 1);
        assertThat(desk.as("zheng.yi").get("/api/supervision").body()).contains("审定特色服务", String.valueOf(number));
    }

    @Test
    void is_extended_where_its_diagram_says_so_refused_or_left_before() {
        long number = approved("SHUXIANG");
        desk.asked(number, PUBLISH, "zhang.san", "extension", "{\"days\":3,\"reason\":\"场地维修\"}");
        desk.complete(
                number,
                "userTask_decideExtension",
                "zhao.liu",
                Map.of("reviewOutcome", "DISAGREED", "reason", "场地已修好"));
        desk.asked(number, PUBLISH, "zhang.san", "extension", "{\"days\":5,\"reason\":\"场地又坏了\"}");
        desk.complete(number, "userTask_decideExtension", "zhao.liu", Map.of("reviewOutcome", "AGREED"));
        assertThat(desk.due(number, PUBLISH)).isEqualTo(instant("2025-03-13T17:30"));
        var tooLong = desk.as("zhang.san")
                .post(
                        "/api/task-cards/" + desk.task(number, PUBLISH).getId() + "/extension",
                        "{\"days\":1,\"reason\":\"再延\"}");
        assertThat(tooLong.status()).isGreaterThanOrEqualTo(400);
        long other = approved("ANLIANG");
        desk.asked(other, PUBLISH, "zhang.san", "extension", "{\"days\":3,\"reason\":\"场地维修\"}");
        desk.complete(other, PUBLISH, "zhang.san", SCHEDULE);
        assertThat(desk.waiting(other)).as("nothing is left to decide").isEmpty();
    }

    @Test
    void stands_still_where_its_diagram_says_so_until_it_is_resumed_lapses_or_is_left() {
        long number = proposed("SHUXIANG");
        String pause = "{\"cause\":\"AWAITING_RESIDENT\",\"reason\":\"等待驿站房屋确认\"}";
        desk.asked(number, APPROVE, "zhang.san", "pause", pause);
        at("2025-03-05T09:00");
        desk.complete(number, "userTask_resumeMatter", "zhang.san", Map.of("note", "已确认"));
        assertThat(desk.due(number, APPROVE)).isEqualTo(instant("2025-03-12T17:30"));
        desk.asked(number, APPROVE, "zhang.san", "pause", pause);
        at("2025-04-30T18:00");
        desk.fire(instance(number), "timer_pauseLapsed");
        assertThat(desk.waiting(number)).containsExactly(APPROVE);
        number = proposed("ANLIANG");
        desk.asked(number, APPROVE, "zhang.san", "pause", pause);
        desk.complete(number, APPROVE, "zhang.san", Map.of("serviceDecision", "APPROVED"));
        assertThat(desk.waiting(number)).containsExactly(PUBLISH);
        assertThat(desk.as("zhang.san")
                        .get("/api/task-cards/" + desk.task(number, PUBLISH).getId() + "/time")
                        .json()
                        .path("mostDays")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void is_taken_back_by_its_own_unit_with_a_reason() {
        long number = proposed("SHUXIANG");
        String path = "/api/cases/" + number + "/withdrawal";
        assertThat(desk.as("qian.qi").post(path, "{\"reason\":\"不办了\"}").status())
                .isEqualTo(404);
        assertThat(desk.as("zhao.liu").post(path, "{\"reason\":\"不办了\"}").status())
                .isEqualTo(403);
        assertThat(desk.as("zhang.san").post(path, "{\"reason\":\" \"}").body()).contains("请填写撤回的原因");
        var taken = desk.as("zhang.san").post(path, "{\"reason\":\"场地另有安排\"}");
        assertThat(taken.json().path("outcome").asText()).isEqualTo("提议已撤回");
        assertThat(desk.waiting(number)).isEmpty();
        assertThat(desk.as("zhang.san").post(path, "{\"reason\":\"再撤\"}").status())
                .isEqualTo(409);
    }

    @Test
    void loses_what_was_filled_in_when_it_is_erased() {
        long number = proposed("SHUXIANG");
        desk.complete(number, APPROVE, "zhang.san", Map.of("serviceDecision", "REFUSED", "reason", "与现有服务重复"));
        erasure.erase(number, "system", "办结满三年");
        var record = desk.as("zhang.san").get("/api/cases/" + number);
        assertThat(record.body()).contains("（已清除）", "服务未获同意").doesNotContain("爱心裁缝铺", "刘*", "与现有服务重复");
    }

    @Test
    void cannot_be_ended_by_hand_while_it_is_open() {
        long number = proposed("SHUXIANG");
        var answer = cn.minxu.testing.Http.admin(port)
                .send("DELETE", "/engine-rest/process-instance/" + instance(number), null, null);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(cases.get(number).isClosed()).isFalse();
        assertThat(desk.waiting(number)).containsExactly(APPROVE);
    }

    private static Map<String, Object> proposal(String station) {
        return Map.of("station", station, "title", "翰墨飘香", "content", "书法班");
    }

    private static Map<String, Object> review(String result) {
        return Map.of("servedCount", 1100, "yearlyResult", result, "reviewText", "群众满意");
    }

    private String instance(long number) {
        return jdbc.sql("select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null")
                .param(String.valueOf(number))
                .query(String.class)
                .single();
    }
}
