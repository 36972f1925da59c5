package cn.minxu.contest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Words;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.scoring.Jury;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads contests of a department through their life, over REST, as people do. */
@Component
@Scope("prototype")
class Fair {

    static final String HOST = "zhu.ban";
    static final String OTHER = "zhu.ban2";
    static final String A = "zhang.san";
    static final String B = "li.si";
    static final String C = "wang.wu";
    static final String D = "xu.ding";
    static final String ONE = "chuang.yi";
    static final String TWO = "chuang.er";
    static final String THREE = "chuang.san";
    static final String FOUR = "chuang.si";
    static final String FIFTH = "chuang.wu";
    static final List<String> FIVE = List.of("ping.wei1", "ping.wei2", "ping.wei3", "ping.wei4", "ping.wei5");

    private static final String PEOPLE = """
            类型,名称,上级,账号,岗位,角色,初始密码
            部门,创投主办局,示范区,,,,
            部门,创投评委局,示范区,,,,
            社会单位,创投一社,示范区,,,,
            社会单位,创投二社,示范区,,,,
            社会单位,创投三社,示范区,,,,
            社会单位,创投四社,示范区,,,,
            社会单位,创投五社,示范区,,,,
            人员,主办甲,创投主办局,zhu.ban,部门经办,经办,PASSWORD
            人员,主办乙,创投主办局,zhu.ban2,部门经办,负责人,PASSWORD
            人员,一社人员,创投一社,chuang.yi,社工,经办,PASSWORD
            人员,二社人员,创投二社,chuang.er,社工,经办,PASSWORD
            人员,五社人员,创投五社,chuang.wu,社工,经办,PASSWORD
            人员,四社人员,创投四社,chuang.si,社工,经办,PASSWORD
            人员,三社人员,创投三社,chuang.san,社工,经办,PASSWORD
            人员,评委1,创投评委局,ping.wei1,部门经办,经办,PASSWORD
            人员,评委2,创投评委局,ping.wei2,部门经办,经办,PASSWORD
            人员,评委3,创投评委局,ping.wei3,部门经办,经办,PASSWORD
            人员,评委4,创投评委局,ping.wei4,部门经办,经办,PASSWORD
            人员,评委5,创投评委局,ping.wei5,部门经办,经办,PASSWORD
            """;

    final Desk desk;
    final Jury jury;
    final JdbcClient jdbc;
    private final TestDistrict district;
    private final Organisation organisation;
    private final OrganisationImport imports;
    private final CaseBook cases;
    private final Words words;

    Fair(
            Desk desk,
            Jury jury,
            JdbcClient jdbc,
            TestDistrict district,
            Organisation organisation,
            OrganisationImport imports,
            CaseBook cases,
            Words words) {
        this.desk = desk;
        this.jury = jury;
        this.jdbc = jdbc;
        this.district = district;
        this.organisation = organisation;
        this.imports = imports;
        this.cases = cases;
        this.words = words;
    }

    Fair at(int port) {
        jury.at(port);
        desk.at(port);
        if (organisation.person(HOST).isEmpty()) {
            imports.run(PEOPLE.replace("PASSWORD", TestDistrict.PASSWORD).getBytes(StandardCharsets.UTF_8));
        }
        Desk.at("2025-06-02T09:00");
        return this;
    }

    String unitOf(String user) {
        return district.unitOf(user);
    }

    Answer tryOpen(String subclass, Object year, String closesOn) {
        return desk.tryStart(
                "runContest",
                HOST,
                Map.of(
                        "title", "公益创投",
                        "contestYear", year,
                        "menuItem", subclass,
                        "closesOn", closesOn,
                        "callText", "欢迎参加"));
    }

    /** A contest that closes on 30 June. */
    long opened(String subclass) {
        Desk.at("2025-06-02T09:00");
        return number(tryOpen(subclass, 2025, "2025-06-30"));
    }

    private static long number(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Long.parseLong(answer.json().path("businessKey").asText());
    }

    Answer trySeek(long contest, String user, String title, String budget, List<String> wishes) {
        return desk.tryStart("seekPartner", user, seeking(contest, title, budget, wishes));
    }

