package cn.minxu.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.UnitKind;
import cn.minxu.scoring.Jury;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads projects of 测试甲社区 through their life, over REST, as people do. */
@Component
@Scope("prototype")
class Yard {

    static final String PROPOSER = "li.xiangmu";
    static final String SECRETARY = "zhang.san";
    static final String OTHER = "zhang.sanfeng";
    static final String ONE = "ren.yi";
    static final String TWO = "ren.er";
    static final String DOER = "shi.shi";
    static final String OUTSIDER = "ren.wai";

    /** Neither appraised nor put to residents, claimed by anybody, three working days long. */
    static final String PLAIN = "PLAIN";

    private static final String P = "xiangping";
    private static final Map<String, String> SIGNERS = Map.of(
            "userTask_signFunds_secretary", SECRETARY,
            "userTask_signFunds_director", "shen.zhuren",
            "userTask_signFunds_committees", OTHER,
            "userTask_signFunds_supervisors", "jian.dufunds",
            "userTask_signFunds_leader", "zhao.liu",
            "userTask_signFunds_workCommittee", "zheng.yi");

    final Desk desk;
    final Jury jury;
    final JdbcClient jdbc;
    private final TestDistrict district;
    private final Organisation organisation;
    private final OrganisationImport imports;
    private final MeetingDesk meetings;
    private final CaseBook cases;
    private final CaseEngine engine;
    private final TransactionTemplate transaction;

    Yard(
            Desk desk,
            Jury jury,
            JdbcClient jdbc,
            TestDistrict district,
            Organisation organisation,
            OrganisationImport imports,
            MeetingDesk meetings,
            CaseBook cases,
            CaseEngine engine,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.jury = jury;
        this.jdbc = jdbc;
        this.district = district;
        this.organisation = organisation;
        this.imports = imports;
        this.meetings = meetings;
        this.cases = cases;
        this.engine = engine;
        this.transaction = transaction;
    }

    Yard at(int port) {
        jury.at(port);
        desk.at(port);
        for (String person : List.of(PROPOSER, "jian.dufunds")) {
            if (organisation.person(person).isEmpty()) {
                district.withPerson(person);
            }
        }
        Map.of(ONE, "认领一企业", TWO, "认领二医院", DOER, "项目社工机构", OUTSIDER, "旁观协会").forEach(this::unit);
        if (organisation.unitByName(UnitKind.ORGANISATION, "项目评估中心").isEmpty()) {
            jury.organisation("项目评估中心", P, 8);
        }
        jdbc.sql("""
                        insert into minxu.project_type values ('PLAIN', '2000-01-01', '试验项目', 100, 1000000, '{60,30,10}', 3, 'WORKING_DAYS', 2, 90, false, false,
                          '{ORGANISATION,DEPARTMENT}', 'test') on conflict do nothing""").update();
        Desk.at("2025-06-02T09:00");
        return this;
    }

    private void unit(String liaison, String name) {
        if (organisation.person(liaison).isEmpty()) {
            imports.run("""
                    类型,名称,上级,账号,岗位,角色,初始密码
                    社会单位,%1$s,示范区,,,,
                    人员,%1$s联络员,%1$s,%2$s,联络员,经办,%3$s
                    """.formatted(name, liaison, TestDistrict.PASSWORD).getBytes(StandardCharsets.UTF_8));
        }
    }

    String unitOf(String user) {
        return district.unitOf(user);
    }

    /** What is written in the start form. */
    Map<String, Object> said(String title, String type, String budget) {
        return new HashMap<>(Map.of(
                "title", title,
                "projectType", type,
                "beneficiaries", "高龄和独居老人",
                "measures", "每周两次上门助餐",
                "expectedEffect", "六十户老人吃上热饭",
                "budget", budget,
                "serviceSubclass", "SERVICE_ELDERLY"));
    }

    long proposed(String title, String type, String budget) {
        return desk.start("runProject", PROPOSER, said(title, type, budget));
    }

    Answer tryPropose(String title, String type, String budget) {
        return desk.tryStart("runProject", PROPOSER, said(title, type, budget));
    }

    void analysed(long number, String route) {
        analysed(number, route, unitOf(DOER));
    }

    void analysed(long number, String route, String implementer) {
        var values = new HashMap<String, Object>(Map.of(
                "analysis", "确有需要", "analysisOutcome", "DESIGN", "projectRoute", route, "implementer", implementer));
        if (route.equals("CO_BUILDING")) {
            values.put("partners", "[\"%s\",\"%s\"]".formatted(unitOf(ONE), unitOf(TWO)));
        }
        desk.complete(number, "userTask_analyseProject", PROPOSER, values);
    }

