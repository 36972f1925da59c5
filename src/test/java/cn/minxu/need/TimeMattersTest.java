package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.History;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.worktime.CalendarDesk;
import cn.minxu.worktime.DayKind;
import cn.minxu.worktime.Notice;
import cn.minxu.worktime.NoticeDay;
import cn.minxu.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More time for a step: an extension that the unit above approves, and pauses for listed causes. Named by the routes taken. */
@MinxuTest
@Clause("§1.6")
class TimeMattersTest {

    private static final String SMALL = "userTask_handleMatter";
    private static final String STREET = "userTask_solveAtStreet";
    private static final String CENTRE = "userTask_settleAtCentre";
    private static final String LEAD = "userTask_settleAsLead";
    private static final String SUPPORT = "userTask_supportLead";
    private static final String DECIDE = "userTask_decideExtension";
    private static final String RESUME = "userTask_resumeMatter";
    private static final String CALL_BACK = "userTask_callBackResident";

    private static final Map<String, Object> DONE = Map.of("handlingOutcome", "SOLVED", "answer", "已办成");
    private static final Map<String, Object> AGREED = Map.of("reviewOutcome", "AGREED");
    private static final Map<String, Object> DISAGREED = Map.of("reviewOutcome", "DISAGREED", "reason", "人手足够");
    private static final Map<String, Object> RESUMED = Map.of("note", "鉴定报告已出");
    private static final Map<String, Object> CANNOT_SOLVE =
            Map.of("handlingOutcome", "CANNOT_SOLVE", "reason", "涉及多个部门");
    private static final Map<String, Object> LOWER =
            Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", "C", "reason", "需要按周办理");

    private static final String PASSES = "\"promise\":\"对居民承诺 2025-03-10 17:30 前答复，延期和暂停都不改变承诺；延期后将晚于承诺。\"";

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    History history;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    CalendarDesk notices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void an_extension_that_the_street_agrees_to_moves_the_due_date_and_the_one_timer_of_a_small_matter() {
        var walk = small("B");
        assertThat(due(walk, SMALL)).isEqualTo(Walks.instant("2025-03-10T17:30"));
        walk.ask("extension", SMALL, "zhang.sanfeng", extension(5)).waitsAt(SMALL, DECIDE);
        assertThat(due(walk, SMALL)).as("not before it is decided").isEqualTo(Walks.instant("2025-03-10T17:30"));
        assertThat(due(walk, DECIDE)).isEqualTo(Walks.instant("2025-03-04T17:30"));

        walk.complete(DECIDE, "zhao.liu", AGREED)
                .reached("serviceTask_extendDeadline", "endEvent_extended")
                .waitsAt(SMALL);
        assertThat(due(walk, SMALL)).isEqualTo(Walks.instant("2025-03-17T17:30"));
        assertThat(warned(walk, SMALL)).isEqualTo(Walks.instant("2025-03-17T08:30"));
        assertThat(said(walk))
                .containsSubsequence(
                        "承办单位已申请延期，申请延期：需开挖路面", "审批延期，同意：null", "顺延时限，已顺延：延期 5 个工作日，期限改为 2025-03-17 17:30");

        walk.complete(SMALL, "zhang.san", DONE).waitsAt(CALL_BACK);
    }

    @Test
    void an_extension_that_is_refused_changes_nothing_and_may_be_asked_for_once_more() {
        var walk = outside().ask("extension", STREET, "zhao.liu", extension(10)).waitsAt(STREET, DECIDE);
        walk.refused(DECIDE, "wu.shi", Map.of("reviewOutcome", "DISAGREED"), "理由");
        walk.complete(DECIDE, "wu.shi", DISAGREED)
                .reached("endEvent_extensionRefused")
                .waitsAt(STREET);
        assertThat(due(walk, STREET)).isEqualTo(Walks.instant("2025-03-10T17:30"));
        walk.ask("extension", STREET, "zhao.liu", extension(2))
                .complete(DECIDE, "wu.shi", AGREED)
                .waitsAt(STREET);
        assertThat(due(walk, STREET)).isEqualTo(Walks.instant("2025-03-12T17:30"));
        walk.complete(STREET, "zhao.liu", DONE).waitsAt(CALL_BACK);
    }

