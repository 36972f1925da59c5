package cn.minxu.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes 测试甲社区 through a month's deliberation over REST, as its people do; each month once. */
@Component
@Scope("prototype")
class Talks {

    static final String COLLECT = "userTask_collectTopics";
    static final String REVIEW = "userTask_reviewTopics";
    static final String REPORT = "userTask_reportBack";
    static final String RATE = "userTask_rateResult";
    static final String SECRETARY = "zhang.san";
    static final String OTHER = "zhang.sanfeng";

    final Desk desk;
    private final DeliberationDesk deliberations;
    private final CaseEngine engine;
    private final TestDistrict district;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Talks(
            Desk desk,
            DeliberationDesk deliberations,
            CaseEngine engine,
            TestDistrict district,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.desk = desk;
        this.deliberations = deliberations;
        this.engine = engine;
        this.district = district;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    Talks at(int port) {
        desk.at(port);
        return this;
    }

    /** As the clock does on the 1st. */
    long begun(YearMonth month) {
        Desk.at(month.atDay(1) + "T08:00");
        return Objects.requireNonNull(transaction.execute(any -> {
            Case c = deliberations.register(district.community("测试甲社区"), month, Decision.SYSTEM);
            engine.start("deliberate", c, Map.of());
            return c.number();
        }));
    }

    List<String> topics(long number) {
        return jdbc.sql("select id::text from minxu.topic where deliberation_id = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    String outcome(String topic) {
        return jdbc.sql("select outcome from minxu.topic where id = ?::bigint")
                .param(topic)
                .query(String.class)
                .single();
    }

    long meeting(long number) {
        return jdbc.sql("select meeting_id from minxu.deliberation where id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** All meetings that were called for it: in its life there is one, and one of the representatives for each topic that goes to them. */
    int meetings(long number) {
        return jdbc.sql("""
                        select count(*) from minxu.case_link l join minxu.meeting m on m.id = l.to_id
                        where l.from_id = ? and l.kind = 'HELD_AS' and m.kind = 'JOINT'""").param(number).query(Integer.class).single();
    }

    void propose(long number, String body) {
        var answer = desk.as(SECRETARY).post("/api/deliberations/" + number + "/topics", body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** All topics are taken. */
    void reviewed(long number) {
        desk.complete(number, COLLECT, OTHER, Map.of());
        desk.complete(number, REVIEW, SECRETARY, Map.of("acceptedTopics", chosen(topics(number))));
    }

    /** A month in which nothing is taken: what was not agreed before does not come back to other tests. */
    void idle(YearMonth month) {
        long number = begun(month);
        desk.complete(number, COLLECT, OTHER, Map.of());
        desk.complete(number, REVIEW, SECRETARY, Map.of());
    }

    /** As a form sends what is chosen of several. */
    static String chosen(List<String> values) {
        return values.stream().map(id -> '"' + id + '"').toList().toString();
    }

    void send(long meeting, String path, String body) {
        var answer = desk.as(SECRETARY).post("/api/meetings/" + meeting + "/" + path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    String refused(long meeting, String path, String body) {
        var answer = desk.as(SECRETARY).post("/api/meetings/" + meeting + "/" + path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return answer.text("detail");
    }

    /** The meeting has three members and its invitation is out. */
    void invited(long meeting) {
        if (members(meeting).isEmpty()) {
            for (int i = 0; i < 3; i++) {
                send(meeting, "members", "{'name':'代表" + i + "'}");
            }
        }
        desk.complete(meeting, "userTask_prepareMeeting", SECRETARY, Map.of("agendaReady", "READY"));
        desk.complete(meeting, "userTask_inviteMembers", SECRETARY, Map.of("inviteWay", "BOARD"));
    }

    /** All members are there, and vote all of them as said, item by item; then it is closed. */
    void voted(long meeting, String at, String... choices) {
        Desk.at(at);
        send(meeting, "opening", "{}");
        members(meeting)
                .forEach(member -> send(meeting, "attendance", "{'member':'" + member + "','status':'PRESENT'}"));
        for (int i = 0; i < choices.length; i++) {
            String item = items(meeting).get(i);
            send(meeting, "items/" + item + "/opening", "{}");
            for (String member : members(meeting)) {
                send(meeting, "items/" + item + "/votes", "{'member':'" + member + "','choice':'" + choices[i] + "'}");
            }
        }
        send(meeting, "closing", "{}");
        desk.complete(meeting, "userTask_holdMeeting", SECRETARY, Map.of("meetingHeld", "HELD"));
    }

    /** Minutes are written and approved: without a word about publishing, unless one is given. */
    void minuted(long meeting, Map<String, Object> published) {
        var minutes = new java.util.HashMap<>(published);
        minutes.put("minutes", "纪要");
        desk.complete(meeting, "userTask_writeMinutes", SECRETARY, minutes);
        desk.complete(meeting, "userTask_approveMinutes", OTHER, Map.of("reviewOutcome", "AGREED"));
    }

    /** The whole of it on the 17th, without a notice. */
    void held(long meeting, YearMonth month, String... choices) {
        invited(meeting);
        voted(meeting, month.atDay(17) + "T09:00", choices);
        minuted(meeting, Map.of("publishResult", "NO"));
    }

    /** The notice is out for 15 days. */
    void noticed(long meeting) {
        desk.complete(
                meeting,
                "userTask_draftNotice",
                SECRETARY,
                Map.of(
                        "noticeTitle",
                        "协商结果",
                        "noticeText",
                        "达成一致",
                        "noticePlaces",
                        "公开栏",
                        "noticeDays",
                        15,
                        "noticeDayKind",
                        "DAYS"));
        desk.complete(meeting, "userTask_checkNotice", OTHER, Map.of("reviewOutcome", "AGREED"));
    }

    void noticeOver(long meeting, String at) {
        Desk.at(at);
        desk.fireTimerOf(meeting, "timer_noticePeriodOver");
    }

    List<String> items(long meeting) {
        return jdbc.sql("select id::text from minxu.agenda_item where meeting_id = ? order by place")
                .param(meeting)
                .query(String.class)
                .list();
    }

    List<String> members(long meeting) {
        return jdbc.sql("select id::text from minxu.meeting_member where meeting_id = ? and not gone order by id")
                .param(meeting)
                .query(String.class)
                .list();
    }

    /** Numbers of the cases that carry out what a meeting gave to do. */
    List<Long> tasks(long meeting) {
        return jdbc.sql("select case_id from minxu.meeting_task where meeting_id = ? order by id")
                .param(meeting)
                .query(Long.class)
                .list();
    }

    /** By the community itself, and checked by it. */
    void carriedOut(long task, String report) {
        desk.complete(task, "userTask_carryOutTask", SECRETARY, Map.of("report", report));
        desk.complete(task, "userTask_checkTask", OTHER, Map.of("reviewOutcome", "AGREED"));
    }

    JsonNode record(long number) {
        var answer = desk.as(SECRETARY).get("/api/cases/" + number);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** What stands above the forms of a case by this label. */
    String fact(long number, String label) {
        for (JsonNode field : record(number).path("facts")) {
            if (field.path("label").asText().equals(label)) {
                return field.path("text").asText();
            }
        }
        return "";
    }

    String latest(long number) {
        JsonNode latest = record(number).path("latest");
        return latest.path("outcome").asText() + "：" + latest.path("reason").asText();
    }
}
