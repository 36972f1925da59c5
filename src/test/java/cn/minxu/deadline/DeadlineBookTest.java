package cn.minxu.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.engine.Deadlines;
import cn.minxu.engine.Deadlines.Open;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines and marks in the real database, by the real tables and calendar. */
@MinxuTest
@Clause("§1.6")
class DeadlineBookTest {

    @Autowired
    DeadlineBook book;

    @Autowired
    MarkedRound round;

    @Autowired
    NeedDesk desk;

    @Autowired
    TestDistrict district;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String instance = "instance-" + UUID.randomUUID().toString();
    private String stay = "";
    private long number;
    private String community = "";

    /** A Monday; the judging step of the need's own process has the deadline of the next day. */
    @BeforeEach
    void a_need_of_monday_morning() {
        at("2025-03-03T09:00");
        district.ensure();
        community = district.community("测试甲社区");
        number = desk.register(
                        new NewNeed(
                                "OTHER", null, false, community, null, null, "保洁", null, "楼道没人打扫", null, null, null,
                                null, null, null),
                        "zhang.san")
                .number();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_promised_limit_runs_from_the_registration_and_others_from_the_step() {
        at("2025-03-05T10:00");
        book.close(judging());
        Open handling = open("userTask_handleMatter", community, Map.of("needGrade", "B"));
        assertThat(handling.dueAt()).isEqualTo(instant("2025-03-10T17:30"));
        assertThat(handling.warnAt()).isEqualTo(instant("2025-03-10T08:30"));
        assertThat(handling.nextMark()).isEqualTo(instant("2025-03-10T08:30"));
        assertThat(book.openSteps(number))
                .extracting(DeadlineBook.OpenStep::basis)
                .containsExactly("5 个工作日（自登记起）");
        book.close(stay);
        Open callBack = open("userTask_callBackResident", community, Map.of());
        assertThat(callBack.dueAt()).isEqualTo(instant("2025-03-07T17:30"));
    }

    @Test
    void a_stay_has_one_deadline_and_another_stay_another() {
        transaction.executeWithoutResult(status -> callBack());
        at("2025-03-04T11:00");
        assertThatThrownBy(() -> again(stay)).isInstanceOf(Refused.class);
        assertThat(rows()).isEqualTo(1);
        book.close(stay);
        assertThat(callBack().dueAt()).isEqualTo(instant("2025-03-06T17:30"));
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void what_a_transaction_opened_and_rolled_back_is_opened_again() {
        transaction.executeWithoutResult(status -> {
            callBack();
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
        callBack();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_step_without_a_rule_fails_loudly() {
        assertThatThrownBy(() -> open("userTask_unheardOf", community, Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("stepLimit")
                .hasMessageContaining("userTask_unheardOf");
        assertThatThrownBy(() -> open("userTask_handleMatter", community, Map.of()))
                .as("the grade decides, and there is none")
                .isInstanceOf(Refused.class);
        assertThat(rows()).isZero();
    }

    @Test
    void marks_go_to_the_holder_and_then_one_level_up_a_working_day_at_most_three() {
        callBack();
        String street = district.street("测试东街道");
        String centre = district.id(UnitKind.CENTRE, "区社会治理服务中心");
        String top = district.id(UnitKind.DISTRICT, "示范区");
        book.close(judging());

        marksAt("2025-03-05T08:29:59");
        marksAt("2025-03-05T08:30", "0 " + community);
        marksAt("2025-03-06T08:29:59", "0 " + community);
        marksAt("2025-03-06T08:30", "0 " + community, "1 " + community, "2 " + street);
        marksAt("2025-03-07T08:29", "0 " + community, "1 " + community, "2 " + street);
        marksAt("2025-03-07T08:30", "0 " + community, "1 " + community, "2 " + street, "3 " + centre);
        marksAt("2025-03-09T12:00", "0 " + community, "1 " + community, "2 " + street, "3 " + centre);
        String[] all = {"0 " + community, "1 " + community, "2 " + street, "3 " + centre, "4 " + top};
        marksAt("2025-03-10T08:30", all);
        assertThat(book.nextMark(number, instance, false))
                .as("nothing is left to mark")
                .isNull();
        marksAt("2025-04-10T08:30", all);
    }

    @Test
    void everything_missed_is_made_up_for_at_once() {
        callBack();
        at("2025-03-20T10:00");
        assertThat(book.nextMark(number, instance, false)).as("at once").isEqualTo(instant("2025-03-20T10:00:01"));
        book.mark(number);
        assertThat(marks()).hasSize(5);
        book.mark(number);
        assertThat(marks()).hasSize(5);
    }

    @Test
    void escalation_ends_at_the_top_and_never_tells_nobody() {
        String centre = district.id(UnitKind.CENTRE, "区社会治理服务中心");
        String top = district.id(UnitKind.DISTRICT, "示范区");
        book.close(judging());
        open("userTask_settleAtCentre", centre, Map.of());
        at("2025-03-20T10:00");
        book.mark(number);
        assertThat(marks()).containsExactly("0 " + centre, "1 " + centre, "2 " + top);
    }

    @Test
    void the_need_is_with_whom_its_step_waits_for() {
        String street = district.street("测试东街道");
        assertThatThrownBy(() -> open("userTask_solveAtStreet", street, Map.of()))
                .as("never in two hands")
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能同时另开");
        book.close(judging());
        open("userTask_solveAtStreet", street, Map.of());
        assertThat(jdbc.sql("select holder_id from minxu.case where id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(street);
        assertThat(book.wasHeldBy(number, street)).isTrue();
        assertThat(book.wasHeldBy(number, district.street("测试西街道"))).isFalse();
    }

    private void marksAt(String time, String... expected) {
        at(time);
        book.mark(number);
        assertThat(marks()).as(time).containsExactly(expected);
    }

    @Test
    void how_far_a_deadline_is_marked_is_noted_with_its_marks_and_cleared_after_it_is_closed() {
        callBack();
        at("2025-03-05T08:30");
        book.mark(number);
        assertThat(noted()).isEqualTo(highest()).hasSize(1);
        at("2025-03-20T10:00");
        book.mark(number);
        assertThat(noted()).isEqualTo(highest()).containsExactly(4);
        round.clear();
        assertThat(noted()).as("it is open").containsExactly(4);
        book.close(stay);
        round.clear();
        assertThat(noted()).isEmpty();
        assertThat(marks()).as("the record stays").hasSize(5);
    }

    private List<Integer> noted() {
        return jdbc.sql(
                        "select n.level from minxu.marked n join minxu.deadline d on d.id = n.deadline_id where d.instance = ?")
                .param(instance)
                .query(Integer.class)
                .list();
    }

    private List<Integer> highest() {
        return jdbc.sql("""
                        select max(m.level) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                        where d.instance = ? group by d.id""").param(instance).query(Integer.class).list();
    }

    private List<String> marks() {
        return jdbc.sql("""
                        select m.level || ' ' || m.unit_id from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                        where d.instance = ? order by m.level""").param(instance).query(String.class).list();
    }

    private int rows() {
        return jdbc.sql("select count(*) from minxu.deadline where instance = ?")
                .param(instance)
                .query(Integer.class)
                .single();
    }

    private String judging() {
        return jdbc.sql("select stay from minxu.deadline where case_id = ? and step = 'userTask_judgeNeed'")
                .param(number)
                .query(String.class)
                .single();
    }

    private Open callBack() {
        book.close(judging());
        return open("userTask_callBackResident", community, Map.of());
    }

    private Open open(String step, String holder, Map<String, Object> facts) {
        stay = UUID.randomUUID().toString();
        return book.open(new Deadlines.Stay(stay, number, "handleNeed", step, instance, false, holder, facts));
    }

    private Open again(String id) {
        return book.open(new Deadlines.Stay(
                id, number, "handleNeed", "userTask_callBackResident", instance, false, community, Map.of()));
    }

    private static void at(String time) {
        ClockUtil.setCurrentTime(Date.from(instant(time)));
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