    @Test
    void an_undecided_extension_ends_with_the_matter() {
        var walk = atCentre().ask("extension", CENTRE, "wu.shi", extension(3)).waitsAt(CENTRE, DECIDE);
        walk.complete(CENTRE, "wu.shi", Map.of("answer", "中心已协调"))
                .reached("message_settledWhileAsked", "endEvent_extensionMoot")
                .waitsAt(CALL_BACK);
        assertThat(unit("吴十")).isEqualTo(walks.heldBy(walk.number));
    }

    @Test
    void a_pause_ends_with_the_matter() {
        var walk = atCentre()
                .ask("pause", CENTRE, "wu.shi", pause("AWAITING_APPROVAL"))
                .waitsAt(CENTRE, RESUME);
        Walks.at("2025-03-05T15:00");
        walk.complete(CENTRE, "wu.shi", Map.of("answer", "审批提前办成"))
                .reached("message_settledWhilePaused", "endEvent_pauseMoot")
                .waitsAt(CALL_BACK);
        assertThat(pauses(walk)).containsExactly("2025-03-03 09:00 2025-03-05 15:00 system");
        assertThat(dueOf(walk, CENTRE))
                .as("ten working days and the two that it stood still")
                .isEqualTo(Walks.instant("2025-03-19T17:30"));
    }

    @Test
    void an_agreed_extension_and_a_pause_at_the_centre_are_added_up() {
        var walk = atCentre()
                .ask("extension", CENTRE, "wu.shi", extension(10))
                .complete(DECIDE, "feng.er", AGREED)
                .ask("pause", CENTRE, "wu.shi", pause("AWAITING_APPRAISAL"));
        Walks.at("2025-03-07T16:00");
        walk.complete(RESUME, "wu.shi", RESUMED).waitsAt(CENTRE);
        assertThat(due(walk, CENTRE)).as("10 + 10 + 4 working days").isEqualTo(Walks.instant("2025-04-07T17:30"));
    }

    @Test
    void the_lead_may_be_given_more_time_than_the_district_set_and_its_supporters_may_not() {
        var walk = assigned("2025-04-01");
        walk.refusedToAsk("extension", SUPPORT, "wei.min", extension(1), "不能延期")
                .refusedToAsk("extension", LEAD, "zhou.jiu", extension(11), "1 至 10 个工作日")
                .ask("extension", LEAD, "zhou.jiu", extension(5))
                .complete(DECIDE, "wu.shi", AGREED)
                .waitsAt(LEAD, SUPPORT);
        assertThat(dues(walk))
                .as("Friday is Qingming")
                .containsExactlyInAnyOrder(Walks.instant("2025-04-09T17:30"), Walks.instant("2025-04-01T17:30"));
        walk.ask("pause", SUPPORT, "wei.min", pause("AWAITING_APPRAISAL")).waitsAt(LEAD, SUPPORT, RESUME);
        Walks.at("2025-03-05T09:00");
        walk.complete(RESUME, "wei.min", RESUMED);
        assertThat(dues(walk))
                .as("each on its own clock")
                .containsExactlyInAnyOrder(Walks.instant("2025-04-09T17:30"), Walks.instant("2025-04-03T17:30"));
        walk.complete(SUPPORT, "wei.min", Map.of("answer", "协办完成"))
                .complete(LEAD, "zhou.jiu", Map.of("answer", "已办成"))
                .waitsAt(CALL_BACK);
    }

