package cn.minxu.meeting;

import static cn.minxu.meeting.Hall.OTHER;
import static cn.minxu.meeting.Hall.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@DisplayName("Who holds meetings")
class WhoHoldsMeetingsTest {

    private static final String GRID = "chen.wangge";

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

    @Test
    void a_meeting_is_offered_to_the_staff_of_units_that_hold_meetings_and_to_no_grid() {
        for (String user : List.of(STAFF, "zhao.liu", "sun.ba", "wu.shi", "han.qu")) {
            assertThat(offered(user)).as(user).contains(MeetingProcess.KEY);
        }
        assertThat(offered(GRID)).as("what a grid starts is there").isNotEmpty().doesNotContain(MeetingProcess.KEY);
        assertThat(offered("chu.sheji")).as("a designer sees no case").doesNotContain(MeetingProcess.KEY);
    }

    @Test
    void a_grid_that_tries_to_start_one_is_told_who_does() {
        var answer = hall.desk.tryStart(MeetingProcess.KEY, GRID, Map.of("meetingKind", "JOINT", "title", "网格会"));
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).contains("会议由社区、街道、部门等单位登记和召开");
    }

    @Test
    void what_comes_of_a_meeting_or_by_the_clock_is_not_offered_to_be_started_by_hand() {
        for (String user : List.of(STAFF, GRID, "zhao.liu", "han.qu")) {
            assertThat(offered(user)).as(user).doesNotContain("carryOutTask", "deliberate", "planDeliberations");
        }
        for (String process : List.of("carryOutTask", "deliberate")) {
            var answer = hall.desk.tryStart(process, STAFF, Map.of());
            assertThat(answer.status()).as(process + answer.body()).isBetween(400, 499);
        }
    }

    private List<String> offered(String user) {
        return StreamSupport.stream(hall.desk.as(user).get("/api/starts").json().spliterator(), false)
                .map(start -> start.path("process").asText())
                .toList();
    }

    @Test
    void its_dialogs_offer_units_people_near_by_and_rules_to_who_prepares_it_alone() {
        long number = hall.prepared("JOINT", 1, "NAMED 议题");
        JsonNode choices =
                hall.desk.as(STAFF).get("/api/meetings/" + number + "/choices").json();
        assertThat(labels(choices, "units")).contains("测试城管局", "测试甲社区／第1网格");
        assertThat(labels(choices, "people"))
                .contains("张三（测试甲社区）", "陈网格（测试甲社区／第1网格）", "赵六（测试东街道）", "周九（测试城管局）")
                .doesNotContain("李四（测试乙社区）", "褚设计（示范区）");
        assertThat(labels(choices, "rules")).contains("社区联席会", "理事会");
        assertThat(hall.desk
                        .as(GRID)
                        .get("/api/meetings/" + number + "/choices")
                        .status())
                .as("reads the meeting, and does not prepare it")
                .isEqualTo(403);
        assertThat(hall.desk
                        .as("wang.wu")
                        .get("/api/meetings/" + number + "/choices")
                        .status())
                .isEqualTo(404);
    }

    private static List<String> labels(JsonNode choices, String of) {
        return choices.path(of).findValuesAsText("label");
    }

    @Test
    void a_member_finds_his_meeting_from_its_invitation_to_its_end_wherever_he_works() {
        long number = hall.prepared("JOINT", 2, "NAMED 议题");
        hall.ok(number, "members", "{'name':'周九','account':'zhou.jiu'}");
        assertThat(own("zhou.jiu")).doesNotContain(number);
        hall.desk.complete(number, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "READY"));
        hall.desk.complete(number, MeetingProcess.INVITE, STAFF, Map.of("inviteWay", "DELIVERED"));
        assertThat(own("zhou.jiu")).contains(number);
        assertThat(own(STAFF)).as("records it, and is no member").doesNotContain(number);
        Desk.at("2025-03-17T09:05");
        hall.ok(number, "opening", "{}");
        JsonNode open = StreamSupport.stream(
                        hall.desk.as("zhou.jiu").get("/api/meetings").json().spliterator(), false)
                .filter(each -> each.path("number").asLong() == number)
                .findFirst()
                .orElseThrow();
        assertThat(open.path("open").asBoolean()).isTrue();
        assertThat(open.path("title").asText()).isEqualTo("社区联席会：三月会议");
        hall.ok(number, "closing", "{}");
        assertThat(own("zhou.jiu")).doesNotContain(number);
    }

    private List<Long> own(String user) {
        return StreamSupport.stream(
                        hall.desk.as(user).get("/api/meetings").json().spliterator(), false)
                .map(each -> each.path("number").asLong())
                .toList();
    }

    @Test
    void shows_who_represents_whom_for_an_item_and_the_names_of_the_units_that_have_its_tasks() {
        long number = hall.opened("JOINT", 3, 2, "NAMED 议题", "NAMED 另一议题");
        List<Long> members = hall.members(number);
        List<Long> items = hall.items(number);
        hall.ok(
                number,
                "attendance",
                "{'member':'%d','status':'REPRESENTED','proxy':'%d','item':'%d'}"
                        .formatted(members.get(2), members.get(0), items.get(0)));
        JsonNode shown = hall.look(number).path("items");
        assertThat(shown.path(0)
                        .path("proxies")
                        .path(String.valueOf(members.get(2)))
                        .asLong())
                .isEqualTo(members.get(0));
        assertThat(shown.path(1).path("proxies")).as("of this item alone").isEmpty();
        String bureau = district.department("测试城管局");
        JsonNode after = hall.ok(number, "tasks", "{'unit':'" + bureau + "','what':'清运','due':'2025-03-28'}");
        assertThat(after.path("units").path(bureau).asText()).isEqualTo("测试城管局");
        assertThat(hall.desk
                        .as(OTHER)
                        .get("/api/cases/" + number)
                        .json()
                        .path("meeting")
                        .asText())
                .as("its record leads to its page")
                .isEqualTo(String.valueOf(number));
    }
}
