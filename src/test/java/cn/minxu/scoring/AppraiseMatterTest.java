package cn.minxu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.UnitKind;
import cn.minxu.scoring.appraisal.Appraisals;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.Traces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@Clause("A-P5")
@DisplayName("An appraisal by 1+6")
class AppraiseMatterTest {

    private static final String COMMISSION = "userTask_commissionAppraisal";
    private static final String ASSIGN = "userTask_assignMethods";
    private static final String LAST = "userTask_synthesiseAppraisal";
    private static final String REPLACE = "userTask_replaceAppraiser";
    private static final String VISIT = "userTask_visitSite";
    private static final String CENTRE = "测试评估中心";
    private static final String P = "pinggu";

    @LocalServerPort
    int port;

    @Autowired
    Plan plans;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organisation organisation;

    @Autowired
    Parties parties;

    @Autowired
    CaseBook cases;

    @Autowired
    Decisions decisions;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    JdbcClient jdbc;

    private Plan plan;
    private Jury jury;
    private String centre = "";

    @BeforeEach
    void an_organisation_can_be_entrusted_with_it() throws IOException {
        plan = plans.at(port);
        jury = plan.jury;
        centre = organisation
                .unitByName(UnitKind.ORGANISATION, CENTRE)
                .map(cn.minxu.organisation.Unit::id)
                .orElseGet(() -> jury.organisation(CENTRE, P, 8));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private long commissioned() {
        long number = plan.registered("APPRAISAL");
        plan.prepared(number);
        jury.desk.complete(number, COMMISSION, Plan.PROPOSER, Map.of("appraiser", centre));
        return number;
    }

    /** The six are at work. */
    private long assigned() {
        long number = commissioned();
        jury.desk.complete(number, ASSIGN, P + 1, jury.six(P));
        return number;
    }

    private String evidence(long number, int i) {
        return jury.document(number, P + (i + 2), "记录" + i + ".pdf", (int) (number % 100_000) * 10 + i);
    }

    private Answer method(long number, int i, Object points, String... evidence) {
        return jury.desk.tryComplete(number, Jury.sixSteps().get(i), P + (i + 2), jury.points(points, evidence));
    }

    private void scored(long number, int i, Object points) {
        Answer answer = method(number, i, points, evidence(number, i));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    @Test
    void is_made_by_six_people_at_once_and_summed_up_when_all_are_in() {
        long number = assigned();
        assertThat(jury.desk.waiting(number)).containsExactlyInAnyOrderElementsOf(Jury.sixSteps());
        double[] points = {12.25, 8, 12, 12, 8, 12};
        for (int i = 0; i < 6; i++) {
            scored(number, i, points[i]);
        }
        assertThat(jury.desk.waiting(number)).containsExactly(LAST);
        assertThat(jury.desk.form(number, LAST, P + 1)).contains("现场了解考察 12.25 分：已核实");
        jury.desk.complete(number, LAST, P + 1, jury.points(16.5));
        assertThat(plan.end(number)).isEqualTo("方案已立项");
        assertThat(jury.scorings(number, Plan.PROPOSER).path(0).path("total").asText())
                .isEqualTo("80.75");
        assertThat(jury.scorings(number, Plan.PROPOSER)
                        .at("/0/sheets/0/lines/0/evidence/0/sha256")
                        .asText())
                .hasSize(64);
        assertThat(decisions
                        .last(number, "serviceTask_recordAppraisal")
                        .orElseThrow()
                        .reason())
                .isEqualTo("第 1 次评估，按《立项评估（1+6）》（2000-01-01 起执行），得分 80.75");
    }

    @Test
    void does_not_open_the_one_with_five_of_six() {
        long number = assigned();
        for (int i = 0; i < 5; i++) {
            scored(number, i, 8);
        }
        assertThat(jury.desk.waiting(number)).containsExactly("userTask_gatherOpinions");
        String mine = " where case_id = " + number;
        for (String attack : List.of(
                "update minxu.scoring_panel set revealed_at = now()" + mine,
                "update minxu.scoring_panel set revealed_at = now(), closed_at = now(), total = 9000, result = 'PASS'"
                        + mine,
                "insert into minxu.scoring_sheet (panel_id, case_id, indicator, last, assessor, unit_id, appointed_at, appointed_by)"
                        + " select id, case_id, 'SYNTHESIS', true, 'pinggu1', unit_id, now(), 'x' from minxu.scoring_panel"
                        + mine,
                "update minxu.scoring_sheet set submitted_at = now()" + mine + " and submitted_at is null")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        assertThat(jury.scorings(number, Plan.PROPOSER).path(0).path("revealed").asBoolean())
                .isFalse();
    }

    @Test
    void takes_a_method_once_though_the_request_is_repeated() {
        long number = assigned();
        String task = jury.desk.task(number, VISIT).getId();
        String body = Desk.json(jury.points(12, evidence(number, 0)));
        var both = List.of(1, 2).stream()
                .map(any -> CompletableFuture.supplyAsync(
                        () -> jury.desk.as(P + 2).post("/engine-rest/task/" + task + "/submit-form", body)))
                .toList();
        var statuses = both.stream().map(each -> each.join().status()).sorted().toList();
        assertThat(statuses.get(0)).isLessThan(300);
        assertThat(statuses.get(1)).as("the second").isBetween(400, 599);
        Answer again = jury.desk.as(P + 2).post("/engine-rest/task/" + task + "/submit-form", body);
        assertThat(again.status()).as(again.body()).isBetween(400, 599);
        assertThat(jdbc.sql(
                                "select count(*) from minxu.scoring_sheet where case_id = ? and indicator = 'SITE_VISIT' and submitted_at is not null")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into minxu.scoring_sheet (panel_id, case_id, indicator, assessor, unit_id, appointed_at, appointed_by)"
                                        + " select id, case_id, 'SITE_VISIT', 'pinggu8', unit_id, now(), 'x' from minxu.scoring_panel where case_id = "
                                        + number)
                        .update())
                .hasStackTraceContaining("scoring_sheet_one_an_item");
    }

    @Test
    void is_revised_once_below_seventy_and_rejected_the_second_time() {
        long number = commissioned();
        jury.appraise(number, P, List.of(10, 7, 10, 10, 7, 10), 15.99);
        assertThat(jury.desk.waiting(number)).as("69.99").containsExactly("userTask_preparePlan");
        appraisals.prepare(number, centre, 2);
        plan.prepared(number);
        jury.desk.complete(number, ASSIGN, P + 1, jury.six(P));
        for (int i = 0; i < 6; i++) {
            scored(number, i, 8);
        }
        assertThat(jury.scorings(number, Plan.PROPOSER)).as("the first stays").hasSize(2);
        jury.desk.complete(number, LAST, P + 3, jury.points(20));
        assertThat(plan.end(number)).as("68 in round 2").isEqualTo("方案未立项");
        assertThat(jury.scorings(number, Plan.PROPOSER).path(0).path("total").asText())
                .isEqualTo("69.99");
        assertThat(decisions
                        .last(number, "serviceTask_recordAppraisal")
                        .orElseThrow()
                        .reason())
                .startsWith("第 2 次评估");
    }

    @Test
    void gives_the_method_of_whom_has_an_interest_to_somebody_else() {
        long number = assigned();
        String task = jury.desk.task(number, VISIT).getId();
        assertThat(jury.desk
                        .as(P + 2)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + P + 2 + "\"}")
                        .status())
                .isLessThan(300);
        String sheet = jury.sheet(number, P + 2);
        assertThat(jury.desk
                        .as(P + 3)
                        .post("/api/score-sheets/" + sheet + "/recusal", "{\"reason\":\"替他\"}")
                        .status())
                .isEqualTo(404);
        assertThat(jury.desk
                        .as(P + 2)
                        .post("/api/score-sheets/" + sheet + "/recusal", "{\"reason\":\" \"}")
                        .body())
                .contains("请填写回避的理由");
        Answer recused =
                jury.desk.as(P + 2).post("/api/score-sheets/" + sheet + "/recusal", "{\"reason\":\"配偶在申报单位\"}");
        assertThat(recused.status()).as(recused.body()).isEqualTo(200);
        assertThat(jury.desk.task(number, VISIT).getAssignee()).isNull();
        Answer late = jury.desk.tryComplete(number, VISIT, P + 2, jury.points(12));
        assertThat(late.status()).as(late.body()).isEqualTo(403);
        Answer busy = jury.desk.tryComplete(number, REPLACE, P + 1, Map.of("method", "SITE_VISIT", "appraiser", P + 3));
        assertThat(busy.status()).as("he has another method").isEqualTo(400);
        jury.desk.complete(number, REPLACE, P + 1, Map.of("method", "SITE_VISIT", "appraiser", P + 8));
        String proof = jury.document(number, P + 8, "另一人的记录.pdf", 99);
        jury.desk.complete(number, VISIT, P + 8, jury.points(12, proof));
        for (int i = 1; i < 6; i++) {
            scored(number, i, 8);
        }
        assertThat(jury.desk.waiting(number)).containsExactly(LAST);
    }

    @Test
    void lets_the_head_of_the_organisation_give_a_method_to_somebody_else() {
        long number = assigned();
        String sheet = jdbc.sql("select id from minxu.scoring_sheet where case_id = ? and assessor = ?")
                .params(number, P + 4)
                .query(String.class)
                .single();
        assertThat(jury.desk
                        .as(P + 1)
                        .post("/api/score-sheets/" + sheet + "/recusal", "{\"reason\":\"出差\"}")
                        .status())
                .isEqualTo(200);
        assertThat(jury.desk.waiting(number)).contains(REPLACE);
    }

    @Test
    void is_given_to_six_different_people_of_the_organisation() {
        long number = commissioned();
        var twice = new HashMap<>(jury.six(P));
        twice.put("interviewer", P + 2);
        Answer answer = jury.desk.tryComplete(number, ASSIGN, P + 1, twice);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("同一个人不能重复");
        var stranger = new HashMap<>(jury.six(P));
        stranger.put("interviewer", "li.si");
        assertThat(jury.desk.tryComplete(number, ASSIGN, P + 1, stranger).status())
                .isEqualTo(400);
        var five = new HashMap<>(jury.six(P));
        five.remove("interviewer");
        assertThat(jury.desk.tryComplete(number, ASSIGN, P + 1, five).body()).contains("对象深入访谈");
        assertThat(jdbc.sql("select count(*) from minxu.scoring_sheet where case_id = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .as("nothing half-done")
                .isZero();
    }

    @Test
    void is_entrusted_to_a_social_organisation_with_six_people_that_takes_no_part_in_the_matter() {
        String small = organisation
                .unitByName(UnitKind.ORGANISATION, "测试小评估站")
                .map(cn.minxu.organisation.Unit::id)
                .orElseGet(() -> jury.organisation("测试小评估站", "xiaozhan", 5));
        long number = plan.registered("APPRAISAL");
        assertThatThrownBy(() -> appraisals.prepare(number, small, 1)).hasMessageContaining("六名不同的人");
        assertThatThrownBy(() -> appraisals.prepare(number, cases.get(number).unit(), 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("专业社会组织");
        parties.add(number, new Party(centre, "CLAIMANT"));
        assertThatThrownBy(() -> appraisals.prepare(number, centre, 1)).hasMessageContaining("参与单位");
        plan.prepared(number);
        for (String wrong : List.of(small, centre)) {
            Answer answer = jury.desk.tryComplete(number, COMMISSION, Plan.PROPOSER, Map.of("appraiser", wrong));
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        }
        parties.remove(number, centre);
        jury.desk.complete(number, COMMISSION, Plan.PROPOSER, Map.of("appraiser", centre));
        parties.add(number, new Party(centre, "CLAIMANT"));
        Answer answer = jury.desk.tryComplete(number, ASSIGN, P + 1, jury.six(P));
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    }

    @Test
    void refuses_points_out_of_range_with_three_decimals_without_evidence_or_declaration() {
        long number = assigned();
        String proof = evidence(number, 0);
        for (var wrong : Map.of(
                        "15.01", "0 至 15",
                        "-1", "不能小于",
                        "12.345", "两位小数",
                        "101", "不能大于")
                .entrySet()) {
            Answer answer = method(number, 0, Double.valueOf(wrong.getKey()), proof);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 409);
            assertThat(answer.body()).contains(wrong.getValue());
        }
        Answer bare = method(number, 0, 12);
        assertThat(bare.status()).as(bare.body()).isEqualTo(409);
        assertThat(bare.body()).contains("须附证据");
        var undeclared = new HashMap<>(jury.points(12, proof));
        undeclared.put("noInterest", false);
        assertThat(jury.desk.tryComplete(number, VISIT, P + 2, undeclared).body())
                .contains("没有利害关系");
        assertThat(method(number, 0, 12, "999999999").status())
                .as("no document of the case")
                .isEqualTo(400);
        assertThat(jury.desk.tryComplete(number, VISIT, P + 3, jury.points(12)).status())
                .as("another's method")
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from minxu.scoring_score where case_id = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .as("nothing half-done")
                .isZero();
        scored(number, 0, 15);
        Answer gone = jury.desk
                .as(P + 2)
                .post("/api/cases/" + number + "/documents/" + proof + "/withdrawal", "{\"reason\":\"换一份\"}");
        assertThat(gone.status()).as(gone.body()).isEqualTo(409);
        assertThat(gone.body()).contains("已提交评分的证据");
    }

    @Test
    void shows_no_method_to_the_others_before_all_six_are_in() {
        long number = assigned();
        String proof = jury.document(number, P + 2, "辰巳午照片.pdf", 4712);
        var values = new HashMap<>(jury.points(13.37, proof));
        values.put("remark", "辰巳午说明");
        String waiting = jury.desk.task(number, VISIT).getId();
        assertThat(jury.desk
                        .as(P + 2)
                        .get("/engine-rest/task/" + waiting + "/form-variables")
                        .body())
                .as("he may choose it")
                .contains("辰巳午照片");
        requireBlind(number, proof, waiting);
        jury.desk.complete(number, VISIT, P + 2, values);
        requireBlind(
                number, proof, jury.desk.task(number, "userTask_hearBriefing").getId());
        assertThat(Traces.inEngine(jdbc, "辰巳午")).isEmpty();
        assertThat(Traces.inEngine(jdbc, "13.37")).isEmpty();
        assertThat(Traces.of(jdbc, "辰巳午说明")).containsExactly("minxu.scoring_score.remark");
        assertThat(Traces.of(jdbc, "辰巳午照片")).containsExactly("minxu.document.name");
        for (int i = 1; i < 6; i++) {
            scored(number, i, 8);
        }
        assertThat(jury.scorings(number, P + 3).toString()).contains("辰巳午说明", "13.37", "辰巳午照片");
        assertThat(jury.desk
                        .as(Plan.PROPOSER)
                        .get("/api/cases/" + number + "/documents")
                        .body())
                .contains("辰巳午照片");
    }

    private void requireBlind(long number, String proof, String task) {
        for (String reader : List.of(Plan.PROPOSER, "zheng.yi", "feng.er", P + 1, P + 3)) {
            var http = jury.desk.as(reader);
            for (String door : List.of(
                    "/api/cases/" + number + "/scorings",
                    "/api/cases/" + number,
                    "/api/cases/" + number + "/documents",
                    "/api/cases/" + number + "/documents/" + proof,
                    "/api/task-cards/" + task + "/record",
                    "/api/kept-work/tasks/" + task,
                    "/engine-rest/task/" + task + "/form-variables",
                    "/engine-rest/task/" + task + "/variables",
                    "/engine-rest/history/variable-instance?processInstanceBusinessKey=" + number)) {
                assertThat(http.get(door).body()).as(reader + " at " + door).doesNotContain("辰巳午", "13.37");
            }
        }
    }

    @Test
    void keeps_what_the_tables_say_whoever_writes_into_them() {
        long number = commissioned();
        jury.appraise(number, P, List.of(12, 8, 12, 12, 8, 12), 16);
        String mine = " where case_id = " + number;
        for (String attack : List.of(
                "update minxu.scoring_score set points = 1500" + mine,
                "update minxu.scoring_score set remark = '改'" + mine,
                "delete from minxu.scoring_score" + mine,
                "delete from minxu.scoring_evidence" + mine,
                "update minxu.scoring_evidence set sha256 = ''" + mine,
                "update minxu.scoring_sheet set assessor = 'x'" + mine,
                "update minxu.scoring_sheet set submitted_at = null" + mine,
                "delete from minxu.scoring_sheet" + mine,
                "update minxu.scoring_panel set total = 10000" + mine,
                "update minxu.scoring_panel set revealed_at = null" + mine,
                "update minxu.scoring_panel set closed_at = null, total = null, result = null" + mine,
                "delete from minxu.scoring_panel" + mine,
                "update minxu.scoring_standard set pass_mark = 1",
                "delete from minxu.scoring_standard",
                "update minxu.scoring_indicator set weight = 1",
                "delete from minxu.scoring_indicator",
                "truncate minxu.scoring_score, minxu.scoring_evidence",
                "update minxu.document set withdrawn_at = now(), withdrawn_by = 'x', withdrawn_why = 'x'" + mine
                        + " and id in (select document_id from minxu.scoring_evidence)")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        assertThat(jury.scorings(number, Plan.PROPOSER).path(0).path("total").asText())
                .isEqualTo("80");
    }

    @Test
    void is_marked_when_a_method_is_late() {
        long number = assigned();
        Desk.at("2025-03-11T09:01");
        jury.desk.fireTimerOf(number, "timer_nextMark");
        assertThat(jury.desk.marks(number)).isPositive();
    }

    @Test
    void leaves_nothing_that_people_typed_when_its_case_is_erased() {
        long number = assigned();
        for (int i = 0; i < 6; i++) {
            var values = new HashMap<>(jury.points(12 - i, evidence(number, i)));
            values.put("points", 8);
            values.put("remark", "抹去方法丁");
            jury.desk.complete(number, Jury.sixSteps().get(i), P + (i + 2), values);
        }
        var last = new HashMap<>(jury.points(20));
        last.put("remark", "抹去综合丁");
        jury.desk.complete(number, LAST, P + 1, last);
        assertThat(plan.end(number)).as("68: revised").isEmpty();
        appraisals.prepare(number, centre, 2);
        plan.prepared(number);
        jury.appraise(number, P, new ArrayList<>(List.of(1, 1, 1, 1, 1, 1)), 1);
        assertThat(plan.end(number)).isEqualTo("方案未立项");
        erasure.erase(number, "admin", "满三年");
        for (String typed : List.of("抹去方法丁", "抹去综合丁")) {
            assertThat(Traces.of(jdbc, typed)).as(typed).isEmpty();
        }
    }
}