    private static Map<String, Object> seeking(long contest, String title, String budget, List<String> wishes) {
        var values = new HashMap<String, Object>(Map.of(
                "contest",
                String.valueOf(contest),
                "title",
                title,
                "beneficiaries",
                "独居老人",
                "measures",
                "每周上门助餐",
                "expectedEffect",
                "老人吃上热饭",
                "budget",
                budget));
        values.putAll(ranked(wishes));
        return values;
    }

    private static Map<String, Object> ranked(List<String> wishes) {
        var keys = List.of("wishFirst", "wishSecond", "wishThird", "wishFourth");
        var ranked = new HashMap<String, Object>();
        for (int i = 0; i < wishes.size(); i++) {
            ranked.put(keys.get(i), wishes.get(i));
        }
        return ranked;
    }

    /** @param liked accounts of whom it would like best */
    long sought(long contest, String user, String... liked) {
        return number(trySeek(contest, user, "《助餐》" + user.replace('.', '·'), "3000", units(liked)));
    }

    Answer tryOffer(long contest, String user, Object capacity, List<String> wishes) {
        var values = new HashMap<String, Object>(Map.of("contest", String.valueOf(contest), "plan", "有社工八名"));
        values.putAll(ranked(wishes));
        if (capacity != null) {
            values.put("capacity", capacity);
        }
        return desk.tryStart("offerService", user, values);
    }

    long offered(long contest, String user, Object capacity, String... liked) {
        return number(tryOffer(contest, user, capacity, units(liked)));
    }

    List<String> units(String... users) {
        return Stream.of(users).map(this::unitOf).toList();
    }

    private static String json(List<String> values) {
        return values.stream().map(each -> '"' + each + '"').collect(Collectors.joining(",", "[", "]"));
    }

    void closed(long contest) {
        Desk.at("2025-07-01T09:00");
        desk.fireTimerOf(contest, "timer_entriesClosed");
    }

    void fit(long contest) {
        desk.complete(contest, "userTask_reviewEntries", HOST, Map.of("eligibilityOutcome", "ALL"));
    }

    void refused(long contest, long offer, String reason) {
        desk.complete(
                contest,
                "userTask_reviewEntries",
                HOST,
                Map.of(
                        "eligibilityOutcome",
                        "SOME",
                        "refusedOffers",
                        json(List.of(String.valueOf(offer))),
                        "reason",
                        reason));
    }

    Answer tryArrange(long contest, List<String> judges) {
        return desk.tryComplete(
                contest,
                "userTask_arrangePitches",
                HOST,
                Map.of("pitchOn", "2025-07-20", "pitchPlace", "区文化馆", "judges", json(judges)));
    }

