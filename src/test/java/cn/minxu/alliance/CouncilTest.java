package cn.minxu.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.webapps.BrowserWalk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One alliance from its founding to its second council, as the years go by. */
@MinxuTest
@DisplayName("党建联盟：理事会换届和会议")
class CouncilTest {

    private static final String NOMINATE = "userTask_nominateCouncil";
    private static final String DISCUSS = "userTask_discussCouncil";
    private static final String SECRETARY = "zhang.san";
    private static final String OTHER = "zhang.sanfeng";
    private static final List<String> LIAISONS = List.of("jia.yi", "jia.er", "jia.san");

    @LocalServerPort
    int port;

    @Autowired
    Village villages;

    @Autowired
    TestDistrict district;

    private Village village;
    private Desk desk;
    private String community = "";

    @BeforeEach
    void an_alliance() {
        village = villages.at(port);
        desk = village.desk;
        community = district.community("测试甲社区");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private String unit(int i) {
        return village.unitOf(LIAISONS.get(i));
    }

    private long election() {
        village.fire("planElections");
        List<Long> all = village.registered("electCouncil", community);
        return all.get(all.size() - 1);
    }

    private Map<String, Object> slate(String chair, String vices, String day) {
        return Map.of(
                "chair",
                chair,
                "vices",
                vices,
                "secretary",
                OTHER,
                "discussion",
                "充分协商，意见一致",
                "meetingDay",
                day,
                "meetingPlace",
                "社区会议室");
    }

    private long meeting(String table, long number) {
        return village.jdbc
                .sql("select meeting_id from minxu." + table + " where id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** By his own account. */
    private void votes(long meeting, String item, String member, String choice) {
        String account = column("select user_id from minxu.meeting_member where id = ?", Long.parseLong(member))
                .get(0);
        send(account, meeting, "items/" + item + "/votes", "{'member':'" + member + "','choice':'" + choice + "'}");
    }

    private void send(long meeting, String path, String body) {
        send(SECRETARY, meeting, path, body);
    }

    private void send(String user, long meeting, String path, String body) {
        var answer = desk.as(user).post("/api/meetings/" + meeting + "/" + path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private List<String> column(String statement, long meeting) {
        return village.jdbc.sql(statement).param(meeting).query(String.class).list();
    }

    /** Everybody but the last {@code absent} members comes, and votes on each item as said. */
    private void held(long meeting, String day, int absent, String... choices) {
        desk.complete(meeting, "userTask_prepareMeeting", SECRETARY, Map.of("agendaReady", "READY"));
        desk.complete(meeting, "userTask_inviteMembers", SECRETARY, Map.of("inviteWay", "BOARD"));
        Desk.at(day + "T09:00");
        send(meeting, "opening", "{'reason':'成员一致同意提前'}");
        var members = column("select id::text from minxu.meeting_member where meeting_id = ? order by id", meeting);
        var present = members.subList(0, members.size() - absent);
        present.forEach(member -> send(meeting, "attendance", "{'member':'" + member + "','status':'PRESENT'}"));
        var items = column("select id::text from minxu.agenda_item where meeting_id = ? order by place", meeting);
        for (int i = 0; i < choices.length; i++) {
            send(meeting, "items/" + items.get(i) + "/opening", "{}");
            for (String member : present) {
                votes(meeting, items.get(i), member, choices[i]);
            }
        }
        send(meeting, "closing", "{}");
        desk.complete(meeting, "userTask_holdMeeting", SECRETARY, Map.of("meetingHeld", "HELD"));
        desk.complete(meeting, "userTask_writeMinutes", SECRETARY, Map.of("minutes", "纪要", "publishResult", "NO"));
        desk.complete(meeting, "userTask_approveMinutes", OTHER, Map.of("reviewOutcome", "AGREED"));
    }

    private void published(long number) {
        desk.complete(
                number,
                "userTask_draftNotice",
                SECRETARY,
                Map.of(
                        "noticeTitle",
                        "理事会选举结果",
                        "noticeText",
                        "选举结果公示",
                        "noticePlaces",
                        "公示栏",
                        "noticeDays",
                        5,
                        "noticeDayKind",
                        "WORKING_DAYS"));
        desk.complete(number, "userTask_checkNotice", OTHER, Map.of("reviewOutcome", "AGREED"));
    }

    /** The notice's last day is over. */
    private void noticeOver(long number) {
        var end = village.jdbc
                .sql("select ends_at from minxu.notice where case_id = ? and ended_at is null")
                .param(number)
                .query(java.time.OffsetDateTime.class)
                .single();
        Desk.at(end.atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                .toLocalDateTime()
                .plusMinutes(1)
                .toString());
        desk.fireTimerOf(number, "timer_noticePeriodOver");
    }

    private record Term(LocalDate startsOn, LocalDate endsOn, String chair, boolean inOffice) {}

    private Term term(long number) {
        return village.jdbc
                .sql(
                        "select starts_on, ends_on, coalesce(minxu.unit_names(array[chair]), '') as chair, in_office from minxu.alliance_term where id = ?")
                .param(number)
                .query(Term.class)
                .single();
    }

    @Test
    @Clause("§2.2")
    void is_elected_for_three_years_meets_every_quarter_and_is_elected_anew_sixty_days_before_its_term_ends()
            throws Exception {
        Desk.at("2031-02-10T09:00");
        village.founded(SECRETARY);
        village.enterprise("甲一企业", "jia.yi");
        village.enterprise("甲二企业", "jia.er");
        village.enterprise("甲三企业", "jia.san");
        village.joined("jia.yi", SECRETARY);
        village.joined("jia.er", SECRETARY);
        village.fire("planElections");
        assertThat(village.registered("electCouncil", community))
                .as("two are too few")
                .isEmpty();
        village.joined("jia.san", SECRETARY);
        Desk.at("2031-02-11T07:00");
        long first = firstElection();
        quarterly();
        again(first);
    }

    /** Discussed twice, since the chair was not elected at first, and once more because of an objection. */
    private long firstElection() throws Exception {
        long number = election();
        village.fire("planElections");
        assertThat(village.registered("electCouncil", community)).as("once").hasSize(1);
        assertThat(term(number).startsOn()).isEqualTo("2031-02-11");
        assertThat(term(number).endsOn()).isEqualTo("2034-02-10");
        assertThat(desk.tasks(number, NOMINATE)).hasSize(3);
        clicked(number, "jia.yi", "nominate", "甲一企业", "甲二企业", "张三丰");
        nominate(number, "jia.er", 0);
        desk.fireTimerOf(number, "timer_nominationLapsed");
        assertThat(desk.form(number, DISCUSS, SECRETARY)).contains("会长单位：甲一企业 2 家", "秘书长：张三丰 2 家");
        refuses(number);
        clicked(number, SECRETARY, "discuss", "2031-03-03", "甲一企业", "甲二企业|甲三企业", "张三丰");
        long failed = meeting("alliance_term", number);
        Desk.at("2031-02-24T09:00");
        desk.fireTimerOf(number, "timer_electionOn");
        assertThat(column("select title from minxu.agenda_item where meeting_id = ? order by place", failed))
                .containsExactly("选举“甲一企业”为会长单位", "选举“甲二企业”为副会长单位", "选举“甲三企业”为副会长单位", "选举“张三丰”为秘书长");
        assertThat(desk.as("jia.yi").get("/api/meetings/" + failed).status())
                .as("members read their meeting")
                .isEqualTo(200);
        held(failed, "2031-03-03", 0, "AGAINST", "FOR", "FOR", "FOR");
        desk.complete(number, DISCUSS, SECRETARY, slate(unit(0), Village.list(unit(1), unit(2)), "2031-03-10"));
        held(meeting("alliance_term", number), "2031-03-10", 1, "FOR", "FOR", "AGAINST", "FOR");
        published(number);
        var objected = desk.as("shen.zhuren")
                .post("/api/cases/" + number + "/objections", "{\"text\":\"程序不对\",\"name\":\"\",\"phone\":\"\"}");
        assertThat(objected.status()).as(objected.body()).isEqualTo(200);
        desk.complete(
                number,
                "userTask_decideObjection",
                OTHER,
                Map.of("objection", objection(number), "objectionOutcome", "ACCEPTED", "reason", "重新协商"));
        noticeOver(number);
        assertThat(desk.waiting(number)).containsExactly(DISCUSS);
        desk.complete(number, DISCUSS, SECRETARY, slate(unit(0), Village.list(unit(1)), "2031-03-31"));
        held(meeting("alliance_term", number), "2031-03-31", 0, "FOR", "FOR", "FOR");
        published(number);
        noticeOver(number);
        assertThat(village.end(number)).isEqualTo("新一届理事会已产生");
        assertThat(term(number).inOffice()).isTrue();
        assertThat(desk.as("jia.san")
                        .get("/api/cases/"
                                + village.registered("foundAlliance", community).get(0))
                        .text("content"))
                .contains("理事会（2031-02-11 至 2034-02-10）：会长单位 甲一企业；副会长单位 甲二企业；秘书长 张三丰");
        return number;
    }

    private void clicked(long number, String user, String... what) throws Exception {
        var all = Stream.concat(Stream.of(TestDistrict.PASSWORD, Long.toString(number), user), Stream.of(what));
        BrowserWalk.walk(port, "council.mjs", all.toArray(String[]::new));
    }

    private String objection(long number) {
        return village.jdbc
                .sql(
                        "select notice_id || '-' || number from minxu.objection where case_id = ? order by notice_id desc limit 1")
                .param(number)
                .query(String.class)
                .single();
    }

    private void nominate(long number, String liaison, int chair) {
        String task = desk.tasks(number, NOMINATE).stream()
                .filter(each ->
                        desk.as(liaison).get("/engine-rest/task/" + each).status() == 200)
                .findFirst()
                .orElseThrow();
        var answer = desk.as(liaison)
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        Desk.json(Map.of(
                                "nominatedChair",
                                unit(chair),
                                "nominatedVices",
                                Village.list(unit(1), unit(2)),
                                "nominatedSecretary",
                                OTHER)));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private void refuses(long number) {
        assertThat(village.refusal(desk.tryComplete(
                        number,
                        DISCUSS,
                        SECRETARY,
                        slate(Village.list(unit(0), unit(1)), Village.list(unit(2)), "2031-03-03"))))
                .as("two chairs")
                .contains("会长单位候选");
        assertThat(village.refusal(
                        desk.tryComplete(number, DISCUSS, SECRETARY, slate("", Village.list(unit(1)), "2031-03-03"))))
                .as("no chair")
                .contains("会长单位候选");
        assertThat(village.refusal(desk.tryComplete(
                        number, DISCUSS, SECRETARY, slate(unit(0), Village.list(unit(0)), "2031-03-03"))))
                .contains("会长单位只有一个，不能同时是副会长单位");
        assertThat(village.refusal(desk.tryComplete(number, DISCUSS, SECRETARY, slate(unit(0), "[]", "2031-03-03"))))
                .contains("副会长单位");
        assertThat(village.refusal(desk.tryComplete(
                        number, DISCUSS, SECRETARY, slate(unit(0), Village.list(unit(1)), "2031-01-01"))))
                .contains("不能早于今天");
    }

    private void quarterly() throws Exception {
        Desk.at("2031-10-01T08:00");
        village.fire("planCouncils");
        village.fire("planCouncils");
        List<Long> all = village.registered("holdCouncil", community);
        assertThat(all).hasSize(1);
        long number = all.get(0);
        Desk.at("2031-10-09T09:00");
        clicked(number, SECRETARY, "collect", "2031-10-20");
        long meeting = meeting("alliance_event", number);
        assertThat(column("select title from minxu.agenda_item where meeting_id = ? order by place", meeting))
                .containsExactly("共享停车", "义诊安排");
        assertThat(column("select user_id from minxu.meeting_member where meeting_id = ? order by id", meeting))
                .containsExactly("jia.yi", "jia.er", OTHER);
        desk.fireTimerOf(number, "timer_councilMeetingOn");
        held(meeting, "2031-10-20", 0, "FOR", "FOR");
        assertThat(village.end(number)).isEqualTo("本季度理事会已办结");
        assertThat(column("select minxu.unit_names(attended) from minxu.alliance_event where id = ?", number))
                .containsExactly("甲一企业、甲二企业");
        Desk.at("2032-04-02T08:00");
        village.fire("planCouncils");
        assertThat(village.registered("holdCouncil", community))
                .as("two quarters, one of them made up")
                .hasSize(3);
        long late = village.registered("holdCouncil", community).get(2);
        Desk.at("2032-05-10T09:00");
        desk.fireTimerOf(late, "timer_nextMark");
        assertThat(Marks.units(village, late)).containsExactly(community);
    }

    private void again(long first) {
        Desk.at("2033-12-11T07:00");
        village.fire("planElections");
        assertThat(village.registered("electCouncil", community)).containsExactly(first);
        assertThatThrownBy(() -> add("2034-02-11", "2036-02-10")).hasMessageContaining("理事会每届任期为 3 年");
        assertThatThrownBy(() -> add("2034-02-12", "2037-02-11")).hasMessageContaining("不留空档，也不重叠");
        assertThatThrownBy(() -> add("2034-02-01", "2037-01-31")).hasMessageContaining("不留空档，也不重叠");
        Desk.at("2033-12-12T07:00");
        long second = election();
        assertThat(second).isNotEqualTo(first);
        assertThat(term(second).startsOn()).isEqualTo("2034-02-11");
        assertThat(term(second).endsOn()).isEqualTo("2037-02-10");
        Desk.at("2033-12-30T09:00");
        desk.fireTimerOf(second, "timer_nextMark");
        assertThat(Marks.units(village, second)).as("nominations are late").contains(unit(0));
        LIAISONS.forEach(liaison -> nominate(second, liaison, 1));
        assertThat(desk.form(second, DISCUSS, SECRETARY)).contains("会长单位：甲二企业 3 家");
        assertThatThrownBy(() -> village.jdbc
                        .sql("update minxu.alliance_term set in_office = true where id = ?")
                        .param(second)
                        .update())
                .hasMessageContaining("alliance_council_whole");
        assertThatThrownBy(() -> village.jdbc
                        .sql("update minxu.alliance_term set chair = ? where id = ?")
                        .params(unit(1), first)
                        .update())
                .hasMessageContaining("名单和任期不能再改");
    }

    private void add(String starts, String ends) {
        village.jdbc.sql("""
                        insert into minxu.alliance_term (id, alliance, starts_on, ends_on)
                        select case_id, unit_id, ?::date, ?::date from minxu.alliance where unit_id = ?""").params(starts, ends, community).update();
    }
}
