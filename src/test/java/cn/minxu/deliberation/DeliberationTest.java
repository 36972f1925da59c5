package cn.minxu.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.Words;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import cn.minxu.worktime.WorkingTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("阳光17议")
class DeliberationTest {

    private static final String COLLECT = Talks.COLLECT;
    private static final String REVIEW = Talks.REVIEW;
    private static final String SECRETARY = Talks.SECRETARY;
    private static final String OTHER = Talks.OTHER;

    private static final Map<String, Object> RATED = Map.of(
            "raters",
            "MEMBERS",
            "asked",
            12,
            "verySatisfied",
            6,
            "satisfied",
            2,
            "basicallySatisfied",
            1,
            "dissatisfied",
            1,
            "veryDissatisfied",
            0);

    @LocalServerPort
    int port;

    @Autowired
    Talks all;

    @Autowired
    CaseBook cases;

    @Autowired
    Words words;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deliberations rows;

    @Autowired
    WorkingTime time;

    @Autowired
    ErasureDesk erasure;

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

    @Test
    void
            collects_topics_holds_its_meeting_and_tables_again_next_month_what_was_not_agreed_until_the_representatives_get_it() {
        var month = YearMonth.of(2026, 3);
        long first = talks.begun(month);
        assertThat(desk.due(first, COLLECT)).isEqualTo(Desk.instant("2026-03-10T17:30"));
        talks.propose(first, "{\"title\":\"小区停车位划线\"}");
        talks.propose(first, "{\"title\":\"文明养犬约定\"}");
        talks.reviewed(first);
        long meeting = talks.meeting(first);
        assertThat(cases.get(meeting).title()).isEqualTo("社区联席会：阳光17议：2026-03");
        assertThat(desk.due(meeting, "userTask_prepareMeeting")).isEqualTo(Desk.instant("2026-03-12T17:30"));
        Desk.at("2026-03-16T09:00");
        desk.fireTimerOf(first, "timer_stillWaiting");
        Desk.at("2026-03-12T09:00");
        talks.held(meeting, month, "FOR", "AGAINST");
        assertThat(talks.latest(first)).isEqualTo("已登记结果：达成一致 1 项；未达成一致，下月再议 1 项");
        assertThat(desk.waiting(first)).as("nobody was given anything to do").containsExactly(Talks.REPORT);
        desk.complete(first, Talks.REPORT, OTHER, Map.of("feedback", "车位照此划线", "feedbackWay", "BOARD"));
        desk.complete(first, Talks.RATE, OTHER, RATED);
        assertThat(words.outcome(cases.get(first).end().outcome())).isEqualTo("本月协商已办结");
        assertThat(talks.outcome(talks.topics(first).get(0))).isEqualTo("AGREED");
        assertThat(talks.outcome(talks.topics(first).get(1))).isEqualTo("AGAIN");
        int listed = talks.members(meeting).size();
        long last = first;
        for (int times = 2; times <= 3; times++) {
            month = month.plusMonths(1);
            last = talks.begun(month);
            assertThat(talks.topics(last))
                    .as("what was not agreed comes back by itself")
                    .hasSize(1);
            talks.reviewed(last);
            assertThat(talks.members(talks.meeting(last)))
                    .as("the list of the last one")
                    .hasSize(listed);
            talks.held(talks.meeting(last), month, "ABSTAIN");
            assertThat(talks.outcome(talks.topics(last).get(0))).isEqualTo(times < 3 ? "AGAIN" : "REPRESENTATIVES");
            assertThat(cases.get(last).isClosed()).as("nothing was agreed").isTrue();
        }
        assertThat(jdbc.sql(
                                "select m.kind from minxu.meeting m join minxu.case_link l on l.to_id = m.id where l.from_id = ? order by m.id desc limit 1")
                        .param(last)
                        .query(String.class)
                        .single())
                .isEqualTo("REPRESENTATIVES");
        assertThat(talks.topics(talks.begun(month.plusMonths(1)))).isEmpty();
    }

