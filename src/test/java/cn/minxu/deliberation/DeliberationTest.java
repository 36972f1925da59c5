package cn.minxu.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Words;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MinxuTest
@DisplayName("阳光17议")
class DeliberationTest {

    private static final String COLLECT = "userTask_collectTopics";
    private static final String REVIEW = "userTask_reviewTopics";
    private static final String SECRETARY = "zhang.san";
    private static final String OTHER = "zhang.sanfeng";

    @LocalServerPort
    int port;

    @Autowired
    Desk desks;

    @Autowired
    DeliberationDesk deliberations;

    @Autowired
    CaseEngine engine;

    @Autowired
    CaseBook cases;

    @Autowired
    Words words;

    @Autowired
    TestDistrict district;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void in_a_district() {
        district.ensure();
        desk = desks.at(port);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** As the clock does on the 1st. */
    private long begun(YearMonth month) {
        Desk.at(month.atDay(1) + "T08:00");
        return Objects.requireNonNull(transaction.execute(any -> {
            Case c = deliberations.register(district.community("测试甲社区"), month, Decision.SYSTEM);
            engine.start("deliberate", c, Map.of());
            return c.number();
        }));
    }

    private List<String> topics(long number) {
        return jdbc.sql("select id::text from minxu.topic where deliberation_id = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private String outcome(String topic) {
        return jdbc.sql("select outcome from minxu.topic where id = ?::bigint")
                .param(topic)
                .query(String.class)
                .single();
    }

    private long meeting(long number) {
        return jdbc.sql("select meeting_id from minxu.deliberation where id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private void propose(long number, String body) {
        var answer = desk.as(SECRETARY).post("/api/deliberations/" + number + "/topics", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void reviewed(long number) {
        desk.complete(number, COLLECT, OTHER, Map.of());
        desk.complete(
                number,
                REVIEW,
                SECRETARY,
                Map.of(
                        "acceptedTopics",
                        topics(number).stream()
                                .map(id -> '"' + id + '"')
                                .toList()
                                .toString()));
    }

    private void send(long meeting, String path, String body) {
        var answer = desk.as(SECRETARY).post("/api/meetings/" + meeting + "/" + path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** With three members who are all there, and vote all of them as said, item by item. */
    private void held(long meeting, YearMonth month, String... choices) {
        if (members(meeting).isEmpty()) {
            for (int i = 0; i < 3; i++) {
                send(meeting, "members", "{'name':'代表" + i + "'}");
            }
        }
        desk.complete(meeting, "userTask_prepareMeeting", SECRETARY, Map.of("agendaReady", "READY"));
        desk.complete(meeting, "userTask_inviteMembers", SECRETARY, Map.of("inviteWay", "BOARD"));
        Desk.at(month.atDay(17) + "T09:00");
        send(meeting, "opening", "{}");
        members(meeting)
                .forEach(member -> send(meeting, "attendance", "{'member':'" + member + "','status':'PRESENT'}"));
        List<String> items = jdbc.sql("select id::text from minxu.agenda_item where meeting_id = ? order by place")
                .param(meeting)
                .query(String.class)
                .list();
        for (int i = 0; i < choices.length; i++) {
            send(meeting, "items/" + items.get(i) + "/opening", "{}");
            for (String member : members(meeting)) {
                send(
                        meeting,
                        "items/" + items.get(i) + "/votes",
                        "{'member':'" + member + "','choice':'" + choices[i] + "'}");
            }
        }
        send(meeting, "closing", "{}");
        desk.complete(meeting, "userTask_holdMeeting", SECRETARY, Map.of("meetingHeld", "HELD"));
        desk.complete(meeting, "userTask_writeMinutes", SECRETARY, Map.of("minutes", "纪要", "publishResult", "NO"));
        desk.complete(meeting, "userTask_approveMinutes", OTHER, Map.of("reviewOutcome", "AGREED"));
    }

    private List<String> members(long meeting) {
        return jdbc.sql("select id::text from minxu.meeting_member where meeting_id = ? and not gone order by id")
                .param(meeting)
                .query(String.class)
                .list();
    }

    @Test
    @Clause("A-P4")
    void is_registered_for_every_community_on_the_first_and_never_twice() {
        Desk.at("2025-04-01T08:00");
        for (int i = 0; i < 2; i++) {
            management.executeJob(management
                    .createJobQuery()
                    .processDefinitionKey("planDeliberations")
                    .singleResult()
                    .getId());
        }
        for (String community : List.of("测试甲社区", "测试乙社区", "测试丙社区", "测试丁社区")) {
            assertThat(jdbc.sql("select count(*) from minxu.deliberation where unit_id = ? and month = '2025-04-01'")
                            .param(district.community(community))
                            .query(Integer.class)
                            .single())
                    .as(community)
                    .isEqualTo(1);
        }
        assertThatThrownBy(() -> transaction.execute(any ->
                        deliberations.register(district.community("测试甲社区"), YearMonth.of(2025, 4), Decision.SYSTEM)))
                .hasMessageContaining("本月已经登记过");
    }

    @Test
    void
            collects_topics_holds_its_meeting_and_tables_again_next_month_what_was_not_agreed_until_the_representatives_get_it() {
        var month = YearMonth.of(2026, 3);
        long first = begun(month);
        assertThat(desk.due(first, COLLECT)).isEqualTo(Desk.instant("2026-03-10T17:30"));
        propose(first, "{\"title\":\"小区停车位划线\"}");
        propose(first, "{\"title\":\"文明养犬约定\"}");
        reviewed(first);
        long meeting = meeting(first);
        assertThat(cases.get(meeting).title()).isEqualTo("社区联席会：阳光17议：2026-03");
        assertThat(desk.due(meeting, "userTask_prepareMeeting")).isEqualTo(Desk.instant("2026-03-12T17:30"));
        Desk.at("2026-03-16T09:00");
        desk.fireTimerOf(first, "timer_stillWaiting");
        Desk.at("2026-03-12T09:00");
        held(meeting, month, "FOR", "AGAINST");
        assertThat(words.outcome(cases.get(first).end().outcome())).isEqualTo("本月协商已办结");
        assertThat(outcome(topics(first).get(0))).isEqualTo("AGREED");
        assertThat(outcome(topics(first).get(1))).isEqualTo("AGAIN");
        int listed = members(meeting).size();
        long last = first;
        for (int times = 2; times <= 3; times++) {
            month = month.plusMonths(1);
            last = begun(month);
            assertThat(topics(last))
                    .as("what was not agreed comes back by itself")
                    .hasSize(1);
            reviewed(last);
            assertThat(members(meeting(last))).as("the list of the last one").hasSize(listed);
            held(meeting(last), month, "ABSTAIN");
            assertThat(outcome(topics(last).get(0))).isEqualTo(times < 3 ? "AGAIN" : "REPRESENTATIVES");
        }
        assertThat(jdbc.sql(
                                "select m.kind from minxu.meeting m join minxu.case_link l on l.to_id = m.id where l.from_id = ? order by m.id desc limit 1")
                        .param(last)
                        .query(String.class)
                        .single())
                .isEqualTo("REPRESENTATIVES");
        assertThat(topics(begun(month.plusMonths(1)))).isEmpty();
    }

    @Test
    void is_marked_when_its_topics_are_late() {
        long number = begun(YearMonth.of(2028, 3));
        Desk.at("2028-03-13T09:01");
        desk.fireTimerOf(number, "timer_nextMark");
        assertThat(jdbc.sql(
                                "select count(*) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where d.case_id = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void is_recorded_as_without_a_topic_and_takes_none_after_the_last_day() {
        long number = begun(YearMonth.of(2027, 3));
        assertThat(desk.as(SECRETARY)
                        .post("/api/deliberations/" + number + "/topics", "{\"title\":\"\"}")
                        .text("detail"))
                .contains("请填写议题");
        assertThat(desk.as("zhao.liu")
                        .post("/api/deliberations/" + number + "/topics", "{\"title\":\"街道的\"}")
                        .status())
                .isEqualTo(403);
        assertThat(desk.as("wang.wu")
                        .post("/api/deliberations/" + number + "/topics", "{\"title\":\"别处的\"}")
                        .status())
                .isEqualTo(404);
        desk.complete(number, COLLECT, OTHER, Map.of());
        assertThat(desk.as(SECRETARY)
                        .post("/api/deliberations/" + number + "/topics", "{\"title\":\"太晚\"}")
                        .text("detail"))
                .contains("征集已经截止");
        assertThat(desk.tryComplete(number, REVIEW, OTHER, Map.of()).status())
                .as("not the secretary")
                .isEqualTo(403);
        desk.complete(number, REVIEW, SECRETARY, Map.of());
        assertThat(words.outcome(cases.get(number).end().outcome())).isEqualTo("本月没有议题");
    }
}