    @Test
    void on_the_ladder_a_refused_extension_changes_nothing_and_an_undecided_one_ends_with_the_step() {
        var walk = assigned("2025-04-01").complete(SUPPORT, "wei.min", Map.of("answer", "协办完成"));
        walk.ask("extension", LEAD, "zhou.jiu", extension(5))
                .complete(DECIDE, "wu.shi", DISAGREED)
                .reached("endEvent_extensionRefused")
                .waitsAt(LEAD);
        assertThat(due(walk, LEAD)).isEqualTo(Walks.instant("2025-04-01T17:30"));
        walk.ask("extension", LEAD, "zhou.jiu", extension(2)).waitsAt(LEAD, DECIDE);
        walk.complete(LEAD, "zhou.jiu", Map.of("answer", "已办成"))
                .reached("message_settledWhileAsked", "endEvent_extensionMoot")
                .waitsAt(CALL_BACK);
    }

    @Test
    void on_the_ladder_a_pause_lapses_and_another_ends_with_the_step() {
        var walk = assigned("2025-04-01").complete(SUPPORT, "wei.min", Map.of("answer", "协办完成"));
        walk.ask("pause", LEAD, "zhou.jiu", pause("AWAITING_APPROVAL")).waitsAt(LEAD, RESUME);
        walk.fire("timer_pauseLapsed")
                .reached("timer_pauseLapsed", "endEvent_resumed")
                .waitsAt(LEAD);
        assertThat(pauses(walk)).containsExactly("2025-03-03 09:00 2025-03-17 17:30 system");
        walk.ask("pause", LEAD, "zhou.jiu", pause("AWAITING_APPRAISAL")).waitsAt(LEAD, RESUME);
        walk.complete(LEAD, "zhou.jiu", Map.of("answer", "已办成"))
                .reached("message_settledWhilePaused", "endEvent_pauseMoot")
                .waitsAt(CALL_BACK);
    }

    @Test
    void a_pause_adds_the_working_days_that_the_clock_really_stood_still() {
        var walk = small("B");
        Walks.at("2025-03-06T10:00");
        walk.ask("pause", SMALL, "zhang.san", pause("AWAITING_APPRAISAL")).waitsAt(SMALL, RESUME);
        assertThat(due(walk, SMALL))
                .as("as if it lasted until its own limit")
                .isEqualTo(Walks.instant("2025-03-24T17:30"));
        assertThat(warned(walk, SMALL)).isEqualTo(Walks.instant("2025-03-24T08:30"));
        assertThat(due(walk, RESUME)).isEqualTo(Walks.instant("2025-03-20T17:30"));
        assertThat(walk.marksAt(SMALL))
                .as("the one timer stands at whichever comes first: here the promise, whose clock goes on")
                .isEqualTo(Walks.instant("2025-03-10T08:30"));

        Walks.at("2025-03-11T10:00");
        walk.refused(RESUME, "zhang.san", Map.of(), "恢复情况");
        walk.complete(RESUME, "zhang.san", RESUMED)
                .reached("serviceTask_pauseClock", "serviceTask_resumeClock", "endEvent_resumed")
                .waitsAt(SMALL);
        assertThat(due(walk, SMALL))
                .as("Friday, Monday and Tuesday; no weekend")
                .isEqualTo(Walks.instant("2025-03-13T17:30"));
        assertThat(warned(walk, SMALL)).isEqualTo(Walks.instant("2025-03-13T08:30"));
        assertThat(said(walk))
                .containsSubsequence(
                        "承办单位已提出暂停，登记暂停：等检测机构", "恢复办理，事由已消除：鉴定报告已出", "恢复计时，已恢复计时：实际暂停 3 个工作日，期限改为 2025-03-13 17:30");

        Walks.at("2025-03-12T09:00");
        walk.ask("pause", SMALL, "zhang.san", pause("FORCE_MAJEURE"));
        Walks.at("2025-03-13T09:00");
        walk.complete(RESUME, "zhang.sanfeng", RESUMED);
        assertThat(due(walk, SMALL)).as("a second pause, one day").isEqualTo(Walks.instant("2025-03-14T17:30"));
        walk.complete(SMALL, "zhang.san", DONE);
    }