    @Test
    void is_marked_when_its_topics_are_late() {
        long number = talks.begun(YearMonth.of(2028, 3));
        Desk.at("2028-03-13T09:01");
        desk.fireTimerOf(number, "timer_nextMark");
        assertThat(desk.marks(number)).isPositive();
    }

    @Test
    void is_recorded_as_without_a_topic_and_takes_none_after_the_last_day() {
        long number = talks.begun(YearMonth.of(2027, 3));
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

    @Test
    @Clause("A-P4")
    void reports_back_when_all_tasks_are_done_and_is_rated_by_people_of_whom_no_more_rate_than_were_asked() {
        var month = YearMonth.of(2028, 5);
        long number = talks.begun(month);
        talks.propose(number, "{'title':'小区停车位划线'}");
        talks.reviewed(number);
        long meeting = talks.meeting(number);
        talks.invited(meeting);
        talks.voted(meeting, "2028-05-17T09:00", "FOR");
        String item = talks.items(meeting).get(0);
        for (String what : List.of("划线", "立牌")) {
            talks.send(
                    meeting,
                    "tasks",
                    "{'item':'" + item + "','unit':'" + district.community("测试甲社区") + "','what':'" + what
                            + "','due':'2028-06-16'}");
        }
        talks.minuted(meeting, Map.of("publishResult", "NO"));
        assertThat(desk.waiting(number)).as("two tasks are open").isEmpty();
        Desk.at("2028-05-25T09:00");
        desk.fireTimerOf(number, "timer_tasksStillOpen");
        talks.carriedOut(talks.tasks(meeting).get(0), "已划线 40 个");
        assertThat(desk.waiting(number)).as("one task is open").isEmpty();
        talks.carriedOut(talks.tasks(meeting).get(1), "已立牌");
        assertThat(desk.form(number, Talks.REPORT, OTHER)).contains("小区停车位划线：达成一致", "已完成：已划线 40 个", "已完成：已立牌");
        assertThat(desk.due(number, Talks.REPORT)).isEqualTo(Desk.instant("2028-06-01T17:30"));
        desk.complete(number, Talks.REPORT, OTHER, Map.of("feedback", "车位已划线、立牌", "feedbackWay", "DOOR"));
        var tooMany = new HashMap<>(RATED);
        tooMany.put("dissatisfied", 4);
        assertThat(desk.tryComplete(number, Talks.RATE, OTHER, tooMany).body()).contains("各档人数之和 13 多于请来评价的 12 人");
        var negative = new HashMap<>(RATED);
        negative.put("dissatisfied", -1);
        assertThat(desk.tryComplete(number, Talks.RATE, OTHER, negative).status())
                .isBetween(400, 499);
        desk.complete(number, Talks.RATE, OTHER, RATED);
        assertThat(talks.fact(number, "协商成果评价")).isEqualTo("参会代表：请 12 人评价，10 人评价，基本满意及以上 9 人，满意率 9/10（90.00%）");
        assertThat(talks.record(number).path("content").asText()).contains("小区停车位划线——达成一致");
        assertThatThrownBy(() -> jdbc.sql(
                                "update minxu.deliberation_rating set dissatisfied = 0 where deliberation_id = ?")
                        .param(number)
                        .update())
                .as("what was rated stays")
                .hasStackTraceContaining("只能追加");
    }

    @Test
    void says_of_a_rating_by_few_that_it_is_one_by_few() {
        long number = talks.begun(YearMonth.of(2028, 7));
        talks.propose(number, "{'title':'文明养犬约定'}");
        talks.reviewed(number);
        talks.held(talks.meeting(number), YearMonth.of(2028, 7), "FOR");
        desk.complete(number, Talks.REPORT, OTHER, Map.of("feedback", "照约定执行", "feedbackWay", "GROUP"));
        var few = new HashMap<>(RATED);
        few.putAll(Map.of("raters", "RESIDENTS", "verySatisfied", 1, "satisfied", 1));
        desk.complete(number, Talks.RATE, OTHER, few);
        assertThat(talks.fact(number, "协商成果评价"))
                .isEqualTo("居民抽样：请 12 人评价，4 人评价，基本满意及以上 3 人，满意率 3/4（75.00%）；评价的不足 10 人，仅供参考");
    }

    @Test
    void is_published_for_fifteen_days_without_anybody_having_chosen_it_and_tables_again_what_was_upset() {
        var month = YearMonth.of(2028, 9);
        long number = talks.begun(month);
        talks.propose(number, "{'title':'门禁改造'}");
        talks.reviewed(number);
        long meeting = talks.meeting(number);
        talks.invited(meeting);
        talks.voted(meeting, "2028-09-17T09:00", "FOR");
        assertThat(desk.form(meeting, "userTask_writeMinutes", SECRETARY))
                .contains("\"publishResult\":{\"type\":\"String\",\"value\":\"YES\"");
        talks.minuted(meeting, Map.of());
        talks.noticed(meeting);
        assertThat(desk.as("shen.zhuren")
                        .post("/api/cases/" + meeting + "/objections", "{\"text\":\"通知漏了三号楼\"}")
                        .status())
                .isEqualTo(200);
        String id = jdbc.sql("select notice_id || '-' || number from minxu.objection where case_id = ?")
                .param(meeting)
                .query(String.class)
                .single();
        desk.complete(
                meeting,
                "userTask_decideObjection",
                OTHER,
                Map.of("objection", id, "objectionOutcome", "ACCEPTED", "reason", "确实漏了"));
        talks.noticeOver(meeting, "2028-10-10T09:00");
        assertThat(words.outcome(cases.get(meeting).end().outcome())).isEqualTo("公示异议成立，另行再议");
        assertThat(talks.outcome(talks.topics(number).get(0)))
                .as("it was passed, but does not stand")
                .isEqualTo("AGAIN");
        assertThat(cases.get(number).isClosed()).isTrue();
        talks.idle(YearMonth.of(2028, 11));
    }

    @Test
    @Clause("A-P4")
    void closes_topics_on_the_6th_and_invites_by_the_8th_in_february_2021() {
        long number = talks.begun(YearMonth.of(2021, 2));
        assertThat(desk.due(number, COLLECT)).isEqualTo(Desk.instant("2021-02-06T17:30"));
        talks.propose(number, "{'title':'春节期间垃圾清运'}");
        Desk.at("2021-02-05T09:00");
        desk.complete(number, COLLECT, OTHER, Map.of());
        assertThat(desk.due(number, REVIEW)).isEqualTo(Desk.instant("2021-02-08T17:30"));
        desk.complete(number, REVIEW, SECRETARY, Map.of("acceptedTopics", Talks.chosen(talks.topics(number))));
        long meeting = talks.meeting(number);
        assertThat(desk.due(meeting, "userTask_prepareMeeting")).isEqualTo(Desk.instant("2021-02-08T17:30"));
        talks.held(meeting, YearMonth.of(2021, 2), "FOR");
        assertThat(talks.outcome(talks.topics(number).get(0))).isEqualTo("AGREED");
    }

    @Test
    void is_held_on_a_seventeenth_off_work_or_on_the_next_working_day_as_the_district_says() {
        long number = talks.begun(YearMonth.of(2026, 10));
        assertThat(new DeliberationCalendar(rows, time, false).of(number).held())
                .isEqualTo("2026-10-17");
        assertThat(new DeliberationCalendar(rows, time, true).of(number).held()).isEqualTo("2026-10-19");
    }

    @Test
    @Clause("A-P4")
    void counts_what_came_of_it_over_any_period_with_numerator_and_denominator() {
        long held = talks.begun(YearMonth.of(2030, 3));
        talks.propose(held, "{'title':'楼道照明'}");
        talks.propose(held, "{'title':'快递柜'}");
        talks.propose(held, "{'title':'晾衣场'}");
        talks.reviewed(held);
        talks.held(talks.meeting(held), YearMonth.of(2030, 3), "FOR", "AGAINST", "FOR");
        desk.complete(held, Talks.REPORT, OTHER, Map.of("feedback", "已装灯", "feedbackWay", "BOARD"));
        desk.complete(held, Talks.RATE, OTHER, RATED);
        long none = talks.begun(YearMonth.of(2030, 5));
        desk.complete(none, COLLECT, OTHER, Map.of());
        desk.complete(none, REVIEW, SECRETARY, Map.of());
        var figures = desk.as(SECRETARY).get("/api/deliberation-figures?since=2030-03-01&until=2030-05-31");
        assertThat(figures.status()).as(figures.body()).isEqualTo(200);
        assertThat(figure(figures.json(), "registered")).isEqualTo("2/null null");
        assertThat(figure(figures.json(), "held")).isEqualTo("1/2 50.00");
        assertThat(figure(figures.json(), "none")).isEqualTo("1/2 50.00");
        assertThat(figure(figures.json(), "agreed")).isEqualTo("2/3 66.67");
        assertThat(figure(figures.json(), "again")).isEqualTo("1/3 33.33");
        assertThat(figure(figures.json(), "representatives")).isEqualTo("0/3 0.00");
        assertThat(figure(figures.json(), "satisfied")).isEqualTo("9/10 90.00");
        assertThat(figure(
                        desk.as(SECRETARY)
                                .get("/api/deliberation-figures?since=2030-03-18&until=2030-05-16")
                                .json(),
                        "held"))
                .as("no 17th lies between")
                .isEqualTo("0/0 null");
        assertThat(figure(
                        desk.as("wang.wu")
                                .get("/api/deliberation-figures?since=2030-03-01&until=2030-05-31")
                                .json(),
                        "registered"))
                .as("another community sees none of it")
                .isEqualTo("0/null null");
        assertThat(desk.as(SECRETARY)
                        .get("/api/deliberation-figures?since=2030-05-01&until=2030-03-31")
                        .status())
                .isEqualTo(400);
        assertThat(desk.as(SECRETARY)
                        .get("/api/deliberation-figures?since=x&until=2030-03-31")
                        .text("detail"))
                .contains("日期应形如");
    }

    @Test
    @Clause("G4")
    void leaves_nothing_that_people_typed_when_it_is_erased() {
        long number = talks.begun(YearMonth.of(2031, 3));
        talks.propose(number, "{'title':'抹去议题丁'}");
        talks.reviewed(number);
        long meeting = talks.meeting(number);
        talks.held(meeting, YearMonth.of(2031, 3), "FOR");
        desk.complete(number, Talks.REPORT, OTHER, Map.of("feedback", "抹去反馈丁", "feedbackWay", "BOARD"));
        desk.complete(number, Talks.RATE, OTHER, RATED);
        erasure.erase(number, "admin", "满三年");
        erasure.erase(meeting, "admin", "满三年");
        assertThat(Traces.of(jdbc, "抹去议题丁")).isEmpty();
        assertThat(Traces.of(jdbc, "抹去反馈丁")).isEmpty();
        assertThat(talks.record(number).path("content").asText()).isEqualTo("（已清除）——达成一致");
        erasure.erase(number, "admin", "再次");
    }

    private static String figure(JsonNode all, String key) {
        for (JsonNode each : all) {
            if (each.path("key").asText().equals(key)) {
                return each.path("numerator").asText() + "/"
                        + each.path("denominator").asText() + " "
                        + each.path("share").asText();
            }
        }
        throw new AssertionError("no figure " + key + " in " + all);
    }
}
