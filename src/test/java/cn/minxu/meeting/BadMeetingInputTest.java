package cn.minxu.meeting;

import static cn.minxu.meeting.Hall.STAFF;
import static cn.minxu.meeting.Hall.vote;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.drawn.Desk;
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

/** By the forms and by REST: each is refused in Chinese that says what to do, and nothing of it is kept. */
@MinxuTest
@DisplayName("What a meeting does not take")
class BadMeetingInputTest {

    @LocalServerPort
    int port;

    @Autowired
    Hall halls;

    @Autowired
    TestDistrict district;

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

    private String call(String field, String value) {
        var values = new HashMap<String, Object>(Map.of(
                "meetingKind", "JOINT",
                "title", "不该登记的会",
                "day", "2025-03-17",
                "begins", "09:00",
                "ends", "11:30",
                "place", "会议室"));
        values.put(field, value);
        var answer = hall.desk.tryStart(MeetingProcess.KEY, STAFF, values);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return answer.body();
    }

    @Test
    void is_a_call_that_ends_before_it_begins_of_no_such_kind_or_on_no_such_day() {
        Desk.at("2025-03-10T09:00");
        assertThat(call("ends", "09:00")).contains("结束时间应晚于开始时间");
        assertThat(call("ends", "25:00")).containsPattern("\\p{IsHan}");
        assertThat(call("meetingKind", "PARTY")).containsPattern("\\p{IsHan}");
        assertThat(call("day", "2025-02-30")).containsPattern("\\p{IsHan}");
        assertThat(call("title", "")).containsPattern("\\p{IsHan}");
    }

    @Test
    void is_attendance_that_cannot_be() {
        long number = hall.opened("JOINT", 5, 3, "NAMED 题");
        long elsewhere = hall.opened("JOINT", 1, 1, "NAMED 别处");
        List<Long> members = hall.members(number);
        long other = hall.members(elsewhere).get(0);
        assertThat(attends(number, members.get(3), "'status':'THERE'")).contains("请选择到会情况");
        assertThat(attends(number, members.get(3), "'status':'REPRESENTED'")).contains("请选择受委托的人");
        assertThat(attends(number, members.get(3), "'status':'REPRESENTED','proxy':'" + members.get(3) + "'"))
                .contains("不能是本人");
        assertThat(attends(number, members.get(3), "'status':'REPRESENTED','proxy':'" + members.get(4) + "'"))
                .contains("受委托的人没有到会");
        assertThat(attends(number, members.get(3), "'status':'REPRESENTED','proxy':'" + other + "'"))
                .contains("不在本次会议的名单上");
        assertThat(attends(number, members.get(3), "'status':'PRESENT','proxy':'" + members.get(0) + "'"))
                .contains("只有委托他人的才填");
        assertThat(attends(number, members.get(3), "'status':'RECUSED'")).contains("按议题登记");
        assertThat(attends(number, other, "'status':'PRESENT'")).contains("不在本次会议的名单上");
        assertThat(hall.refused(number, "attendance", "{'member':'x','status':'PRESENT'}"))
                .containsPattern("\\p{IsHan}");
        assertThat(hall.look(number).path("members").findValuesAsText("status"))
                .containsExactly("PRESENT", "PRESENT", "PRESENT", "ABSENT", "ABSENT");
    }

    private String attends(long number, long member, String what) {
        return hall.refused(number, "attendance", "{'member':'" + member + "'," + what + "}");
    }

