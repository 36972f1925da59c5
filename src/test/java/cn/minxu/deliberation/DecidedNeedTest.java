package cn.minxu.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Links;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.need.HandleNeedTest;
import cn.minxu.need.Walks;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@DisplayName("A need that is put to 阳光17议")
class DecidedNeedTest {

    private static final String PERFORM = "userTask_performCycle";
    private static final String FOLLOW = "userTask_followDecision";
    private static final String SECRETARY = Talks.SECRETARY;

    @LocalServerPort
    int port;

    @Autowired
    Talks all;

    @Autowired
    Walks walks;

    @Autowired
    Links links;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    TestDistrict district;

    private Talks talks;
    private Desk desk;

    @BeforeEach
    void in_a_district() {
        district.ensure();
        talks = all.at(port);
        desk = talks.desk;
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** A matter of grade C whose first cycle waits to be served. */
    private Walk served() {
        return judged("C")
                .complete(
                        "userTask_planCycles",
                        SECRETARY,
                        Map.of(
                                "plan",
                                "每季巡查一次",
                                "cycle",
                                "QUARTERLY",
                                "endsOn",
                                ClockUtil.getCurrentTime()
                                                .toInstant()
                                                .toString()
                                                .substring(0, 4) + "-12-31"))
                .fire("timer_cycleStarted")
                .waitsAt(PERFORM);
    }

    private Walk judged(String grade) {
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", SECRETARY, HandleNeedTest.judged(grade));
    }

    private static Walk cycleDone(Walk need) {
        return need.complete(PERFORM, SECRETARY, Map.of("answer", "已巡查", "handlingOutcome", "CONTINUE"));
    }

    /** Nobody has anything to do: the next cycle has not begun. */
    private void between(Walk need) {
        assertThat(desk.waiting(need.number)).isEmpty();
        assertThat(need.timer("timer_cycleStarted"))
                .isAfter(ClockUtil.getCurrentTime().toInstant());
    }

    private String offers(Walk need, String step) {
        return desk.as(SECRETARY)
                .get("/api/task-cards/" + need.task(step).getId() + "/offers")
                .body();
    }

    private void put(Walk need, String body) {
        var answer = desk.as(SECRETARY).post("/api/cases/" + need.number + "/deliberation", body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String refusedToPut(Walk need, String user, int status) {
        var answer = desk.as(user).post("/api/cases/" + need.number + "/deliberation", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.text("detail");
    }

    @Test
    @Clause("A-P4")
    void goes_on_hears_what_was_agreed_shows_the_plan_and_is_answered_by_what_was_done() {
        var month = YearMonth.of(2029, 3);
        long number = talks.begun(month);
        Walk need = served();
        var promised = deadlines.promiseOf(need.number);
        assertThat(offers(need, PERFORM)).contains("提交协商");
        put(need, "{'title':'三号楼前停车位怎么划'}");
        assertThat(offers(need, PERFORM)).as("once").doesNotContain("提交协商");
        assertThat(talks.latest(need.number))
                .startsWith("已提交协商：阳光17议：2029-03，2029-03-17 召开")
                .contains("对居民的承诺不变");
        need.waitsAt(PERFORM);
        talks.reviewed(number);
        assertThat(talks.latest(need.number)).startsWith("已列入协商");
        between(cycleDone(need));
        long meeting = talks.meeting(number);
        assertThat(links.of(meeting))
                .anyMatch(link -> link.other() == need.number && link.kind().equals("ON_AGENDA"));
        Desk.at("2029-03-12T09:00");
        talks.invited(meeting);
        talks.voted(meeting, "2029-03-17T09:00", "FOR");
        talks.send(
                meeting,
                "tasks",
                "{'item':'" + talks.items(meeting).get(0) + "','unit':'" + district.community("测试甲社区")
                        + "','what':'划线','due':'2029-04-20'}");
        talks.minuted(meeting, Map.of());
        talks.noticed(meeting);
        between(need);
        assertThat(talks.fact(need.number, "协商结果"))
                .as("not before the notice has ended")
                .isEmpty();
        talks.noticeOver(meeting, "2029-04-02T09:00");

        need.waitsAt(FOLLOW);
        assertThat(talks.latest(need.number)).startsWith("表决通过：社区联席会：阳光17议：2029-03");
        assertThat(talks.fact(need.number, "协商结果")).contains("三号楼前停车位怎么划——表决通过");
        assertThat(talks.fact(need.number, "落实计划")).isEqualTo("测试甲社区：划线（2029-04-20 前）");
        assertThat(desk.form(need.number, FOLLOW, SECRETARY)).contains("协商达成一致（2029-04-02）", "测试甲社区：划线（2029-04-20 前）");
        need.complete(FOLLOW, SECRETARY, Map.of("answer", "居民议定划线", "handlingOutcome", "CONTINUE"));
        between(need);

        long task = talks.tasks(meeting).get(0);
        assertThat(links.of(need.number))
                .anyMatch(link -> link.other() == task && link.kind().equals("TASK_FOR"));
        Desk.at("2029-04-10T09:00");
        talks.carriedOut(task, "已划线 40 个");
        need.waitsAt(FOLLOW);
        assertThat(talks.fact(need.number, "落实计划")).isEqualTo("测试甲社区：划线（已完成：已划线 40 个）");
        assertThat(desk.form(need.number, FOLLOW, SECRETARY)).contains("已完成：已划线 40 个");
        assertThat(need.exhaustMarks(FOLLOW)).isEqualTo(4);
        need.complete(FOLLOW, SECRETARY, Map.of("answer", "车位已划线 40 个", "handlingOutcome", "END"))
                .reached("endEvent_answeredAsDecided")
                .waitsAt("userTask_callBackResident");
        assertThat(need.need().answer()).contains("车位已划线 40 个");
        assertThat(deadlines.promiseOf(need.number).at())
                .as("what the resident was promised")
                .isEqualTo(promised.at());
        assertThat(desk.waiting(number)).containsExactly(Talks.REPORT);
        desk.complete(number, Talks.REPORT, Talks.OTHER, Map.of("feedback", "车位已划线", "feedbackWay", "DOOR"));
        assertThat(talks.latest(need.number)).isEqualTo("已反馈落实情况：车位已划线");
    }

    @Test
    @Clause("A-P4")
    void is_offered_the_result_as_its_answer_where_its_cycle_is_being_served() {
        var month = YearMonth.of(2029, 6);
        long number = talks.begun(month);
        Walk need = served();
        put(need, "{}");
        talks.reviewed(number);
        talks.held(talks.meeting(number), month, "FOR");
        need.waitsAt(PERFORM);
        assertThat(desk.form(need.number, PERFORM, SECRETARY)).contains("协商达成一致（2029-06-17）");
        cycleDone(need);
        need.fire("timer_cycleStarted").waitsAt(PERFORM);
        assertThat(desk.form(need.number, PERFORM, SECRETARY))
                .as("the resident has been told")
                .doesNotContain("协商达成一致");
    }

    @Test
    void hears_that_nothing_was_agreed_and_goes_on_and_again_that_an_objection_was_accepted() {
        var month = YearMonth.of(2029, 8);
        long number = talks.begun(month);
        Walk need = served();
        put(need, "{}");
        talks.reviewed(number);
        between(cycleDone(need));
        talks.held(talks.meeting(number), month, "AGAINST");
        need.waitsAt(FOLLOW);
        assertThat(talks.latest(need.number)).startsWith("未达成一致，下月再议：阳光17议：2029-08");
        assertThat(talks.fact(need.number, "协商结果")).contains("表决未通过");
        assertThat(talks.fact(need.number, "落实计划")).isEmpty();
        assertThat(desk.form(need.number, FOLLOW, SECRETARY)).contains("协商未达成一致（2029-08-17）");
        need.complete(FOLLOW, SECRETARY, Map.of("answer", "下月再议", "handlingOutcome", "CONTINUE"));
        between(need);
        var next = YearMonth.of(2029, 9);
        long again = talks.begun(next);
        talks.reviewed(again);
        long meeting = talks.meeting(again);
        desk.complete(
                meeting, "userTask_prepareMeeting", SECRETARY, Map.of("agendaReady", "CANCELLED", "reason", "台风"));
        need.waitsAt(FOLLOW);
        assertThat(talks.fact(need.number, "协商结果")).contains("会议已取消");
        assertThat(talks.record(need.number).path("history").toString()).contains("会议已取消");
        need.complete(FOLLOW, SECRETARY, Map.of("answer", "会议取消，下月再议", "handlingOutcome", "CONTINUE"));
        between(need);
        need.fire("timer_cycleStarted").waitsAt(PERFORM);
        talks.idle(YearMonth.of(2029, 10));
    }

    @Test
    @Clause("A-P4")
    void offers_itself_with_matters_of_many_residents_first_and_is_chosen_by_the_community_or_its_secretary() {
        long number = talks.begun(YearMonth.of(2029, 11));
        Walk cycles = served();
        String place = HandleNeedTest.place();
        Walk lead = walks.registered(place);
        walks.registered(place).complete("userTask_judgeNeed", SECRETARY, HandleNeedTest.linkedTo(lead));
        Walk left = judged("C");
        Walk plain = judged("B");
        String form = desk.form(number, Talks.COLLECT, Talks.OTHER);
        assertThat(form)
                .contains(
                        "事项 " + cycles.number, "事项 " + lead.number, "涉及 2 位居民", "C 档事项，2029-11-01 登记，涉及 1 位居民", "重叠诉求")
                .doesNotContain("事项 " + plain.number);
        assertThat(form.indexOf("事项 " + lead.number)).isLessThan(form.indexOf("事项 " + cycles.number));
        desk.complete(
                number,
                Talks.COLLECT,
                Talks.OTHER,
                Map.of("offeredTopics", Talks.chosen(List.of("offered:" + cycles.number))));
        assertThat(talks.latest(cycles.number)).startsWith("已提交协商");
        assertThat(desk.form(number, Talks.REVIEW, SECRETARY))
                .contains("可列入：事项 " + lead.number, "可列入：事项 " + left.number)
                .doesNotContain("可列入：事项 " + cycles.number);
        assertThat(desk.tryComplete(
                                number,
                                Talks.REVIEW,
                                SECRETARY,
                                Map.of("acceptedTopics", Talks.chosen(List.of("offered:" + plain.number))))
                        .status())
                .as("what does not offer itself cannot be chosen")
                .isBetween(400, 499);
        desk.complete(
                number,
                Talks.REVIEW,
                SECRETARY,
                Map.of("acceptedTopics", Talks.chosen(List.of("offered:" + lead.number)), "reason", "先办重叠的"));
        assertThat(talks.latest(lead.number)).startsWith("已列入协商");
        assertThat(talks.latest(cycles.number)).isEqualTo("未列入协商：先办重叠的");
        assertThat(links.of(talks.meeting(number)))
                .anyMatch(link -> link.other() == lead.number && link.kind().equals("ON_AGENDA"))
                .noneMatch(link -> link.other() == cycles.number);
        assertThat(talks.record(number).path("content").asText())
                .contains("事项 " + lead.number, "（事项 " + cycles.number + "）——未列入");
        talks.held(talks.meeting(number), YearMonth.of(2029, 11), "FOR");
    }

    @Test
    void is_put_by_its_own_community_only_while_topics_are_collected_once_and_if_it_offers_itself() {
        long number = talks.begun(YearMonth.of(2029, 12));
        Walk need = served();
        assertThat(refusedToPut(need, "li.si", 404)).contains("没有");
        assertThat(refusedToPut(need, "zhao.liu", 403)).contains("只有“测试甲社区”");
        Walk plain = judged("B");
        assertThat(refusedToPut(plain, SECRETARY, 409)).contains("只有在办的 C 档事项和重叠诉求");
        assertThat(offers(plain, "userTask_handleMatter")).doesNotContain("提交协商");
        put(need, "{}");
        assertThat(refusedToPut(need, SECRETARY, 409)).contains("已经登记过");
        desk.complete(number, Talks.COLLECT, Talks.OTHER, Map.of());
        Walk late = judged("C");
        assertThat(refusedToPut(late, SECRETARY, 409)).contains("下月 1 日起可以再提交");
        assertThat(offers(late, "userTask_planCycles")).doesNotContain("提交协商");
        desk.complete(number, Talks.REVIEW, SECRETARY, Map.of());
        assertThat(talks.latest(need.number)).startsWith("未列入协商");
    }
}