    @Test
    void a_pause_over_a_weekend_adds_nothing() {
        var walk = outside();
        Walks.at("2025-03-07T17:00");
        walk.ask("pause", STREET, "zhao.liu", pause("FORCE_MAJEURE")).waitsAt(STREET, RESUME);
        Walks.at("2025-03-09T20:00");
        walk.complete(RESUME, "zhao.liu", RESUMED).waitsAt(STREET);
        assertThat(due(walk, STREET)).isEqualTo(Walks.instant("2025-03-10T17:30"));
    }

    @Test
    void a_pause_that_nobody_ends_lapses_and_nothing_is_marked_while_it_runs() {
        var walk = small("B");
        Walks.at("2025-03-10T09:00");
        walk.ask("pause", SMALL, "zhang.san", pause("AWAITING_RESIDENT"));
        walk.fireMarksUntil(SMALL, "2025-03-24T08:30").waitsAt(SMALL, RESUME);
        assertThat(marks(walk, SMALL)).isEmpty();
        assertThat(marks(walk, RESUME))
                .as("who paused is warned before it lapses")
                .containsExactly(0);

        walk.fire("timer_pauseLapsed")
                .reached("timer_pauseLapsed", "endEvent_resumed")
                .waitsAt(SMALL);
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(Walks.instant("2025-03-24T17:30"));
        assertThat(due(walk, SMALL)).isEqualTo(Walks.instant("2025-03-24T17:30"));
        assertThat(pauses(walk)).containsExactly("2025-03-10 09:00 2025-03-24 17:30 system");
        assertThat(walk.exhaustMarks("userTask_handleMatter")).isEqualTo(4);
        assertThat(marks(walk, SMALL)).containsExactly(0, 1, 2, 3, 4);
    }

