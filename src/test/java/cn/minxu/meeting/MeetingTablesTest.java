package cn.minxu.meeting;

import static cn.minxu.meeting.Hall.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By the last door: what no desk takes is refused there as well, in the same words. */
@MinxuTest
@DisplayName("Whoever writes into the tables of a meeting")
class MeetingTablesTest {

    private static final String NOW = "'2025-03-17 09:10+08', 'x'";

    @LocalServerPort
    int port;

    @Autowired
    Hall halls;

    @Autowired
    TestDistrict district;

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

    private void refused(String statement, String words) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasStackTraceContaining(words);
    }

    @Test
    void counts_no_more_votes_than_are_there_none_below_nought_and_none_that_do_not_add_up() {
        long number = hall.opened("JOINT", 5, 4, "COUNTED 题", "NAMED 逐人");
        List<Long> items = hall.items(number);
        items.forEach(item -> hall.ok(number, "items/" + item + "/opening", "{}"));
        String into =
                "insert into minxu.hand_count (item_id, round, votes, votes_for, against, abstained, at, by_user) values (";
        refused(into + items.get(0) + ", 0, 5, 5, 0, 0, " + NOW + ")", "多于到会人数 4");
        refused(into + items.get(0) + ", 0, 3, 4, -1, 0, " + NOW + ")", "不能是负数");
        refused(into + items.get(0) + ", 0, 4, 2, 1, 0, " + NOW + ")", "与总票数 4 不符");
        refused(into + items.get(1) + ", 0, 4, 2, 1, 1, " + NOW + ")", "逐人投票");
        jdbc.sql(into + items.get(0) + ", 0, 4, 2, 1, 1, " + NOW + ")").update();
        refused(into + items.get(0) + ", 0, 4, 2, 1, 1, " + NOW + ")", "须由另一人录入");
        refused(
                "update minxu.hand_count set votes_for = 4, against = 0, abstained = 0 where item_id = " + items.get(0),
                "ERROR");
        refused(
                "update minxu.agenda_item set closed_at = '2025-03-17 09:20+08', closed_by = 'x' where id = "
                        + items.get(0),
                "两份计票还没有一致");
    }

    @Test
    void votes_for_nobody_who_is_absent_recused_left_or_not_on_the_list_nor_twice_nor_before_the_item_is_opened() {
        long number = hall.opened("JOINT", 6, 5, "NAMED 题", "NAMED 未开");
        long elsewhere = hall.opened("JOINT", 1, 1, "NAMED 别处");
        List<Long> members = hall.members(number);
        long item = hall.items(number).get(0);
        hall.ok(number, "attendance", "{'member':'" + members.get(4) + "','status':'RECUSED','item':'" + item + "'}");
        hall.ok(number, "items/" + item + "/opening", "{}");
        hall.ok(number, "items/" + item + "/votes", vote(members.get(0), "FOR"));
        String into = "insert into minxu.vote (item_id, member_id, choice, at, by_user) values (";
        refused(into + item + ", " + members.get(5) + ", 'FOR', " + NOW + ")", "没有到会");
        refused(into + item + ", " + members.get(4) + ", 'FOR', " + NOW + ")", "回避");
        refused(into + item + ", " + hall.members(elsewhere).get(0) + ", 'FOR', " + NOW + ")", "不在本次会议的名单上");
        refused(into + item + ", " + members.get(0) + ", 'AGAINST', " + NOW + ")", "每人一票");
        refused(into + item + ", " + members.get(1) + ", null, " + NOW + ")", "请选择赞成");
        refused(into + item + ", " + members.get(1) + ", 'MAYBE', " + NOW + ")", "ERROR");
        refused(into + hall.items(number).get(1) + ", " + members.get(1) + ", 'FOR', " + NOW + ")", "还没有开始表决");
        assertThat(jdbc.sql("select count(*) from minxu.vote where item_id = ?")
                        .param(item)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void lets_nobody_stand_for_another_who_is_absent_for_two_or_for_himself() {
        long number = hall.opened("JOINT", 5, 2, "NAMED 题");
        List<Long> members = hall.members(number);
        String into = "insert into minxu.presence (member_id, meeting_id, status, proxy_id, at, by_user) values (";
        String by = ", " + number + ", 'REPRESENTED', ";
        refused(into + members.get(2) + by + members.get(3) + ", " + NOW + ")", "受委托的人没有到会");
        refused(into + members.get(2) + by + members.get(2) + ", " + NOW + ")", "ERROR");
        jdbc.sql(into + members.get(2) + by + members.get(0) + ", " + NOW + ")").update();
        refused(into + members.get(3) + by + members.get(0) + ", " + NOW + ")", "ERROR");
        refused(
                "insert into minxu.item_presence (item_id, member_id, status, proxy_id, at, by_user) values ("
                        + hall.items(number).get(0) + ", " + members.get(3) + ", 'REPRESENTED', " + members.get(0)
                        + ", " + NOW
                        + ")",
                "每个人最多受一人委托");
        refused("delete from minxu.presence where member_id = " + members.get(0), "不能删除");
    }
}
