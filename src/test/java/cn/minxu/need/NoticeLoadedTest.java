package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.History;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.Promise;
import cn.minxu.need.view.NeedViews;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.worktime.CalendarDesk;
import cn.minxu.worktime.DayKind;
import cn.minxu.worktime.Notice;
import cn.minxu.worktime.NoticeDay;
import cn.minxu.worktime.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A holiday notice that comes late moves what rested on the year without it: promises, deadlines, due dates and timers. */
@MinxuTest
@Clause("G1")
class NoticeLoadedTest {

    @Autowired
    Walks walks;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    NeedViews views;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    CalendarDesk desk;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    /** 2031-01-01 is a Wednesday; the made-up notice gives Thursday and Friday off for the Sunday after as a working day. */
    @Test
    void everything_that_rested_on_the_year_moves() {
        Walks.at("2030-12-31T09:00");
        var walk = walks.registered(HandleNeedTest.place());
        var cycles = walks.registered(HandleNeedTest.place());
        cycles.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("C"))
                .complete(
                        "userTask_planCycles",
                        "zhang.san",
                        Map.of("plan", "上门辅导", "cycle", "WEEKLY", "endsOn", "2031-01-03"))
                .fire("timer_cycleStarted");
        assertThat(cycles.due("userTask_performCycle")).isEqualTo(Walks.instant("2031-01-03T17:30"));
        assertThat(walk.due("userTask_judgeNeed")).isEqualTo(Walks.instant("2031-01-02T17:30"));
        assertThat(deadlines.promiseOf(walk.number)).isEqualTo(new Promise(Walks.instant("2031-01-08T17:30"), true));
        assertThat(views.view(walk.number, "zhang.san").promiseProvisional()).isTrue();

        var days = new ArrayList<>(calendar.arrangement(2031).days());
        days.add(new NoticeDay(LocalDate.parse("2031-01-02"), DayKind.HOLIDAY, "元旦"));
        days.add(new NoticeDay(LocalDate.parse("2031-01-03"), DayKind.HOLIDAY, "元旦"));
        days.add(new NoticeDay(LocalDate.parse("2031-01-05"), DayKind.WORKDAY, "元旦"));
        desk.load(new Notice(2031, "测试用通知（虚构）", days), "admin");

        assertThat(walk.due("userTask_judgeNeed")).isEqualTo(Walks.instant("2031-01-05T17:30"));
        assertThat(walk.task("userTask_judgeNeed").getFollowUpDate().toInstant())
                .isEqualTo(Walks.instant("2031-01-05T08:30"));
        assertThat(walk.marksAt("userTask_judgeNeed")).isEqualTo(Walks.instant("2031-01-05T08:30"));
        assertThat(deadlines.promiseOf(walk.number)).isEqualTo(new Promise(Walks.instant("2031-01-09T17:30"), false));
        assertThat(cycles.due("userTask_performCycle"))
                .as("the last working day before the plan ends")
                .isEqualTo(Walks.instant("2030-12-31T17:30"));
        walk.waitsAt("userTask_judgeNeed").fireMarks("userTask_judgeNeed").waitsAt("userTask_judgeNeed");
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(Walks.instant("2031-01-05T08:30"));
    }

    @Test
    void a_need_is_shown_as_it_stands_to_those_who_may_see_it() {
        Walks.at("2025-03-03T09:00");
        var walk = walks.registered(HandleNeedTest.place());
        var view = views.view(walk.number, "zhao.liu");
        assertThat(view.status()).isEqualTo("已登记，正在：研判需求（测试甲社区，2025-03-04 17:30 前）");
        assertThat(view.reporter() + view.phone()).isEqualTo("欧阳*138****1234");
        assertThat(view.history())
                .extracting(History.Entry::who, History.Entry::step, History.Entry::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("张三", "需求已登记", "已登记"));
        for (String user : new String[] {"zhang.san", "chen.wangge", "zheng.yi", "feng.er"}) {
            assertThat(views.view(walk.number, user).number()).as(user).isEqualTo(walk.number);
        }
        for (String user : new String[] {"li.si", "qian.qi", "sun.ba", "wu.shi", "chu.sheji", "nobody"}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> views.view(walk.number, user))
                    .as(user)
                    .isInstanceOf(cn.minxu.Refused.class)
                    .hasMessageContaining("不属于您的单位");
        }
    }
}