    void arranged(long contest) {
        var answer = tryArrange(contest, FIVE);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    void scored(long need, double percent) {
        FIVE.forEach(judge -> jury.score(need, judge, percent));
    }

    Answer tryMediate(long contest, String user, Map<String, Object> values) {
        return desk.as(user)
                .post(
                        "/engine-rest/task/"
                                + jury.task(contest, "userTask_recordMediation", user)
                                        .getId() + "/submit-form",
                        Desk.json(values));
    }

    void mediated(long contest, String user, long offer) {
        var values = new HashMap<String, Object>(Map.of("reason", offer == 0 ? "没有合适的机构" : "双方当场同意"));
        values.put("mediationOutcome", offer == 0 ? "NONE" : "AGREED");
        if (offer != 0) {
            values.put("mediatedOrganisation", String.valueOf(offer));
        }
        var answer = tryMediate(contest, user, values);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    long mediation(long contest) {
        return jdbc.sql("select to_id from minxu.case_link where from_id = ? and kind = 'MEDIATION'")
                .param(contest)
                .query(Long.class)
                .single();
    }

    /** The meeting is held, minutes approved: each item by all for it. */
    void held(long meeting) {
        desk.complete(meeting, "userTask_prepareMeeting", HOST, Map.of("agendaReady", "READY"));
        desk.complete(meeting, "userTask_inviteMembers", HOST, Map.of("inviteWay", "BOARD"));
        Desk.at("2025-07-08T09:05");
        send(meeting, "opening", "{}");
        ids("select id::text from minxu.meeting_member where meeting_id = ? and not gone order by id", meeting)
                .forEach(member -> send(meeting, "attendance", "{'member':'" + member + "','status':'PRESENT'}"));
        ids("select id::text from minxu.agenda_item where meeting_id = ? order by id", meeting)
                .forEach(item -> send(meeting, "items/" + item + "/holding-over", "{'reason':'由社区登记'}"));
        send(meeting, "closing", "{}");
        desk.complete(meeting, "userTask_holdMeeting", HOST, Map.of("meetingHeld", "HELD"));
        desk.complete(meeting, "userTask_writeMinutes", HOST, Map.of("minutes", "纪要", "publishResult", "NO"));
        desk.complete(meeting, "userTask_approveMinutes", OTHER, Map.of("reviewOutcome", "AGREED"));
    }

    private void send(long meeting, String path, String body) {
        var answer = desk.as(HOST).post("/api/meetings/" + meeting + "/" + path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    List<String> ids(String statement, long number) {
        return jdbc.sql(statement).param(number).query(String.class).list();
    }

    Map<String, Object> notice(int days) {
        return Map.of(
                "noticeTitle", "创投结果公示",
                "noticeText", "配对和评审结果",
                "noticePlaces", "区政府网站",
                "noticeDays", days,
                "noticeDayKind", "DAYS");
    }

    /** Published for five days; somebody objects, and it is accepted, or nobody does. */
    void published(long contest, boolean upset) {
        Desk.at("2025-07-21T09:00");
        desk.complete(contest, "userTask_draftNotice", HOST, notice(5));
        desk.complete(contest, "userTask_checkNotice", OTHER, Map.of("reviewOutcome", "AGREED"));
        if (upset) {
            var raised = desk.as(OTHER).post("/api/cases/" + contest + "/objections", "{\"text\":\"评委与机构有关联\"}");
            assertThat(raised.status()).as(raised.body()).isEqualTo(200);
            String objection = ids("select notice_id || '-' || number from minxu.objection where case_id = ?", contest)
                    .get(0);
            desk.complete(
                    contest,
                    "userTask_decideObjection",
                    OTHER,
                    Map.of("objection", objection, "objectionOutcome", "ACCEPTED", "reason", "属实"));
        }
        Desk.at("2025-07-27T00:00");
        desk.fireTimerOf(contest, "timer_noticePeriodOver");
    }

    void dropped(long contest, long need) {
        desk.complete(
                contest,
                "userTask_settleNotice",
                HOST,
                Map.of("droppedPairs", json(List.of(String.valueOf(need))), "reason", "异议成立"));
    }

    Answer withdraw(long number, String user) {
        return desk.as(user).post("/api/cases/" + number + "/withdrawal", "{\"reason\":\"要改\"}");
    }

    Answer tryRestrict(Map<String, Object> values) {
        return desk.tryStart("restrictUnit", HOST, values);
    }

    Map<String, Object> restriction(String user, String ground, String until) {
        var values = new HashMap<String, Object>(Map.of(
                "restrictionAct", "RESTRICT",
                "organisation", unitOf(user),
                "exclusionGround", ground,
                "excludedSince", "2025-06-01",
                "restrictionReason", "民政部门通报"));
        if (!until.isEmpty()) {
            values.put("excludedUntil", until);
        }
        return values;
    }

    /** Entered by one, agreed to by another. */
    long restricted(Map<String, Object> values) {
        long number = number(tryRestrict(values));
        desk.complete(number, "userTask_checkRestriction", OTHER, Map.of("reviewOutcome", "AGREED"));
        return number;
    }

    void lifted(String user, String ground) {
        restricted(Map.of(
                "restrictionAct",
                "LIFT",
                "organisation",
                unitOf(user),
                "exclusionGround",
                ground,
                "restrictionReason",
                "已整改"));
    }

    JsonNode result(long contest, String reader) {
        return desk.as(reader).get("/api/contests/" + contest).json();
    }

    String content(long number, String reader) {
        return desk.as(reader).get("/api/cases/" + number).text("content");
    }

    String end(long number) {
        var end = cases.get(number).end();
        return end == null ? "" : Objects.requireNonNull(words.outcome(end.outcome()));
    }

    String refusal(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return answer.body();
    }
}
