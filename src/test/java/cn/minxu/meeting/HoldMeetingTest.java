package cn.minxu.meeting;

import static cn.minxu.meeting.Hall.OTHER;
import static cn.minxu.meeting.Hall.STAFF;
import static cn.minxu.meeting.Hall.vote;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.Links;
import cn.minxu.casework.Words;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

@MinxuTest
@DisplayName("A meeting")
class HoldMeetingTest {

    private static final String CARRY_OUT = "userTask_carryOutTask";
    private static final String CHECK = "userTask_checkTask";

    @LocalServerPort
    int port;

    @Autowired
    Hall halls;

    @Autowired
    TestDistrict district;

    @Autowired
    CaseBook cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Links links;

    @Autowired
    Words words;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    NeedDesk needs;

    @Autowired
    JdbcClient jdbc;

    private Hall hall;

    @BeforeEach
    void in_a_district() {
        district.ensure();
        hall = halls.at(port);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    @Clause("A-P4")
    void goes_from_the_call_through_its_votes_and_minutes_to_an_extract_in_each_case_and_tasks_with_their_dates() {
        Desk.at("2025-03-10T08:30");
        long need = needs.register(need(), STAFF).number();
        long number = hall.prepared("JOINT", 9, "NAMED 车位划线");
        hall.ok(number, "items", "{'case':'" + need + "'}");
        assertThat(hall.desk.due(number, MeetingProcess.PREPARE)).isEqualTo(Desk.instant("2025-03-12T17:30"));
        hall.desk.complete(number, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "READY"));
        hall.desk.complete(number, MeetingProcess.INVITE, STAFF, Map.of("inviteWay", "DELIVERED"));
        assertThat(hall.desk.due(number, MeetingProcess.HOLD)).isEqualTo(Desk.instant("2025-03-17T11:30"));
        Desk.at("2025-03-17T09:05");
        hall.ok(number, "opening", "{}");
        hall.members(number).stream().limit(6).forEach(member -> hall.present(number, member));
        for (long item : hall.items(number)) {
            hall.ok(number, "items/" + item + "/opening", "{}");
        }
        hall.vote(number, hall.items(number).get(0), 3, 2, 1);
        hall.vote(number, hall.items(number).get(1), 4, 1, 1);
        hall.ok(number, "closing", "{}");
        assertThat(hall.outcomes(number)).containsEntry("车位划线", "NOT_PASSED").containsValue("PASSED");
        hall.desk.complete(number, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "HELD"));
        long passed = hall.items(number).get(1);
        String bureau = district.department("测试城管局");
        hall.ok(number, "tasks", "{'item':'" + passed + "','unit':'" + bureau + "','what':'更换路灯','due':'2025-03-28'}");
        minutes(number, "NO");
        assertThat(cases.get(number).isClosed()).isTrue();
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("会议已办结");
        assertThat(links.of(number))
                .anyMatch(link -> link.other() == need && link.kind().equals("ON_AGENDA"));
        Decision extract = decisions.last(need, MeetingProcess.HOLD).orElseThrow();
        assertThat(extract.outcome()).isEqualTo("ITEM_PASSED");
        assertThat(extract.reason()).contains("社区联席会：三月会议", "应到 9 人，计入到会 6 人，赞成 4、反对 1、弃权 1");
        long task = jdbc.sql("select case_id from minxu.meeting_task where meeting_id = ?")
                .param(number)
                .query(Long.class)
                .single();
        assertThat(cases.get(task).unit()).isEqualTo(bureau);
        assertThat(hall.desk.due(task, CARRY_OUT)).isEqualTo(Desk.instant("2025-03-28T17:30"));
        hall.desk.complete(task, CARRY_OUT, "zhou.jiu", Map.of("report", "换了一半"));
        hall.desk.complete(task, CHECK, STAFF, Map.of("reviewOutcome", "DISAGREED", "reason", "还差一半"));
        hall.desk.complete(task, CARRY_OUT, "zhou.jiu", Map.of("report", "全部换好"));
        hall.desk.complete(task, CHECK, STAFF, Map.of("reviewOutcome", "AGREED"));
        assertThat(words.outcome(cases.get(task).end().outcome())).isEqualTo("任务已办结");
    }

    private void minutes(long number, String publish) {
        hall.desk.complete(
                number, MeetingProcess.WRITE, STAFF, Map.of("minutes", "经讨论，一致认为应当更换。", "publishResult", publish));
        hall.desk.complete(number, MeetingProcess.APPROVE, OTHER, Map.of("reviewOutcome", "AGREED"));
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
                "会场门前",
                "路灯不亮",
                null,
                null,
                "郝测试",
                "13912345678",
                null,
                null);
    }

    @Test
    void has_its_minutes_approved_by_another_person_who_may_send_them_back() {
        long number = hall.opened("JOINT", 3, 3, "NAMED 议题");
        hall.desk.complete(number, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "HELD"));
        assertThat(hall.look(number).path("closedAt").isNull())
                .as("closed by that")
                .isFalse();
        hall.desk.complete(number, MeetingProcess.WRITE, STAFF, Map.of("minutes", "草稿", "publishResult", "NO"));
        var own = hall.desk.tryComplete(number, MeetingProcess.APPROVE, STAFF, Map.of("reviewOutcome", "AGREED"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("须由另一人办理");
        hall.desk.complete(
                number, MeetingProcess.APPROVE, OTHER, Map.of("reviewOutcome", "DISAGREED", "reason", "太简单"));
        assertThat(hall.waiting(number)).isEqualTo(MeetingProcess.WRITE);
        minutes(number, "NO");
        assertThat(hall.refused(number, "closing", "{}")).contains("已经办结归档");
        String page =
                hall.desk.as(STAFF).get("/api/meetings/" + number + "/minutes").body();
        assertThat(page).contains("会议纪要", "代表1", "到会（3 人）", "经讨论").doesNotContain("草稿，尚未审核");
    }

    @Test
    void ends_without_a_topic_cancelled_or_not_held_each_as_that() {
        long none = hall.prepared("JOINT", 1);
        assertThat(hall.desk
                        .tryComplete(none, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "READY"))
                        .body())
                .contains("还没有议题");
        hall.desk.complete(none, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "NO_TOPIC"));
        assertThat(words.outcome(cases.get(none).end().outcome())).isEqualTo("没有议题，未开会");
        long cancelled = hall.prepared("JOINT", 1, "NAMED 议题");
        assertThat(hall.desk
                        .tryComplete(cancelled, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "NO_TOPIC"))
                        .body())
                .contains("议程上还有议题");
        hall.desk.complete(
                cancelled, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "CANCELLED", "reason", "暴雨"));
        assertThat(words.outcome(cases.get(cancelled).end().outcome())).isEqualTo("会议已取消");
        long empty = hall.prepared("JOINT", 1, "NAMED 议题");
        hall.desk.complete(empty, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "READY"));
        hall.desk.complete(empty, MeetingProcess.INVITE, STAFF, Map.of("inviteWay", "PHONE"));
        assertThat(hall.desk
                        .tryComplete(empty, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "HELD"))
                        .body())
                .contains("会议还没有开始");
        hall.desk.complete(empty, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "NOT_HELD", "reason", "停电"));
        assertThat(words.outcome(cases.get(empty).end().outcome())).isEqualTo("会议未能召开");
    }

    @Test
    void publishes_its_result_for_fifteen_days_and_is_not_carried_out_when_an_objection_is_accepted() {
        long number = hall.opened("JOINT", 3, 3, "NAMED 议题");
        hall.desk.complete(number, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "HELD"));
        minutes(number, "YES");
        var notice = Map.<String, Object>of(
                "noticeTitle",
                "三月会议结果",
                "noticeText",
                "通过",
                "noticePlaces",
                "公示栏",
                "noticeDays",
                14,
                "noticeDayKind",
                "DAYS");
        assertThat(hall.desk
                        .tryComplete(number, "userTask_draftNotice", STAFF, notice)
                        .body())
                .contains("至少公示 15 日");
        var longer = new java.util.HashMap<>(notice);
        longer.put("noticeDays", 15);
        hall.desk.complete(number, "userTask_draftNotice", STAFF, longer);
        hall.desk.complete(number, "userTask_checkNotice", OTHER, Map.of("reviewOutcome", "AGREED"));
        assertThat(hall.desk
                        .as("shen.zhuren")
                        .post("/api/cases/" + number + "/objections", "{\"text\":\"票数不对\"}")
                        .status())
                .isEqualTo(200);
        String id = jdbc.sql("select notice_id || '-' || number from minxu.objection where case_id = ?")
                .param(number)
                .query(String.class)
                .single();
        hall.desk.complete(
                number,
                "userTask_decideObjection",
                OTHER,
                Map.of("objection", id, "objectionOutcome", "ACCEPTED", "reason", "确有一票算错"));
        Desk.at("2025-04-02T00:00");
        hall.desk.fireTimerOf(number, "timer_noticePeriodOver");
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("公示异议成立，另行再议");
    }

    @Test
    void publishes_its_result_and_is_carried_out_when_nobody_objects() {
        long number = hall.opened("COUNCIL", 3, 3, "NAMED 议题");
        hall.desk.complete(number, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "HELD"));
        minutes(number, "YES");
        hall.desk.complete(
                number,
                "userTask_draftNotice",
                STAFF,
                Map.of(
                        "noticeTitle",
                        "结果",
                        "noticeText",
                        "通过",
                        "noticePlaces",
                        "公示栏",
                        "noticeDays",
                        1,
                        "noticeDayKind",
                        "WORKING_DAYS"));
        hall.desk.complete(number, "userTask_checkNotice", OTHER, Map.of("reviewOutcome", "AGREED"));
        Desk.at("2025-03-19T00:00");
        hall.desk.fireTimerOf(number, "timer_noticePeriodOver");
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("会议已办结");
    }

    @Test
    void counts_whoever_is_represented_by_somebody_present_and_asks_for_quorum_of_the_members() {
        long number = hall.opened("JOINT", 9, 5, "NAMED 议题");
        List<Long> members = hall.members(number);
        long item = hall.items(number).get(0);
        assertThat(hall.refused(number, "items/" + item + "/opening", "{}"))
                .isEqualTo("应到 9 人，现有 5 人，未达到规定的到会人数，不能表决“议题”。");
        assertThat(hall.refused(number, "attendance", represented(members.get(5), members.get(8))))
                .contains("受委托的人没有到会");
        hall.ok(number, "attendance", represented(members.get(5), members.get(4)));
        assertThat(hall.refused(number, "attendance", represented(members.get(6), members.get(4))))
                .contains("每个人最多受一人委托");
        hall.ok(number, "items/" + item + "/opening", "{}");
        hall.ok(number, "items/" + item + "/votes", vote(members.get(5), "FOR"));
        assertThat(hall.refused(
                        number,
                        "attendance",
                        "{'member':'" + members.get(4) + "','status':'LEFT','item':'" + item + "'}"))
                .as("who stands for somebody that has voted")
                .contains("已经对正在表决的议题投了票");
        hall.ok(number, "attendance", "{'member':'" + members.get(0) + "','status':'LEFT','item':'" + item + "'}");
        hall.ok(number, "items/" + item + "/closing", "{}");
        assertThat(hall.outcomes(number)).as("one left: 5 of 9").containsEntry("议题", "NO_QUORUM");
    }

    private static String represented(long member, long proxy) {
        return "{'member':'" + member + "','status':'REPRESENTED','proxy':'" + proxy + "'}";
    }

    @Test
    void takes_no_vote_of_who_is_absent_recused_not_listed_or_has_voted_and_no_result_from_anybody() {
        long number = hall.opened("JOINT", 6, 5, "NAMED 议题", "NAMED 另一议题");
        long other = hall.opened("JOINT", 1, 1, "NAMED 别处");
        List<Long> members = hall.members(number);
        long item = hall.items(number).get(0);
        String votes = "items/" + item + "/votes";
        assertThat(hall.refused(number, votes, vote(members.get(0), "FOR"))).contains("还没有开始表决");
        hall.ok(number, "attendance", "{'member':'" + members.get(4) + "','status':'RECUSED','item':'" + item + "'}");
        hall.ok(number, "items/" + item + "/opening", "{}");
        assertThat(hall.refused(number, votes, vote(members.get(5), "FOR"))).contains("没有到会，不能投票");
        assertThat(hall.refused(number, votes, vote(members.get(4), "FOR"))).contains("对该议题回避");
        assertThat(hall.refused(number, votes, vote(hall.members(other).get(0), "FOR")))
                .contains("不在本次会议的名单上");
        assertThat(hall.refused(number, votes, vote(members.get(0), "YES"))).contains("请选择赞成、反对或弃权");
        hall.ok(number, votes, vote(members.get(0), "FOR"));
        assertThat(hall.refused(number, votes, vote(members.get(0), "AGAINST"))).contains("每人一票");
        assertThat(hall.refused(number, "items/" + item + "/counts", "{'votes':1,'for':1,'against':0,'abstain':0}"))
                .contains("逐人投票，不录入票数");
        hall.ok(number, "items/" + item + "/closing", "{}");
        assertThat(hall.refused(number, votes, vote(members.get(1), "FOR"))).contains("表决已经结束");
        assertThat(hall.send(STAFF, number, "items/" + item + "/result", "{'outcome':'PASSED'}")
                        .status())
                .as("there is no such address")
                .isEqualTo(404);
        assertThat(hall.refused(number, "items/" + item + "/withdrawal", "{'reason':'不议了'}"))
                .contains("已经结束");
        assertThat(hall.refused(number, "items", "{'title':'临时动议'}")).contains("议题不能再增减");
        assertThat(hall.refused(number, "members", "{'name':'后到'}")).contains("名单不能再改");
        assertThat(hall.refused(number, "members/" + members.get(5) + "/substitute", "{'name':'代表6','post':'替'}"))
                .contains("名单不能再改");
        long second = hall.items(number).get(1);
        hall.ok(number, "items/" + second + "/holding-over", "{'reason':'材料不全'}");
        assertThat(hall.outcomes(number)).containsEntry("另一议题", "HELD_OVER");
    }

    @Test
    void counts_hands_by_two_people_and_only_when_they_agree() {
        long number = hall.opened("JOINT", 6, 5, "COUNTED 议题");
        long item = hall.items(number).get(0);
        String counts = "items/" + item + "/counts";
        hall.ok(number, "items/" + item + "/opening", "{}");
        assertThat(hall.refused(number, counts, count(6, 6, 0, 0))).isEqualTo("总票数 6 多于到会人数 5，请核对。");
        assertThat(hall.refused(number, counts, count(-1, -1, 0, 0))).contains("不能是负数");
        assertThat(hall.refused(number, counts, count(5, 3, 1, 0))).isEqualTo("赞成、反对、弃权之和 4 与总票数 5 不符，请核对。");
        assertThat(hall.refused(
                        number,
                        "items/" + item + "/votes",
                        vote(hall.members(number).get(0), "FOR")))
                .contains("清点计票");
        hall.ok(number, counts, count(5, 3, 2, 0));
        assertThat(hall.refused(number, counts, count(5, 3, 2, 0))).contains("须由另一人录入");
        assertThat(hall.refused(number, "items/" + item + "/closing", "{}")).contains("两份计票还没有一致");
        assertThat(hall.send(OTHER, number, counts, count(5, 2, 3, 0)).status()).isEqualTo(200);
        assertThat(hall.refused(number, "items/" + item + "/closing", "{}")).contains("两份计票还没有一致");
        assertThat(hall.look(number).path("items").path(0).toString())
                .as("what each has counted is not shown")
                .doesNotContain("\"votesFor\":3", "\"votesFor\":2");
        hall.ok(number, counts, count(5, 2, 3, 0));
        assertThat(hall.send(OTHER, number, counts, count(5, 2, 3, 0)).status()).isEqualTo(200);
        assertThat(hall.refused(number, counts, count(5, 3, 2, 0))).contains("两人的计票已经一致");
        hall.ok(number, "items/" + item + "/closing", "{}");
        assertThat(hall.outcomes(number)).containsEntry("议题", "NOT_PASSED");
        String corrections = "items/" + item + "/corrections";
        String corrected = count(5, 3, 2, 0).replace("}", ",'reason':'漏数一人'}");
        hall.ok(number, corrections, corrected);
        assertThat(hall.outcomes(number)).as("by one person alone").containsEntry("议题", "NOT_PASSED");
        assertThat(hall.send(OTHER, number, corrections, corrected).status()).isEqualTo(200);
        assertThat(hall.outcomes(number)).containsEntry("议题", "PASSED");
        assertThat(hall.look(number).path("items").path(0).path("results").findValuesAsText("outcome"))
                .as("the old one stays beside it")
                .containsExactly("NOT_PASSED", "PASSED");
    }

    private static String count(int votes, int votesFor, int against, int abstain) {
        return "{'votes':%d,'for':%d,'against':%d,'abstain':%d}".formatted(votes, votesFor, against, abstain);
    }

    @Test
    void corrects_a_vote_by_another_person_beside_the_old_one_until_the_minutes_are_approved() {
        long number = hall.opened("JOINT", 4, 4, "NAMED 议题");
        long item = hall.items(number).get(0);
        long member = hall.members(number).get(3);
        hall.ok(number, "items/" + item + "/opening", "{}");
        hall.vote(number, item, 2, 1, 1);
        String correction = "{'member':'" + member + "','choice':'FOR','reason':'听错'}";
        assertThat(hall.refused(OTHER, number, "items/" + item + "/corrections", correction))
                .contains("表决还没有结束");
        hall.ok(number, "items/" + item + "/closing", "{}");
        assertThat(hall.outcomes(number)).as("2 of 4 is a tie with the rest").containsEntry("议题", "NOT_PASSED");
        assertThat(hall.refused(number, "items/" + item + "/corrections", correction))
                .contains("须由另一人登记");
        assertThat(hall.refused(OTHER, number, "items/" + item + "/corrections", correction.replace("听错", "")))
                .contains("请填写更正的原因");
        assertThat(hall.send(OTHER, number, "items/" + item + "/corrections", correction)
                        .status())
                .isEqualTo(200);
        assertThat(hall.outcomes(number)).containsEntry("议题", "PASSED");
        assertThat(jdbc.sql("select count(*) from minxu.vote where item_id = ? and member_id = ?")
                        .params(item, member)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        hall.desk.complete(number, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "HELD"));
        hall.desk.complete(number, MeetingProcess.WRITE, STAFF, Map.of("minutes", "纪要", "publishResult", "YES"));
        hall.desk.complete(number, MeetingProcess.APPROVE, OTHER, Map.of("reviewOutcome", "AGREED"));
        assertThat(hall.refused(number, "items/" + item + "/corrections", correction))
                .contains("纪要已经审核");
    }

    @Test
    void is_opened_late_only_with_a_reason_and_takes_no_vote_when_its_time_is_over_though_nothing_has_closed_it() {
        long number = hall.prepared("JOINT", 3, "NAMED 议题", "NAMED 未及");
        hall.desk.complete(number, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "READY"));
        Desk.at("2025-03-14T09:00");
        hall.desk.complete(number, MeetingProcess.INVITE, STAFF, Map.of("inviteWay", "MESSAGE"));
        assertThat(hall.refused(number, "opening", "{}")).contains("不能提前开会");
        Desk.at("2025-03-18T09:00");
        assertThat(hall.refused(number, "opening", "{}")).isEqualTo("通知没有在会议前 3 个工作日 发出，请写明仍要开会的原因。");
        assertThat(hall.refused(number, "opening", "{'reason':'17 日停电'}")).contains("请先改结束时间");
        assertThat(hall.refused(number, "end", "{'end':'2025-03-18T08:00','reason':'停电'}"))
                .contains("应晚于开始时间和现在");
        hall.ok(number, "end", "{'end':'2025-03-18T10:00','reason':'17 日系统停用'}");
        hall.ok(number, "opening", "{'reason':'17 日停电'}");
        hall.members(number).forEach(member -> hall.present(number, member));
        long item = hall.items(number).get(0);
        hall.ok(number, "items/" + item + "/opening", "{}");
        hall.vote(number, item, 1, 0, 0);
        Desk.at("2025-03-18T10:00");
        assertThat(hall.refused(
                        number,
                        "items/" + item + "/votes",
                        vote(hall.members(number).get(1), "FOR")))
                .contains("会议的结束时间已到");
        Desk.at("2025-03-18T15:00");
        hall.ok(number, "closing", "{}");
        assertThat(hall.look(number).path("closedAt").asText()).startsWith("2025-03-18T02:00");
        assertThat(hall.outcomes(number)).containsEntry("议题", "NOT_PASSED").containsEntry("未及", "HELD_OVER");
    }

    @Test
    @Clause("§2.5")
    void decides_by_heads_and_area_where_the_rule_says_so() {
        long number = hall.opened("OWNERS_MAJOR", 4, 4, "NAMED 维修", "NAMED 扩建");
        List<Long> items = hall.items(number);
        items.forEach(item -> hall.ok(number, "items/" + item + "/opening", "{}"));
        List<Long> members = hall.members(number);
        // 10.50, 20.50, 30.50 and 40.50 m²: three of four heads, but 61.50 of 102.00 m² and 91.50 of 102.00 m²
        for (int i : List.of(0, 1, 2)) {
            hall.ok(number, "items/" + items.get(0) + "/votes", vote(members.get(i), "FOR"));
        }
        for (int i : List.of(1, 2, 3)) {
            hall.ok(number, "items/" + items.get(1) + "/votes", vote(members.get(i), "FOR"));
        }
        hall.ok(number, "closing", "{}");
        assertThat(hall.outcomes(number)).containsEntry("维修", "NOT_PASSED").containsEntry("扩建", "PASSED");
    }

    @Test
    void keeps_of_a_secret_ballot_who_has_voted_and_only_the_sum_of_what() {
        long number = hall.prepared("JOINT", 0, "SECRET 议题");
        for (String account : List.of("zhang.san", "zhang.sanfeng", "zhou.jiu")) {
            hall.ok(number, "members", "{'name':'" + account + "','account':'" + account + "'}");
        }
        hall.desk.complete(number, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "READY"));
        hall.desk.complete(number, MeetingProcess.INVITE, STAFF, Map.of("inviteWay", "DELIVERED"));
        Desk.at("2025-03-17T09:05");
        hall.ok(number, "opening", "{}");
        hall.members(number).forEach(member -> hall.present(number, member));
        long item = hall.items(number).get(0);
        hall.ok(number, "items/" + item + "/opening", "{}");
        String votes = "items/" + item + "/votes";
        assertThat(hall.refused(number, votes, vote(hall.members(number).get(2), "FOR")))
                .contains("只能由本人用自己的账号投");
        assertThat(hall.send("zhou.jiu", number, votes, "{'choice':'FOR'}").status())
                .as("a member of another unit sees the meeting, and votes")
                .isEqualTo(200);
        assertThat(hall.send("wang.wu", number, votes, "{'choice':'FOR'}").status())
                .as("to others it does not exist")
                .isEqualTo(404);
        hall.ok(number, votes, "{'choice':'AGAINST'}");
        assertThat(hall.look(number)
                        .path("items")
                        .path(0)
                        .path("tally")
                        .path("votesFor")
                        .asInt())
                .as("covered while people vote")
                .isZero();
        assertThat(jdbc.sql("select string_agg(v::text, ' ') from minxu.vote v where item_id = ?")
                        .param(item)
                        .query(String.class)
                        .single())
                .doesNotContain("FOR", "AGAINST");
        hall.ok(number, "items/" + item + "/closing", "{}");
        var tally = hall.look(number).path("items").path(0).path("tally");
        assertThat(tally.path("votesFor").asInt()).isEqualTo(1);
        assertThat(tally.path("against").asInt()).isEqualTo(1);
        assertThat(hall.refused(
                        OTHER,
                        number,
                        "items/" + item + "/corrections",
                        "{'member':'" + hall.members(number).get(0) + "','choice':'FOR','reason':'x'}"))
                .contains("无记名投票不能更正");
    }

    @Test
    void replaces_a_member_by_his_number_until_it_is_opened_and_takes_over_the_list_of_the_last_one() {
        long number = hall.prepared("COUNCIL", 2, "NAMED 议题");
        long first = hall.members(number).get(0);
        hall.ok(number, "members/" + first + "/substitute", "{'name':'代表2','post':'替代表1'}");
        assertThat(hall.look(number).path("members").findValuesAsText("name"))
                .as("two of one name are two people")
                .containsExactly("代表2", "代表2");
        assertThat(hall.refused(number, "members/" + first + "/substitute", "{'name':'再替'}"))
                .contains("不在这次会议的名单上");
        hall.ok(number, "members", "{'name':'沈','account':'shen.zhuren'}");
        assertThat(hall.refused(number, "members", "{'name':'沈主任','account':'shen.zhuren'}"))
                .contains("这个账号已经在名单上");
        assertThat(hall.refused(number, "members", "{'name':'无','account':'nobody'}"))
                .contains("没有账号");
        assertThat(hall.refused("zhao.liu", number, "members", "{'name':'街道'}")).contains("由“测试甲社区”的工作人员");
        long next = hall.called("COUNCIL");
        hall.ok(next, "members/copies", "{}");
        assertThat(hall.members(next)).hasSize(3);
        assertThat(hall.refused(next, "items", "{'title':'" + "长".repeat(201) + "'}"))
                .contains("最多 200 个字");
    }

    @Test
    void is_marked_when_a_step_of_it_or_of_a_task_is_late() {
        long number = hall.opened("JOINT", 3, 3, "NAMED 议题");
        hall.desk.complete(number, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "HELD"));
        Desk.at("2025-03-21T09:01");
        hall.desk.fireTimerOf(number, "timer_nextMark");
        assertThat(marks(number)).isNotEmpty();
        hall.ok(number, "tasks", "{'unit':'" + district.department("测试民政局") + "','what':'清运','due':'2025-03-28'}");
        minutes(number, "NO");
        long task = jdbc.sql("select case_id from minxu.meeting_task where meeting_id = ?")
                .param(number)
                .query(Long.class)
                .single();
        Desk.at("2025-03-31T09:01");
        hall.desk.fireTimerOf(task, "timer_nextMark");
        assertThat(marks(task)).isNotEmpty();
    }

    private List<Integer> marks(long number) {
        return jdbc.sql(
                        "select m.level from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where d.case_id = ?")
                .param(number)
                .query(Integer.class)
                .list();
    }

    @Test
    void is_counted_as_held_and_as_agreed_over_any_period_by_those_who_see_it() {
        String since = "/api/meeting-figures?since=2025-03-17&until=2025-03-17&kind=REPRESENTATIVES";
        var before = hall.desk.as("zheng.yi").get(since).json();
        hall.opened("REPRESENTATIVES", 3, 1, "NAMED 人不够");
        long second = hall.opened("REPRESENTATIVES", 3, 3, "NAMED 同意");
        hall.ok(second, "items/" + hall.items(second).get(0) + "/opening", "{}");
        hall.vote(second, hall.items(second).get(0), 3, 0, 0);
        hall.ok(second, "closing", "{}");
        long third = hall.opened("REPRESENTATIVES", 3, 1, "NAMED 人不够");
        hall.ok(third, "closing", "{}");
        var after = hall.desk.as("zheng.yi").get(since).json();
        assertThat(after.path("held").asInt() - before.path("held").asInt()).isEqualTo(2);
        assertThat(after.path("agreed").asInt() - before.path("agreed").asInt()).isEqualTo(1);
        assertThat(after.path("withoutQuorum").asInt()
                        - before.path("withoutQuorum").asInt())
                .isEqualTo(1);
        assertThat(after.path("share").asText()).matches("\\d{1,3}\\.\\d\\d");
        assertThat(hall.desk.as("wang.wu").get(since).json().path("held").asInt())
                .isZero();
        assertThat(hall.desk
                        .as("wang.wu")
                        .get(since.replace("&until=2025-03-17", "&until=2025-03-16"))
                        .text("detail"))
                .contains("不能早于");
    }

    @Test
    void is_among_the_figures_of_a_supervisor_whose_numbers_open_it() {
        String asked = "from=2025-03-17&until=2025-03-17";
        var before = share(asked);
        long agreed = hall.opened("COUNCIL", 3, 3, "NAMED 同意");
        hall.ok(agreed, "items/" + hall.items(agreed).get(0) + "/opening", "{}");
        hall.vote(agreed, hall.items(agreed).get(0), 3, 0, 0);
        hall.ok(agreed, "closing", "{}");
        long not = hall.opened("COUNCIL", 3, 1, "NAMED 人不够");
        hall.ok(not, "closing", "{}");
        var after = share(asked);
        assertThat(after.path("count").asInt() - before.path("count").asInt()).isEqualTo(1);
        assertThat(after.path("denominator").asInt()
                        - before.path("denominator").asInt())
                .isEqualTo(2);
        assertThat(after.path("percent").isNumber()).isTrue();
        assertThat(after.path("period").asText()).contains("2025年3月17日");
        assertThat(opened(asked, "meetingsAgreed"))
                .contains(Long.toString(agreed))
                .doesNotContain(Long.toString(not));
        assertThat(opened(asked, after.path("denominatorKey").asText()))
                .contains(Long.toString(agreed), Long.toString(not));
    }

    private JsonNode share(String asked) {
        var answer = hall.desk.as("zheng.yi").get("/api/supervision?" + asked);
        for (JsonNode figure : answer.json().path("figures")) {
            if (figure.path("key").asText().equals("meetingsAgreed")) {
                return figure;
            }
        }
        throw new AssertionError(answer.body());
    }

    /** All pages of the cases behind a figure. */
    private List<String> opened(String asked, String figure) {
        var numbers = new ArrayList<String>();
        String after = "";
        do {
            var page = hall.desk
                    .as("zheng.yi")
                    .get("/api/supervision/cases?figure=" + figure + "&" + asked + after)
                    .json();
            numbers.addAll(page.path("cases").findValuesAsText("number"));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        return numbers;
    }

    @Test
    void leaves_nothing_that_people_typed_when_it_is_erased() {
        long number = hall.opened("JOINT", 3, 3, "NAMED 抹去议题甲");
        long item = hall.items(number).get(0);
        hall.ok(number, "items/" + item + "/opening", "{}");
        hall.vote(number, item, 2, 1, 0);
        hall.ok(number, "items/" + item + "/closing", "{}");
        assertThat(hall.send(
                                OTHER,
                                number,
                                "items/" + item + "/corrections",
                                "{'member':'" + hall.members(number).get(2) + "','choice':'FOR','reason':'抹去更正'}")
                        .status())
                .isEqualTo(200);
        hall.desk.complete(number, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "HELD"));
        hall.ok(number, "tasks", "{'unit':'" + district.community("测试甲社区") + "','what':'抹去任务','due':'2025-03-28'}");
        hall.desk.complete(number, MeetingProcess.WRITE, STAFF, Map.of("minutes", "抹去纪要", "publishResult", "NO"));
        hall.desk.complete(number, MeetingProcess.APPROVE, OTHER, Map.of("reviewOutcome", "AGREED"));
        long task = jdbc.sql("select case_id from minxu.meeting_task where meeting_id = ?")
                .param(number)
                .query(Long.class)
                .single();
        hall.desk.complete(task, CARRY_OUT, STAFF, Map.of("report", "抹去报告"));
        hall.desk.complete(task, CHECK, STAFF, Map.of("reviewOutcome", "AGREED"));
        erasure.erase(task, "admin", "满三年");
        erasure.erase(number, "admin", "满三年");
        assertThat(Traces.of(jdbc, "抹去议题甲")).isEmpty();
        assertThat(Traces.of(jdbc, "抹去更正")).isEmpty();
        assertThat(Traces.of(jdbc, "抹去任务")).isEmpty();
        assertThat(Traces.of(jdbc, "抹去纪要")).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from minxu.meeting_member where meeting_id = ? and name not like 'sha256:%'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(hall.outcomes(number)).as("what came of it stays").containsValue("PASSED");
        erasure.erase(number, "admin", "再次");
    }
}
