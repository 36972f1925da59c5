package cn.minxu.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One year, month by month, since a schedule makes up what it missed since its last run: each month the system is down at another place. */
@MinxuTest
@DisplayName("阳光17议 while the system is down")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class DeliberationScheduleTest {

    private static final List<String> COMMUNITIES = List.of("测试甲社区", "测试乙社区", "测试丙社区", "测试丁社区");

    @LocalServerPort
    int port;

    @Autowired
    Talks all;

    @Autowired
    DeliberationDesk deliberations;

    @Autowired
    CaseBook cases;

    @Autowired
    TestDistrict district;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Talks talks;

    @BeforeEach
    void in_a_district() {
        district.ensure();
        talks = all.at(port);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** The system is up at this moment, and the timer that is due fires. */
    private void up(String at) {
        Desk.at(at);
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("planDeliberations")
                .singleResult()
                .getId());
    }

    private int registered(String community, YearMonth month) {
        return jdbc.sql("select count(*) from minxu.deliberation where unit_id = ? and month = ?")
                .params(district.community(community), month.atDay(1))
                .query(Integer.class)
                .single();
    }

    private long of(YearMonth month) {
        return jdbc.sql("select id from minxu.deliberation where unit_id = ? and month = ?")
                .params(district.community("测试甲社区"), month.atDay(1))
                .query(Long.class)
                .single();
    }

    private void reviewed(long number) {
        talks.propose(number, "{'title':'楼道堆物清理'}");
        talks.reviewed(number);
    }

    /** It was due on the 17th and is held on another day: its title, both records and the minutes say so, and there is no second one. */
    private void isLate(YearMonth month, String day) {
        long number = of(month);
        long meeting = talks.meeting(number);
        String due = month.atDay(17).toString();
        assertThat(cases.get(meeting).title())
                .isEqualTo("社区联席会：阳光17议：" + month + "（应于" + month.getMonthValue() + "月17日召开，延后）");
        for (long each : List.of(number, meeting)) {
            assertThat(talks.record(each).path("history").toString())
                    .contains("延后召开", "应于 " + due + " 召开", "延至 " + day);
        }
        talks.invited(meeting);
        talks.voted(meeting, day + "T09:00", "FOR");
        talks.minuted(meeting, Map.of("publishResult", "NO"));
        assertThat(minutes(meeting)).contains("应于" + month.getMonthValue() + "月17日召开，延后", "时间：" + day);
        assertThat(minutes(meeting)).as("the invitation was in time").doesNotContain("通知晚于");
        heldOnce(month);
    }

    private String minutes(long meeting) {
        return talks.desk
                .as(Talks.SECRETARY)
                .get("/api/meetings/" + meeting + "/minutes")
                .body();
    }

    /** Also when the schedule runs again. */
    private void heldOnce(YearMonth month) {
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("planDeliberations")
                .singleResult()
                .getId());
        assertThat(registered("测试甲社区", month)).isEqualTo(1);
        assertThat(talks.meetings(of(month))).isEqualTo(1);
        assertThat(talks.outcome(talks.topics(of(month)).get(0))).isEqualTo("AGREED");
    }

    @Test
    @Order(1)
    @Clause("A-P4")
    void registers_one_for_every_community_on_the_first_and_a_second_schedule_does_nothing_and_says_so(
            CapturedOutput output) {
        up("2025-04-01T08:00");
        up("2025-04-01T08:00");
        for (String community : COMMUNITIES) {
            assertThat(registered(community, YearMonth.of(2025, 4)))
                    .as(community)
                    .isEqualTo(1);
            assertThat(output).contains("定期发起“deliberate”：“" + community + "”的这一期已经登记过，不再登记");
        }
        assertThatThrownBy(() -> transaction.execute(any ->
                        deliberations.register(district.community("测试甲社区"), YearMonth.of(2025, 4), Decision.SYSTEM)))
                .hasMessageContaining("本月已经登记过");
        assertThat(registered("测试甲社区", YearMonth.of(2025, 4))).isEqualTo(1);
    }

    @Test
    @Order(2)
    @Clause("A-P4")
    void before_the_first_until_after_the_seventeenth_it_is_registered_and_held_late() {
        var month = YearMonth.of(2025, 5);
        up("2025-05-20T09:00");
        assertThat(registered("测试甲社区", month)).isEqualTo(1);
        assertThat(talks.desk.due(of(month), Talks.COLLECT))
                .as("the 10th has passed: five working days")
                .isEqualTo(Desk.instant("2025-05-27T17:30"));
        reviewed(of(month));
        isLate(month, "2025-05-23");
    }

    @Test
    @Order(3)
    void for_more_than_a_month_each_month_is_made_up_once_and_the_present_one_is_in_time() {
        up("2025-07-03T09:00");
        for (var month : List.of(YearMonth.of(2025, 6), YearMonth.of(2025, 7))) {
            assertThat(registered("测试甲社区", month)).isEqualTo(1);
            reviewed(of(month));
        }
        isLate(YearMonth.of(2025, 6), "2025-07-08");
        Desk.at("2025-07-10T09:00");
        long meeting = talks.meeting(of(YearMonth.of(2025, 7)));
        assertThat(cases.get(meeting).title()).isEqualTo("社区联席会：阳光17议：2025-07");
        talks.held(meeting, YearMonth.of(2025, 7), "FOR");
        heldOnce(YearMonth.of(2025, 7));
    }

    @Test
    @Order(4)
    void before_the_tenth_it_is_held_late() {
        up("2025-08-01T08:00");
        Desk.at("2025-08-20T09:00");
        reviewed(of(YearMonth.of(2025, 8)));
        isLate(YearMonth.of(2025, 8), "2025-08-25");
    }

    @Test
    @Order(5)
    void before_the_twelfth_it_is_held_late() {
        up("2025-09-01T08:00");
        long number = of(YearMonth.of(2025, 9));
        talks.propose(number, "{'title':'楼道堆物清理'}");
        Desk.at("2025-09-10T09:00");
        talks.desk.complete(number, Talks.COLLECT, Talks.OTHER, Map.of());
        Desk.at("2025-09-17T11:30");
        talks.desk.complete(
                number, Talks.REVIEW, Talks.SECRETARY, Map.of("acceptedTopics", Talks.chosen(talks.topics(number))));
        isLate(YearMonth.of(2025, 9), "2025-09-22");
    }

    @Test
    @Order(6)
    void before_the_seventeenth_but_back_before_it_ended_it_is_held_on_the_day_and_the_late_notice_is_on_record() {
        up("2025-10-09T08:00");
        Desk.at("2025-10-16T09:00");
        long number = of(YearMonth.of(2025, 10));
        reviewed(number);
        long meeting = talks.meeting(number);
        assertThat(cases.get(meeting).title()).isEqualTo("社区联席会：阳光17议：2025-10");
        talks.invited(meeting);
        Desk.at("2025-10-17T09:00");
        assertThat(talks.refused(meeting, "opening", "{}")).contains("通知");
        talks.send(meeting, "opening", "{'reason':'系统停用，昨日才发出通知'}");
        rest(meeting);
        assertThat(minutes(meeting)).contains("系统停用，昨日才发出通知");
        heldOnce(YearMonth.of(2025, 10));
    }

    @Test
    @Order(7)
    @Clause("A-P4")
    void over_the_seventeenth_itself_the_called_meeting_is_held_late_with_a_reason_and_no_second_one_is_called() {
        up("2025-11-01T08:00");
        long number = of(YearMonth.of(2025, 11));
        reviewed(number);
        long meeting = talks.meeting(number);
        Desk.at("2025-11-11T09:00");
        talks.invited(meeting);
        Desk.at("2025-11-20T09:00");
        assertThat(talks.refused(meeting, "opening", "{}")).contains("结束时间");
        talks.send(meeting, "end", "{'end':'2025-11-20T11:30','reason':'系统停用，17 日没有开成'}");
        talks.send(meeting, "opening", "{}");
        rest(meeting);
        assertThat(minutes(meeting)).contains("原定 2025-11-17 09:00 召开；结束时间改过，原因：系统停用，17 日没有开成", "时间：2025-11-20 09:00");
        heldOnce(YearMonth.of(2025, 11));
    }

    @Test
    @Order(8)
    void after_the_seventeenth_the_result_is_taken_when_it_is_up_again() {
        up("2025-12-01T08:00");
        long number = of(YearMonth.of(2025, 12));
        reviewed(number);
        long meeting = talks.meeting(number);
        Desk.at("2025-12-11T09:00");
        talks.invited(meeting);
        talks.voted(meeting, "2025-12-17T09:00", "FOR");
        up("2026-01-05T09:00");
        assertThat(talks.meetings(number)).isEqualTo(1);
        talks.minuted(meeting, Map.of("publishResult", "NO"));
        heldOnce(YearMonth.of(2025, 12));
    }

    /** Of a meeting that was opened by hand. */
    private void rest(long meeting) {
        talks.members(meeting)
                .forEach(member -> talks.send(meeting, "attendance", "{'member':'" + member + "','status':'PRESENT'}"));
        String item = talks.items(meeting).get(0);
        talks.send(meeting, "items/" + item + "/opening", "{}");
        talks.members(meeting)
                .forEach(member ->
                        talks.send(meeting, "items/" + item + "/votes", "{'member':'" + member + "','choice':'FOR'}"));
        talks.send(meeting, "closing", "{}");
        talks.desk.complete(meeting, "userTask_holdMeeting", Talks.SECRETARY, Map.of("meetingHeld", "HELD"));
        talks.minuted(meeting, Map.of("publishResult", "NO"));
    }
}
