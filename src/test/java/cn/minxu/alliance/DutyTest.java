package cn.minxu.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.webapps.BrowserWalk;
import java.time.LocalDate;
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
@DisplayName("党建联盟：轮值和活动日")
class DutyTest {

    private static final String PLAN = "userTask_planDuty";
    private static final String RECORD = "userTask_recordDuty";
    private static final String SETTLE = "userTask_settleDuty";
    private static final String SECRETARY = "wang.wu";
    private static final List<String> LIAISONS = List.of("bing.yi", "bing.er", "bing.san");

    @LocalServerPort
    int port;

    @Autowired
    Village villages;

    @Autowired
    TestDistrict district;

    private Village village;
    private Desk desk;
    private String community = "";

    /** Three members, and a rota from January on: 一, 二, 三, 一, 二, 三 … */
    @BeforeEach
    void an_alliance_with_a_rota() {
        village = villages.at(port);
        desk = village.desk;
        community = district.community("测试丙社区");
        Desk.at("2025-01-06T09:00");
        if (village.registered("foundAlliance", community).isEmpty()) {
            village.founded(SECRETARY);
            village.enterprise("丙一企业", "bing.yi");
            village.enterprise("丙二企业", "bing.er");
            village.enterprise("丙三企业", "bing.san");
            LIAISONS.forEach(liaison -> village.joined(liaison, SECRETARY));
            assertThat(village.rota(community, "2025-02-01", 4)).containsExactly("丙一企业", "丙二企业", "丙三企业", "丙一企业");
        }
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private List<Long> registered(String kind, LocalDate month) {
        return village.jdbc
                .sql("select id from minxu.alliance_event where alliance = ? and what = ? and period = ?")
                .params(community, kind, month)
                .query(Long.class)
                .list();
    }

    /** The first day of a month for which nothing has been registered yet: a schedule only goes on. */
    private LocalDate nextMonth() {
        return village.jdbc
                .sql(
                        "select (coalesce(max(period), '2025-12-01') + interval '1 month')::date from minxu.alliance_event where alliance = ?")
                .param(community)
                .query(LocalDate.class)
                .single();
    }

    private static String plus(LocalDate day, int days) {
        return day.plusDays(days).toString();
    }

    private static String month(LocalDate day, int months) {
        return YearMonth.from(day.plusMonths(months)).toString();
    }

    /** The duty of a month and the account of who leads it. */
    private record Duty(long number, String liaison, String unit) {}

    private Duty duty(LocalDate month) {
        Desk.at(month + "T08:00");
        village.fire("planDuties");
        long number = registered("DUTY", month).get(0);
        String unit = village.jdbc
                .sql("select units[1] from minxu.alliance_event where id = ?")
                .param(number)
                .query(String.class)
                .single();
        String liaison = LIAISONS.stream()
                .filter(each -> village.unitOf(each).equals(unit))
                .findFirst()
                .orElseThrow();
        return new Duty(number, liaison, unit);
    }

    private static Map<String, Object> plan(String day) {
        return Map.of("theme", "义务巡逻", "dutyDay", day, "dutyPlace", "小区", "plan", "组织在职党员巡逻");
    }

    @Test
    @Clause("§2.2")
    void is_planned_and_reported_by_who_is_on_duty_and_counted() {
        LocalDate month = nextMonth();
        var duty = duty(month);
        assertThat(village.desk
                        .as(duty.liaison())
                        .get("/api/cases/" + duty.number())
                        .text("content"))
                .startsWith("轮值单位：丙");
        assertThat(village.refusal(desk.tryComplete(duty.number(), PLAN, duty.liaison(), plan(plus(month, 40)))))
                .contains("应在 " + month.getYear() + " 年 " + month.getMonthValue() + " 月之内");
        assertThat(desk.tryComplete(duty.number(), PLAN, SECRETARY, plan(plus(month, 9)))
                        .status())
                .as("not the community's")
                .isBetween(400, 404);
        desk.complete(duty.number(), PLAN, duty.liaison(), plan(plus(month, 9)));
        assertThat(desk.waiting(duty.number())).as("until its day").isEmpty();
        Desk.at(plus(month, 9) + "T09:00");
        desk.fireTimerOf(duty.number(), "timer_dutyDay");
        assertThat(village.refusal(desk.tryComplete(
                        duty.number(),
                        RECORD,
                        duty.liaison(),
                        Map.of("attended", "[]", "people", 20, "record", "已开展"))))
                .contains("到场");
        desk.complete(
                duty.number(),
                RECORD,
                duty.liaison(),
                Map.of("attended", Village.list(duty.unit()), "people", 20, "record", "巡逻两小时"));
        assertThat(village.end(duty.number())).isEqualTo("轮值已登记");
        assertThatThrownBy(() -> village.jdbc
                        .sql("update minxu.alliance_event set attended = '{}' where id = ?")
                        .param(duty.number())
                        .update())
                .hasMessageContaining("登记后不能再改");
    }

    @Test
    @Clause("§2.2")
    void is_marked_when_the_record_is_missing_and_settled_by_the_community() throws Exception {
        LocalDate month = nextMonth();
        var duty = duty(month);
        desk.complete(duty.number(), PLAN, duty.liaison(), plan(plus(month, 1)));
        Desk.at(plus(month, 1) + "T09:00");
        desk.fireTimerOf(duty.number(), "timer_dutyDay");
        Desk.at(plus(month, 20) + "T09:00");
        desk.fireTimerOf(duty.number(), "timer_nextMark");
        assertThat(Marks.units(village, duty.number())).containsExactly(duty.unit());
        desk.fireTimerOf(duty.number(), "timer_dutyNotRecorded");
        BrowserWalk.walk(
                port,
                "council.mjs",
                TestDistrict.PASSWORD,
                Long.toString(duty.number()),
                SECRETARY,
                "settle",
                village.jdbc
                        .sql("select name from minxu.unit where id = ?")
                        .param(duty.unit())
                        .query(String.class)
                        .single());
        assertThat(village.end(duty.number())).isEqualTo("社区已补记轮值");

        var missed = duty(nextMonth());
        desk.fireTimerOf(missed.number(), "timer_dutyNotPlanned");
        desk.complete(missed.number(), SETTLE, SECRETARY, Map.of("dutyHeld", "NOT_HELD", "record", "没有组织"));
        assertThat(village.end(missed.number())).isEqualTo("没有开展轮值");
    }

    @Test
    @Clause("§2.2")
    void holds_an_activity_day_every_month_and_notes_who_came() {
        LocalDate month = nextMonth();
        Desk.at(month + "T08:00");
        village.fire("planDuties");
        long number = registered("ACTIVITY", month).get(0);
        assertThat(desk.as("bing.er").get("/api/cases/" + number).status())
                .as("members read it")
                .isEqualTo(200);
        desk.complete(
                number,
                "userTask_planActivity",
                SECRETARY,
                Map.of("theme", "主题党日", "activityDay", plus(month, 11), "activityPlace", "党群服务中心", "plan", "学习和志愿服务"));
        desk.fireTimerOf(number, "timer_activityDay");
        desk.complete(
                number,
                "userTask_recordActivity",
                SECRETARY,
                Map.of("attended", Village.list(village.unitOf("bing.yi")), "people", 30, "record", "已开展"));
        assertThat(village.end(number)).isEqualTo("活动日已开展");
    }

    @Test
    @Clause("§2.2")
    void is_registered_once_a_month_and_a_month_that_passed_while_the_system_was_down_is_made_up_once() {
        LocalDate first = nextMonth();
        Desk.at(first + "T08:00");
        village.fire("planDuties");
        Desk.at(first.plusMonths(3).plusDays(2) + "T10:00");
        village.fire("planDuties");
        village.fire("planDuties");
        for (int i = 0; i < 4; i++) {
            LocalDate month = first.plusMonths(i);
            assertThat(registered("DUTY", month)).as(month.toString()).hasSize(1);
            assertThat(registered("ACTIVITY", month)).as(month.toString()).hasSize(1);
        }
        assertThat(village.registered("standDuty", district.department("测试住建局")))
                .as("no alliance, no duty")
                .isEmpty();
        assertThatThrownBy(() -> village.jdbc.sql("""
                                insert into minxu.alliance_event (id, alliance, what, period, units)
                                select c.id, ?, 'DUTY', ?, '{}' from minxu.case c where c.kind = 'foundAlliance' limit 1""").params(community, first).update())
                .hasMessageContaining("alliance_event_once");
    }

    @Test
    @Clause("§2.2")
    void is_swapped_or_given_to_several_before_the_month_begins_and_not_after() {
        LocalDate month = nextMonth();
        String next = month(month, 1);
        String afterNext = month(month, 2);
        Desk.at(month + "T08:00");
        village.fire("planDuties");
        Desk.at(plus(month, 9) + "T09:00");
        List<String> before = village.rota(community, next + "-01", 3);
        long swap = desk.start(
                "changeRota",
                "bing.yi",
                Map.of("rotaMonth", next, "rotaChange", "SWAP", "swapMonth", afterNext, "reason", "搬迁"));
        village.agree(swap, "userTask_confirmRota", SECRETARY);
        assertThat(village.end(swap)).isEqualTo("轮值已调整");
        assertThat(village.rota(community, next + "-01", 3))
                .containsExactly(before.get(1), before.get(0), before.get(2));
        String two = Village.list(village.unitOf("bing.er"), village.unitOf("bing.san"));
        long several = desk.start(
                "changeRota",
                SECRETARY,
                Map.of("rotaMonth", afterNext, "rotaChange", "ASSIGN", "dutyUnits", two, "reason", "联合开展"));
        village.agree(several, "userTask_confirmRota", SECRETARY);
        assertThat(village.rota(community, afterNext + "-01", 1)).containsExactly("丙二企业、丙三企业");
        long late = desk.start(
                "changeRota",
                "bing.yi",
                Map.of("rotaMonth", next, "rotaChange", "SWAP", "swapMonth", afterNext, "reason", "改回"));
        Desk.at(next + "-01T09:00");
        assertThat(village.refusal(
                        desk.tryComplete(late, "userTask_confirmRota", SECRETARY, Map.of("reviewOutcome", "AGREED"))))
                .contains("轮值已经开始");
        desk.fireTimerOf(late, "timer_nextMark");
        assertThat(Marks.units(village, late)).contains(community);
        village.disagree(late, "userTask_confirmRota", SECRETARY);
        assertThat(village.end(late)).isEqualTo("不同意调整");
    }

    @Test
    void refuses_a_rota_for_a_unit_that_is_no_member_and_a_month_with_itself() {
        LocalDate now = nextMonth();
        String month = month(now, 2);
        Desk.at(now + "T08:00");
        village.fire("planDuties");
        assertThat(village.refusal(desk.tryStart(
                        "changeRota",
                        "bing.yi",
                        Map.of("rotaMonth", month, "rotaChange", "SWAP", "swapMonth", month, "reason", "错"))))
                .contains("不能是同一个月");
        assertThat(village.refusal(desk.tryStart(
                        "changeRota",
                        "bing.yi",
                        Map.of(
                                "rotaMonth",
                                month,
                                "rotaChange",
                                "ASSIGN",
                                "dutyUnits",
                                Village.list(district.department("测试住建局")),
                                "reason",
                                "错"))))
                .contains("轮值单位");
        assertThat(village.refusal(desk.tryStart("changeRota", "sun.ba", Map.of())))
                .contains("还不是党建联盟的成员");
        assertThatThrownBy(() -> village.jdbc
                        .sql("update minxu.alliance_rota set units = array[?] where alliance = ? and month = ?::date")
                        .params(district.department("测试住建局"), community, month + "-01")
                        .update())
                .hasMessageContaining("轮值单位须是本联盟的成员");
    }

    @Test
    void is_taken_over_by_the_others_from_who_leaves() {
        LocalDate month = nextMonth();
        Desk.at(month + "T08:00");
        village.enterprise("丙四企业", "bing.si");
        village.joined("bing.si", SECRETARY);
        village.fire("planDuties");
        String four = Village.list(village.unitOf("bing.si"));
        long alone = desk.start(
                "changeRota",
                SECRETARY,
                Map.of("rotaMonth", month(month, 4), "rotaChange", "ASSIGN", "dutyUnits", four, "reason", "轮到"));
        village.agree(alone, "userTask_confirmRota", SECRETARY);
        assertThat(village.rota(community, month(month, 4) + "-01", 1)).containsExactly("丙四企业");
        long leaves =
                desk.start("leaveAlliance", "bing.si", Map.of("member", village.unitOf("bing.si"), "reason", "搬迁"));
        village.agree(leaves, "userTask_confirmLeaving", SECRETARY);
        assertThat(village.rota(community, month(month, 1) + "-01", 12))
                .isNotEmpty()
                .allMatch(units -> !units.contains("丙四"));
    }
}