    /** By 1+6; the synthesis makes the difference. */
    void appraised(long number, double synthesis) {
        desk.complete(number, "userTask_commissionAppraisal", PROPOSER, Map.of("appraiser", unitOf(P + 1)));
        desk.complete(number, "userTask_assignMethods", P + 1, jury.six(P));
        double[] points = {12, 8, 12, 12, 8, 12};
        int round = jdbc.sql("select count(*) from minxu.document where case_id = ?")
                .param(number)
                .query(Integer.class)
                .single();
        for (int i = 0; i < 6; i++) {
            String proof =
                    jury.document(number, P + (i + 2), "记录" + i + ".pdf", (int) (number % 10_000) * 100 + round + i);
            desk.complete(number, Jury.sixSteps().get(i), P + (i + 2), jury.points(points[i], proof));
        }
        desk.complete(number, "userTask_synthesiseAppraisal", P + 1, jury.points(synthesis));
    }

    /** A project of the plain type, that is open for claims. */
    long listed(String title, String budget) {
        long number = proposed(title, PLAIN, budget);
        analysed(number, "JOINT");
        desk.complete(number, "userTask_approveProject", SECRETARY, Map.of("reviewOutcome", "AGREED"));
        return number;
    }

    Answer claim(long number, String user, String share) {
        return desk.as(user)
                .post("/api/projects/" + number + "/claims", share.isEmpty() ? "{}" : "{\"share\":\"" + share + "\"}");
    }

    Answer jointly(long number, String user, String units, String shares) {
        return desk.as(user)
                .post(
                        "/api/projects/" + number + "/claims",
                        "{\"units\":[%s],\"shares\":[%s]}".formatted(quoted(units), quoted(shares)));
    }

    private static String quoted(String list) {
        return '"' + list.replace(",", "\",\"") + '"';
    }