    @Test
    void is_a_vote_or_an_opening_out_of_turn() {
        long number = hall.opened("JOINT", 3, 3, "NAMED 题");
        long elsewhere = hall.opened("JOINT", 3, 3, "NAMED 别处");
        long foreign = hall.items(elsewhere).get(0);
        long item = hall.items(number).get(0);
        long member = hall.members(number).get(0);
        assertThat(hall.refused(number, "opening", "{}")).contains("会议已经开始");
        assertThat(hall.refused(number, "items/" + foreign + "/opening", "{}")).contains("没有编号为");
        assertThat(hall.refused(number, "items/" + foreign + "/votes", vote(member, "FOR")))
                .contains("没有编号为");
        assertThat(hall.refused(number, "items/" + item + "/closing", "{}")).contains("还没有开始表决");
        hall.ok(number, "items/" + item + "/opening", "{}");
        Desk.at("2025-03-17T09:06");
        assertThat(hall.refused(number, "items/" + item + "/opening", "{}")).contains("已经开始表决");
        assertThat(hall.refused("zhou.jiu", number, "items/" + item + "/votes", vote(member, "FOR")))
                .as("of another unit, and no member")
                .containsPattern("\\p{IsHan}");
        assertThat(hall.desk
                        .tryComplete(
                                number, MeetingProcess.HOLD, STAFF, Map.of("meetingHeld", "NOT_HELD", "reason", "算了"))
                        .body())
                .contains("会议已经开始，不能按未召开办理");
        hall.ok(number, "closing", "{}");
        assertThat(hall.refused(number, "closing", "{}")).contains("会议已经结束");
        assertThat(hall.refused(number, "items/" + item + "/votes", vote(member, "FOR")))
                .contains("表决已经结束");
        assertThat(hall.refused(number, "attendance", "{'member':'" + member + "','status':'ABSENT'}"))
                .contains("会议已经结束");
    }

    @Test
    void is_a_task_of_what_was_not_passed_for_nobody_or_by_a_day_that_is_past() {
        long number = hall.opened("JOINT", 3, 3, "NAMED 不过", "NAMED 过");
        List<Long> items = hall.items(number);
        items.forEach(item -> hall.ok(number, "items/" + item + "/opening", "{}"));
        hall.vote(number, items.get(0), 0, 3, 0);
        hall.vote(number, items.get(1), 3, 0, 0);
        hall.ok(number, "closing", "{}");
        String unit = "'unit':'" + district.community("测试甲社区") + "'";
        assertThat(hall.refused(number, "tasks", task(items.get(0), unit, "清运", "2025-03-28")))
                .contains("只有表决通过的议题");
        assertThat(hall.refused(number, "tasks", task(items.get(1), "'unit':'nowhere'", "清运", "2025-03-28")))
                .contains("请选择承办的单位");
        assertThat(hall.refused(number, "tasks", task(items.get(1), unit, "清运", "2025-03-16")))
                .contains("不能早于今天");
        assertThat(hall.refused(number, "tasks", task(items.get(1), unit, "清运", "明天")))
                .containsPattern("\\p{IsHan}");
        assertThat(hall.refused(number, "tasks", task(items.get(1), unit, "", "2025-03-28")))
                .contains("请填写任务");
        assertThat(hall.look(number).path("tasks")).isEmpty();
    }

    private static String task(long item, String unit, String what, String due) {
        return "{'item':'" + item + "'," + unit + ",'what':'" + what + "','due':'" + due + "'}";
    }

    @Test
    void is_a_member_or_an_item_that_cannot_be() {
        long number = hall.called("OWNERS");
        assertThat(hall.refused(number, "members", "{'name':''}")).contains("请填写姓名");
        assertThat(hall.refused(number, "members", "{'name':'" + "长".repeat(31) + "'}"))
                .contains("最多 30 个字");
        for (String area : List.of("-1", "0", "1.234", "12345678901")) {
            assertThat(hall.refused(number, "members", "{'name':'业主','area':'" + area + "'}"))
                    .as(area)
                    .contains("面积应", "两位小数");
        }
        assertThat(hall.refused(number, "items", "{'title':''}")).contains("请填写议题");
        assertThat(hall.refused(number, "items", "{'title':'题','ballot':'SHOUTED'}"))
                .contains("请选择表决方式");
        assertThat(hall.refused(number, "items", "{'title':'题','rule':'PARTY'}"))
                .contains("没有“PARTY”这种表决规则");
        assertThat(hall.refused(number, "items", "{'case':'" + number + "'}")).contains("不能把自己列为议题");
        assertThat(hall.refused(number, "items", "{'case':'20200101000001'}")).containsPattern("\\p{IsHan}");
        assertThat(hall.look(number).path("members")).isEmpty();
        assertThat(hall.look(number).path("items")).isEmpty();
    }
}