    /** The machine stood still for a month: the timer of the marks must not have run out before the pause has ended. */
    @Test
    void a_pause_that_ends_late_counts_no_longer_than_it_may_and_every_mark_is_made_up_for() {
        var walk = small("B").ask("pause", SMALL, "zhang.san", pause("AWAITING_RESIDENT"));
        Walks.at("2025-04-21T10:00");
        walk.fireMarksUntil(SMALL, "2025-04-21T10:00").waitsAt(SMALL, RESUME);
        assertThat(marks(walk, SMALL)).isEmpty();
        walk.fire("timer_pauseLapsed").waitsAt(SMALL);
        assertThat(due(walk, SMALL)).isEqualTo(Walks.instant("2025-03-24T17:30"));
        assertThat(pauses(walk)).containsExactly("2025-03-03 09:00 2025-03-17 17:30 system");
        walk.exhaustMarks("userTask_handleMatter");
        assertThat(marks(walk, SMALL)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void who_has_to_decide_on_an_extension_is_marked_himself() {
        var walk = small("B").ask("extension", SMALL, "zhang.san", extension(1));
        for (int level = 0; level < 3; level++) {
            walk.fireMarks(DECIDE);
        }
        assertThat(marks(walk, DECIDE)).containsExactly(0, 1, 2, 3);
        walk.complete(DECIDE, "zhao.liu", AGREED).waitsAt(SMALL);
        assertThat(due(walk, SMALL)).isEqualTo(Walks.instant("2025-03-11T17:30"));
    }

    @Test
    void a_late_consent_moves_the_due_date_and_leaves_the_marks_that_were_set() {
        var walk = small("B");
        Walks.at("2025-03-10T17:00");
        walk.ask("extension", SMALL, "zhang.san", extension(10)).fireMarks("userTask_handleMatter");
        walk.fireMarks("userTask_handleMatter");
        assertThat(marks(walk, SMALL)).contains(0, 1);
        walk.complete(DECIDE, "zhao.liu", AGREED).waitsAt(SMALL);
        assertThat(due(walk, SMALL)).isEqualTo(Walks.instant("2025-03-24T17:30"));
        assertThat(warned(walk, SMALL)).isEqualTo(Walks.instant("2025-03-24T08:30"));
    }

    @Test
    void what_is_handed_on_has_nothing_open_beside_it() {
        var walk = outside().ask("extension", STREET, "zhao.liu", extension(3));
        walk.refused(STREET, "zhao.liu", CANNOT_SOLVE, "延期申请尚未答复");
        walk.complete(DECIDE, "wu.shi", DISAGREED).ask("pause", STREET, "zhao.liu", pause("FORCE_MAJEURE"));
        walk.refused(STREET, "zhao.liu", CANNOT_SOLVE, "请先在“恢复办理”");
        walk.complete(RESUME, "zhao.liu", RESUMED)
                .complete(STREET, "zhao.liu", CANNOT_SOLVE)
                .waitsAt(CENTRE);

        var small = small("B").ask("pause", SMALL, "zhang.san", pause("FORCE_MAJEURE"));
        small.refused(SMALL, "zhang.san", LOWER, "请先在“恢复办理”");
    }

    @Test
    void what_a_promise_was_given_outlives_the_stay_in_a_step() {
        var walk = small("B")
                .ask("extension", SMALL, "zhang.san", extension(5))
                .complete(DECIDE, "zhao.liu", AGREED)
                .ask("pause", SMALL, "zhang.san", pause("AWAITING_RESIDENT"));
        Walks.at("2025-03-05T09:00");
        walk.complete(RESUME, "zhang.san", RESUMED);
        assertThat(due(walk, SMALL)).as("5 + 5 + 2 working days").isEqualTo(Walks.instant("2025-03-19T17:30"));
        walk.complete(SMALL, "zhang.san", LOWER)
                .complete("userTask_confirmLowerGrade", "zhang.sanfeng", DISAGREED)
                .waitsAt(SMALL);
        assertThat(due(walk, SMALL)).as("the same promise").isEqualTo(Walks.instant("2025-03-19T17:30"));
        walk.refusedToAsk("extension", SMALL, "zhang.san", extension(1), "只能延期一次");
    }

    @Test
    void a_withdrawal_ends_what_is_open_beside_the_matter() {
        var walk = small("B")
                .ask("extension", SMALL, "zhang.san", extension(5))
                .ask("pause", SMALL, "zhang.san", pause("AWAITING_RESIDENT"))
                .waitsAt(SMALL, DECIDE, RESUME);
        var withdrawn = Http.staff(port, "zhang.san")
                .post("/api/needs/" + walk.number + "/withdrawal", Walks.json(Map.of("reason", "已自行解决")));
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        walk.ended("endEvent_withdrawn", Outcome.WITHDRAWN);
        assertThat(pauses(walk)).containsExactly("2025-03-03 09:00 2025-03-03 09:00 system");
    }

    @Test
    void an_extension_is_given_once_capped_in_time_and_with_a_reason() {
        var walk = small("B");
        walk.refusedToAsk("extension", SMALL, "zhang.san", extension(11), "1 至 10 个工作日")
                .refusedToAsk("extension", SMALL, "zhang.san", extension(0), "1 至 10 个工作日")
                .refusedToAsk("extension", SMALL, "zhang.san", extension(-5), "1 至 10 个工作日")
                .refusedToAsk("extension", SMALL, "zhang.san", Map.of("days", 5, "reason", "  "), "理由")
                .refusedToAsk("extension", SMALL, "zhang.san", Map.of("days", 5), "理由")
                .refusedToAsk("extension", SMALL, "zhang.san", Map.of("reason", "开挖"), "工作日数")
                .refusedToAsk("extension", SMALL, "zhang.san", Map.of("days", "5", "reason", "开挖"), "整数")
                .refusedToAsk("extension", SMALL, "zhang.san", Map.of("days", 2.5, "reason", "开挖"), "整数")
                .refusedToAsk(
                        "extension", SMALL, "zhang.san", Map.of("days", 5, "reason", "长".repeat(501)), "最多 500 个字")
                .refusedToAsk("extension", SMALL, "zhao.liu", extension(5), "由其他单位承办")
                .refusedToAsk("extension", SMALL, "wang.wu", extension(5), "不属于您的单位");
        walk.ask("extension", SMALL, "zhang.san", extension(5));
        walk.refusedToAsk("extension", SMALL, "zhang.san", extension(5), "只能延期一次");
        walk.complete(DECIDE, "zhao.liu", AGREED);
        walk.refusedToAsk("extension", SMALL, "zhang.san", extension(1), "只能延期一次");
        assertThat(count("extension", walk)).isEqualTo(1);

        var late = small("B");
        Walks.at("2025-03-10T17:30:01");
        late.refusedToAsk("extension", SMALL, "zhang.san", extension(5), "期限已过")
                .refusedToAsk("pause", SMALL, "zhang.san", pause("FORCE_MAJEURE"), "期限已过");
    }

    @Test
    void what_the_table_does_not_name_is_not_extended() {
        small("A").refusedToAsk("extension", SMALL, "zhang.san", extension(1), "不能延期");
        var judging = walks.registered(HandleNeedTest.place());
        judging.refusedToAsk("extension", "userTask_judgeNeed", "zhang.san", extension(1), "不能延期")
                .refusedToAsk("pause", "userTask_judgeNeed", "zhang.san", pause("FORCE_MAJEURE"), "不能暂停");
        var planning = small("C");
        planning.refusedToAsk("extension", "userTask_planCycles", "zhang.san", extension(1), "没有画出“申请延期”")
                .refusedToAsk("pause", "userTask_planCycles", "zhang.san", pause("FORCE_MAJEURE"), "不能暂停");
    }

    @Test
    void nobody_approves_an_extension_that_he_asked_for() {
        var walk = small("B").ask("extension", SMALL, "zhang.san", extension(5));
        jdbc.sql("update minxu.extension set asked_by = 'zhao.liu' where case_id = ?")
                .param(walk.number)
                .update();
        walk.refused(DECIDE, "zhao.liu", AGREED, "由您申请");
        walk.complete(DECIDE, "zheng.yi", AGREED);
    }

    @Test
    void a_pause_is_for_a_listed_cause_with_its_circumstances_and_never_twice() {
        var walk = small("B");
        walk.refusedToAsk("pause", SMALL, "zhang.san", Map.of("cause", "HOLIDAY", "reason", "休假"), "暂停只限列明的事由")
                .refusedToAsk("pause", SMALL, "zhang.san", Map.of("reason", "休假"), "请选择暂停的事由")
                .refusedToAsk("pause", SMALL, "zhang.san", Map.of("cause", "FORCE_MAJEURE"), "具体情况")
                .refusedToAsk("pause", SMALL, "zhao.liu", pause("FORCE_MAJEURE"), "由其他单位承办")
                .refusedToAsk("pause", SMALL, "wang.wu", pause("FORCE_MAJEURE"), "不属于您的单位");
        walk.ask("pause", SMALL, "zhang.san", pause("FORCE_MAJEURE"))
                .refusedToAsk("pause", SMALL, "zhang.sanfeng", pause("AWAITING_APPRAISAL"), "正在暂停计时")
                .waitsAt(SMALL, RESUME);
        assertThat(count("pause", walk)).isEqualTo(1);
    }

    @Test
    void the_page_learns_what_may_be_asked_for() {
        assertThat(Http.staff(port, "zhang.san").get("/api/pause-causes").body())
                .contains("等待居民补充材料或配合", "等待检测鉴定", "等待法定审批", "恶劣天气等不可抗力");
        var walk = small("B");
        assertThat(askable(walk, "zhang.san")).isEqualTo("{\"mostDays\":10,\"pausable\":true," + PASSES + "}");
        assertThat(askable(walk, "zhao.liu"))
                .as("sees it only")
                .isEqualTo("{\"mostDays\":null,\"pausable\":false,\"promise\":null}");
        walk.ask("pause", SMALL, "zhang.san", pause("FORCE_MAJEURE"));
        assertThat(askable(walk, "zhang.san")).isEqualTo("{\"mostDays\":10,\"pausable\":false," + PASSES + "}");
        walk.ask("extension", SMALL, "zhang.san", extension(5));
        assertThat(askable(walk, "zhang.san")).isEqualTo("{\"mostDays\":null,\"pausable\":false,\"promise\":null}");
        String task = walk.task(SMALL).getId();
        var record = Http.staff(port, "zhang.san")
                .get("/api/task-cards/" + task + "/record")
                .body();
        assertThat(record).contains("暂停：恶劣天气等不可抗力（2025-03-03 09:00 起）");
        assertThat(Http.staff(port, "zhang.san")
                        .get("/api/task-cards?ids=" + task)
                        .body())
                .contains("\"paused\":true");
    }

    /** 2033-03-07 is a Monday; the made-up notice gives Tuesday the 15th and Wednesday the 16th off. */
    @Test
    void a_late_holiday_notice_moves_what_was_extended_and_what_stands_still() {
        Walks.at("2033-03-07T09:00");
        var extended =
                small("B").ask("extension", SMALL, "zhang.san", extension(5)).complete(DECIDE, "zhao.liu", AGREED);
        var paused = small("B").ask("pause", SMALL, "zhang.san", pause("AWAITING_APPRAISAL"));
        var resumed = small("B").ask("pause", SMALL, "zhang.san", pause("AWAITING_APPRAISAL"));
        Walks.at("2033-03-09T09:00");
        resumed.complete(RESUME, "zhang.san", RESUMED);
        assertThat(due(extended, SMALL)).isEqualTo(Walks.instant("2033-03-21T17:30"));
        assertThat(due(paused, SMALL)).isEqualTo(Walks.instant("2033-03-28T17:30"));
        assertThat(due(paused, RESUME)).isEqualTo(Walks.instant("2033-03-21T17:30"));
        assertThat(due(resumed, SMALL)).isEqualTo(Walks.instant("2033-03-16T17:30"));

        var days = new ArrayList<>(calendar.arrangement(2033).days());
        days.add(new NoticeDay(LocalDate.parse("2033-03-15"), DayKind.HOLIDAY, "测试假"));
        days.add(new NoticeDay(LocalDate.parse("2033-03-16"), DayKind.HOLIDAY, "测试假"));
        notices.load(new Notice(2033, "测试用通知（虚构）", days), "admin");

        assertThat(due(extended, SMALL)).isEqualTo(Walks.instant("2033-03-23T17:30"));
        assertThat(warned(extended, SMALL)).isEqualTo(Walks.instant("2033-03-23T08:30"));
        assertThat(due(paused, SMALL)).isEqualTo(Walks.instant("2033-03-30T17:30"));
        assertThat(warned(paused, SMALL)).isEqualTo(Walks.instant("2033-03-30T08:30"));
        assertThat(due(paused, RESUME)).isEqualTo(Walks.instant("2033-03-23T17:30"));
        assertThat(paused.timer("timer_pauseLapsed")).isEqualTo(Walks.instant("2033-03-23T17:30"));
        assertThat(due(resumed, SMALL)).isEqualTo(Walks.instant("2033-03-18T17:30"));
        extended.waitsAt(SMALL);
        paused.waitsAt(SMALL, RESUME);
        Walks.at("2033-03-17T09:00");
        paused.complete(RESUME, "zhang.san", RESUMED);
        assertThat(due(paused, SMALL))
                .as("6 working days really paused: the two that became holidays do not count")
                .isEqualTo(Walks.instant("2033-03-24T17:30"));
    }

    private Walk small(String grade) {
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged(grade));
    }

    private Walk outside() {
        return walks.registered(HandleNeedTest.place())
                .complete(
                        "userTask_judgeNeed",
                        "zhang.san",
                        Map.of(
                                "satisfiability",
                                "SATISFIABLE",
                                "needScale",
                                "SMALL",
                                "needAuthority",
                                "OUT_OF_COMMUNITY"));
    }

    private Walk atCentre() {
        return outside().complete(STREET, "zhao.liu", CANNOT_SOLVE).waitsAt(CENTRE);
    }

    /** Given back twice, submitted to the district, and led by 测试城管局 with 测试民政局 until that day. */
    private Walk assigned(String dueOn) {
        var objected = Map.<String, Object>of("responseOutcome", "OBJECTED", "reason", "不属本部门", "legalBasis", "职责规定");
        String lead = district.department("测试城管局");
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", BigMattersTest.big())
                .complete("userTask_signForMatter", "shi.zhifa", objected)
                .complete("userTask_conveneDepartments", "zhao.liu", Map.of("consulted", List.of(lead)))
                .complete(
                        "userTask_provideOpinion", "zhou.jiu", Map.of("opinionOutcome", "NOT_OURS", "reason", "不属本部门"))
                .complete(
                        "userTask_routeAgain",
                        "zhao.liu",
                        Map.of("routedUnit", district.department("测试住建局"), "reason", "会商意见"))
                .complete("userTask_signAgain", "sun.ba", objected)
                .complete("userTask_signSubmission", "sun.ba", Map.of("signOutcome", "SIGNED"))
                .complete("userTask_signSubmission", "zhao.liu", Map.of("signOutcome", "SIGNED"))
                .complete(
                        "userTask_studyMatter",
                        "han.qu",
                        Map.of(
                                "leadUnit",
                                lead,
                                "supporting",
                                List.of(district.department("测试民政局")),
                                "dueOn",
                                dueOn,
                                "reason",
                                "主要矛盾在其职责内"))
                .waitsAt(LEAD, SUPPORT);
    }

    private static List<Instant> dues(Walk walk) {
        return Stream.of(LEAD, SUPPORT)
                .flatMap(step -> walk.dues(step).stream())
                .toList();
    }

    private static Map<String, Object> extension(int days) {
        return Map.of("days", days, "reason", " 需开挖路面 ");
    }

    private static Map<String, Object> pause(String cause) {
        return Map.of("cause", cause, "reason", "等检测机构");
    }

    private static Instant due(Walk walk, String step) {
        return walk.due(step);
    }

    private Instant warned(Walk walk, String step) {
        return jdbc.sql("select warn_at from minxu.deadline where case_id = ? and step = ? and closed_at is null")
                .params(walk.number, step)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private Instant dueOf(Walk walk, String step) {
        return jdbc.sql("select due_at from minxu.deadline where case_id = ? and step = ?")
                .params(walk.number, step)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private List<Integer> marks(Walk walk, String step) {
        return jdbc.sql("""
                        select m.level from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                        where d.case_id = ? and d.step = ? order by m.level""").params(walk.number, step).query(Integer.class).list();
    }

    private List<String> pauses(Walk walk) {
        return jdbc.sql("""
                        select to_char(started_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI ')
                          || to_char(ended_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI ') || ended_by
                        from minxu.pause where case_id = ? order by id""").param(walk.number).query(String.class).list();
    }

    private int count(String table, Walk walk) {
        return jdbc.sql("select count(*) from minxu." + table + " where case_id = ?")
                .param(walk.number)
                .query(Integer.class)
                .single();
    }

    private String unit(String person) {
        return jdbc.sql("select unit_id from minxu.person where name = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private List<String> said(Walk walk) {
        return history.of(walk.number).stream()
                .map(entry -> entry.step() + "，" + entry.outcome() + "：" + entry.reason())
                .toList();
    }

    private String askable(Walk walk, String user) {
        return Http.staff(port, user)
                .get("/api/task-cards/" + walk.task(SMALL).getId() + "/time")
                .body();
    }
}