    void claimed(long number, String user, String share) {
        var answer = claim(number, user, share);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** All posts agree, as many as the amount asks for. */
    void approved(long number) {
        for (String step = post(number); !step.isEmpty(); step = post(number)) {
            var values = new HashMap<String, Object>(Map.of("reviewOutcome", "AGREED"));
            if (step.endsWith("ommittees") || step.endsWith("ommittee")) {
                values.putAll(Map.of("fundsMeetingDay", "2025-06-02", "fundsPresent", 7, "fundsFor", 7));
            }
            if (step.endsWith("supervisors")) {
                values.put("fundsRelation", "NONE");
            }
            desk.complete(number, step, Objects.requireNonNull(SIGNERS.get(step)), values);
        }
    }

    private String post(long number) {
        return desk.waiting(number).stream()
                .filter(SIGNERS::containsKey)
                .findFirst()
                .orElse("");
    }

    void signed(long number, String... users) {
        for (String user : users) {
            var answer = sign(number, user, Map.of("signing", "SIGNED"));
            assertThat(answer.status()).as(answer.body()).isLessThan(300);
        }
    }

    Answer sign(long number, String user, Map<String, Object> values) {
        return desk.as(user)
                .post(
                        "/engine-rest/task/"
                                + jury.task(number, "userTask_signAsParty", user)
                                        .getId() + "/submit-form",
                        Desk.json(values));
    }

    /** What was ordered is paid by two people. */
    void paid(long number) {
        desk.complete(number, "userTask_preparePayment", PROPOSER, Map.of());
        desk.complete(number, "userTask_checkPayment", OTHER, Map.of("paymentCheck", "AGREED"));
    }

    void stopped(long number) {
        desk.complete(number, "userTask_preparePayment", PROPOSER, Map.of());
        desk.complete(number, "userTask_checkPayment", OTHER, Map.of("paymentCheck", "STOPPED", "reason", "账户信息有误"));
    }

    /** A plain project that has just been signed by the community, its claimant and who carries it out. */
    long signedProject(String title, String budget) {
        long number = listed(title, budget);
        claimed(number, ONE, "");
        approved(number);
        signed(number, SECRETARY, ONE, DOER);
        return number;
    }

    /** The same, with the first instalment paid: it is being carried out. */
    long running(String title, String budget) {
        long number = signedProject(title, budget);
        paid(number);
        return number;
    }

    Answer tryWork(long number, Map<String, Object> values) {
        return desk.tryComplete(number, "userTask_carryOutProject", DOER, values);
    }

    /** Reaches a milestone that a new document proves. */
    void reached(long number, String title, String next) {
        String proof = jury.document(number, DOER, title + ".pdf", (int) (System.nanoTime() % 1_000_000_000));
        var answer = tryWork(
                number, Map.of("milestone", title, "reachedOn", "2025-06-02", "evidence", proof, "nextAction", next));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    void checked(long number, String outcome) {
        desk.complete(
                number, "userTask_checkMidterm", PROPOSER, Map.of("midtermOutcome", outcome, "findings", "对照四要素检查"));
    }

    void accepted(long number, String outcome) {
        desk.complete(
                number, "userTask_acceptProject", PROPOSER, Map.of("acceptanceOutcome", outcome, "findings", "逐项验收"));
    }

    /** A meeting of three that decides about a project, all of one opinion. */
    long held(String kind, long project, String choice) {
        long meeting = Objects.requireNonNull(transaction.execute(any -> {
            long number = meetings.call(
                    new NewMeeting(
                            kind,
                            "议项目",
                            "会议室",
                            Desk.instant("2025-06-16T09:00"),
                            Desk.instant("2025-06-16T11:00"),
                            null),
                    unitOf(SECRETARY),
                    SECRETARY,
                    Map.of());
            meetings.table(number, "是否实施", project, SECRETARY);
            engine.start(MeetingDesk.PROCESS, cases.get(number), Map.of());
            return number;
        }));
        hold(meeting, choice);
        return meeting;
    }

    void hold(long meeting, String choice) {
        if (members(meeting).isEmpty()) {
            List.of("甲", "乙", "丙").forEach(name -> send(meeting, "members", "{'name':'代表" + name + "'}"));
        }
        Desk.at("2025-06-02T09:00");
        desk.complete(meeting, "userTask_prepareMeeting", SECRETARY, Map.of("agendaReady", "READY"));
        desk.complete(meeting, "userTask_inviteMembers", SECRETARY, Map.of("inviteWay", "BOARD"));
        Desk.at("2025-06-16T09:05");
        send(meeting, "opening", "{}");
        members(meeting)
                .forEach(member -> send(meeting, "attendance", "{'member':'" + member + "','status':'PRESENT'}"));
        String item = jdbc.sql("select id::text from minxu.agenda_item where meeting_id = ?")
                .param(meeting)
                .query(String.class)
                .single();
        send(meeting, "items/" + item + "/opening", "{}");
        members(meeting)
                .forEach(member -> send(
                        meeting, "items/" + item + "/votes", "{'member':'" + member + "','choice':'" + choice + "'}"));
        send(meeting, "closing", "{}");
        desk.complete(meeting, "userTask_holdMeeting", SECRETARY, Map.of("meetingHeld", "HELD"));
        desk.complete(meeting, "userTask_writeMinutes", SECRETARY, Map.of("minutes", "纪要", "publishResult", "NO"));
        desk.complete(meeting, "userTask_approveMinutes", OTHER, Map.of("reviewOutcome", "AGREED"));
    }

    private void send(long meeting, String path, String body) {
        var answer = desk.as(SECRETARY).post("/api/meetings/" + meeting + "/" + path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private List<String> members(long meeting) {
        return jdbc.sql("select id::text from minxu.meeting_member where meeting_id = ? and not gone order by id")
                .param(meeting)
                .query(String.class)
                .list();
    }

    /** The meeting to which a project was put by itself. */
    long meetingAbout(long project) {
        return jdbc.sql(
                        "select from_id from minxu.case_link where to_id = ? and kind = 'ON_AGENDA' order by from_id desc limit 1")
                .param(project)
                .query(Long.class)
                .single();
    }

    String refusal(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return answer.body();
    }

    String end(long number) {
        return desk.end(number);
    }

    String content(long number) {
        return desk.as(PROPOSER).get("/api/cases/" + number).text("content");
    }

    /** What was paid of a project, in fen, by the books. */
    long paidOut(long number) {
        return jdbc.sql(
                        "select coalesce(sum(e.amount), 0) from minxu.entry e join minxu.account a on a.id = e.account_id where a.case_id = ? and a.code like 'RECEIVED:%'")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** In fen: what its claimants gave and what has not left for it yet. */
    long keptFor(long number) {
        return jdbc.sql("select coalesce(sum(balance), 0) from minxu.account where case_id = ? and code like 'CASE:%'")
                .param(number)
                .query(Long.class)
                .single();
    }
}
