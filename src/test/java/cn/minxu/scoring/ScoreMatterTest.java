package cn.minxu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.minxu.Refused;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@Clause("A-P6")
@DisplayName("A panel of assessors")
class ScoreMatterTest {

    private static final String APPOINT = "userTask_appointAssessors";
    private static final List<String> FIVE = List.of("li.si", "wang.wu", "sun.ba", "zhou.jiu", "wei.min");

    @LocalServerPort
    int port;

    @Autowired
    Plan plans;

    @Autowired
    Panels panels;

    @Autowired
    Parties parties;

    @Autowired
    TestDistrict district;

    @Autowired
    Decisions decisions;

    @Autowired
    CaseEngine engine;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    JdbcClient jdbc;

    private Plan plan;
    private Jury jury;

    @BeforeEach
    void a_designer_has_drawn_a_kind_that_is_scored() throws IOException {
        plan = plans.at(port);
        jury = plan.jury;
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** Waiting for the sheets of five. */
    private long pitched() {
        long number = plan.registered("SCORING");
        plan.prepared(number);
        jury.desk.complete(number, APPOINT, Plan.PROPOSER, appointed(FIVE));
        return number;
    }

    private static Map<String, Object> appointed(List<String> assessors) {
        return Map.of(
                "standard",
                "PITCH",
                "assessors",
                assessors.stream().map(each -> '"' + each + '"').toList().toString());
    }

    private void score(long number, double... percents) {
        for (int i = 0; i < percents.length; i++) {
            jury.score(number, FIVE.get(i), percents[i]);
        }
    }

    @Test
    void counts_without_the_highest_and_the_lowest_and_explains_itself() {
        long number = pitched();
        score(number, 90, 80, 76, 71);
        assertThat(jury.scorings(number, Plan.PROPOSER).path(0).path("total").isNull())
                .as("four of five are in")
                .isTrue();
        jury.score(number, "wei.min", 65);
        assertThat(plan.end(number)).isEqualTo("方案评审合格");
        JsonNode told = jury.scorings(number, Plan.PROPOSER).path(0);
        assertThat(told.path("total").asText()).as("(80 + 76 + 71) / 3").isEqualTo("75.67");
        assertThat(told.path("result").asText()).isEqualTo("PASS");
        assertThat(told.path("spread").asText()).isEqualTo("25");
        assertThat(told.path("standard").asText()).isEqualTo("《公益项目路演答辩》（2000-01-01 起执行）");
        assertThat(told.path("rule").asText()).contains("去掉一个最高分和一个最低分", "70 分合格");
        assertThat(told.path("sheets"))
                .extracting(
                        each -> each.path("assessor").asText(),
                        each -> each.path("total").asText(),
                        each -> each.path("dropped").asText())
                .containsExactly(
                        tuple("李四", "90", "HIGHEST"),
                        tuple("王五", "80", "null"),
                        tuple("孙八", "76", "null"),
                        tuple("周九", "71", "null"),
                        tuple("卫民", "65", "LOWEST"));
        assertThat(told.at("/sheets/0/lines"))
                .filteredOn(line -> line.path("indicator").asText().equals("MEASURES"))
                .first()
                .satisfies(line -> {
                    assertThat(line.path("points").asText()).isEqualTo("22.5");
                    assertThat(line.path("weight").asText()).isEqualTo("25");
                    assertThat(line.path("method").asText()).contains("措施具体");
                });
        assertThat(decisions
                        .last(number, "serviceTask_settleScores")
                        .orElseThrow()
                        .reason())
                .contains("得分 75.67", "合格线 70", "去掉一个最高分和一个最低分");
    }

    @Test
    void is_appointed_by_a_feature_before_the_process_is_called_and_fails_below_the_pass_mark() {
        long number = plan.registered("SCORING");
        panels.open(number, "PITCH", FIVE, Set.of());
        plan.prepared(number);
        assertThat(jury.desk.waiting(number)).containsOnly(Jury.SCORE).hasSize(5);
        score(number, 69.6, 69.6, 69.6, 69.6, 69.6);
        assertThat(plan.end(number)).isEqualTo("方案评审不合格");
    }

    @Test
    void sees_nobody_elses_sheet_by_any_door_until_all_are_in() {
        long number = pitched();
        String sheet = jury.sheet(number, "li.si");
        jury.fill(number, "li.si", 87.65);
        String proof = jury.document(number, "li.si", "盲评证据子丑寅.pdf", 4711);
        assertThat(jury.trySave(sheet, "li.si", "NEED", "17.53", "盲评说明子丑寅", proof)
                        .status())
                .isEqualTo(200);
        assertThat(jury.desk
                        .as("li.si")
                        .send(
                                "PUT",
                                "/api/kept-work/tasks/"
                                        + jury.task(number, Jury.SCORE, "li.si").getId(),
                                "application/json",
                                "{\"values\":{\"reason\":\"盲评草稿子丑寅\"}}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        requireBlind(number, sheet, proof, "open");
        assertThat(jury.submit(number, "li.si", Map.of("interest", "NONE")).status())
                .isLessThan(300);
        requireBlind(number, sheet, proof, "submitted");
        assertThat(Traces.inEngine(jdbc, "子丑寅")).isEmpty();
        assertThat(Traces.inEngine(jdbc, "17.53")).isEmpty();
        assertThat(Traces.of(jdbc, "盲评说明子丑寅")).containsExactly("minxu.scoring_score.remark");
        assertThat(Traces.of(jdbc, "盲评证据子丑寅")).containsExactly("minxu.document.name");
        // the same bytes of another assessor are another document, and tell nothing
        Answer same = jury.tryDocument(number, "wang.wu", "我的照片.pdf", 4711);
        assertThat(same.status()).as(same.body()).isEqualTo(201);
        assertThat(same.body()).doesNotContain("子丑寅", "李四");
        for (String other : FIVE.subList(1, 5)) {
            jury.score(number, other, 80);
        }
        assertThat(jury.scorings(number, Plan.PROPOSER).toString())
                .as("all are in")
                .contains("盲评说明子丑寅", "盲评证据子丑寅", "17.53", "\"sha256\":\"");
        assertThat(jury.desk
                        .as(Plan.PROPOSER)
                        .get("/api/cases/" + number + "/documents/" + proof)
                        .status())
                .isEqualTo(200);
    }

    /** Proposer, street, supervisors of street and district, two other assessors, a designer and an administrator. */
    private void requireBlind(long number, String sheet, String proof, String when) {
        String documents = "/api/cases/" + number + "/documents";
        for (String reader :
                List.of(Plan.PROPOSER, "zhao.liu", "zheng.yi", "feng.er", "wang.wu", "sun.ba", "chu.sheji", "admin")) {
            Http http = reader.equals("admin") ? Http.admin(port) : jury.desk.as(reader);
            doors(number, proof)
                    .forEach(door -> assertThat(http.get(door).body())
                            .as(reader + " at " + door + ", " + when)
                            .doesNotContain("子丑寅", "17.53", "87.65"));
            assertThat(http.get(documents + "/" + proof).status())
                    .as(reader + " opens the evidence")
                    .isEqualTo(404);
            assertThat(http.post(documents + "/" + proof + "/withdrawal", "{\"reason\":\"错\"}")
                            .status())
                    .as(reader + " withdraws the evidence")
                    .isEqualTo(404);
            assertThat(http.post("/api/score-sheets/" + sheet + "/scores", "{\"indicator\":\"NEED\",\"points\":\"1\"}")
                            .status())
                    .as(reader + " writes into the sheet")
                    .isEqualTo(404);
        }
    }

    private List<String> doors(long number, String proof) {
        var doors = new ArrayList<>(List.of(
                "/api/cases/" + number + "/scorings",
                "/api/cases/" + number,
                "/api/cases/" + number + "/whereabouts",
                "/api/cases/" + number + "/documents",
                "/api/cases/" + number + "/documents/" + proof,
                "/api/supervision/cases?figure=open",
                "/engine-rest/history/variable-instance?processInstanceBusinessKey=" + number,
                "/engine-rest/history/detail",
                "/engine-rest/history/user-operation",
                "/engine-rest/variable-instance"));
        for (String task : jury.desk.tasks(number, Jury.SCORE)) {
            doors.addAll(List.of(
                    "/api/task-cards?ids=" + task,
                    "/api/task-cards/" + task + "/record",
                    "/api/task-cards/" + task + "/case",
                    "/api/kept-work/tasks/" + task,
                    "/engine-rest/task/" + task + "/form-variables",
                    "/engine-rest/task/" + task + "/variables",
                    "/engine-rest/task/" + task + "/deployed-form"));
        }
        return doors;
    }

    @Test
    void goes_on_with_somebody_else_for_whom_has_an_interest() {
        long number = pitched();
        assertThat(jury.submit(number, "li.si", Map.of("interest", "CONFLICT")).body())
                .contains("回避的理由");
        assertThat(jury.submit(number, "li.si", Map.of("interest", "CONFLICT", "reason", "本人是申报单位理事"))
                        .status())
                .isLessThan(300);
        for (String other : FIVE.subList(1, 5)) {
            jury.score(number, other, 80);
        }
        assertThat(jury.desk.waiting(number)).containsExactly(APPOINT);
        assertThat(jury.desk.form(number, APPOINT, Plan.PROPOSER)).contains("还缺 1 名评委");
        assertThat(jury.scorings(number, "wang.wu").path(0).path("revealed").asBoolean())
                .as("four of five")
                .isFalse();
        assertThat(jury.desk
                        .tryComplete(number, APPOINT, Plan.PROPOSER, appointed(List.of("li.si")))
                        .status())
                .as("who has an interest is not offered again")
                .isEqualTo(400);
        assertThat(jury.desk
                        .tryComplete(number, APPOINT, Plan.PROPOSER, appointed(List.of("han.qu", "wu.shi")))
                        .body())
                .contains("须确定 1 名");
        jury.desk.complete(number, APPOINT, Plan.PROPOSER, appointed(List.of("han.qu")));
        jury.score(number, "han.qu", 80);
        assertThat(plan.end(number)).isEqualTo("方案评审合格");
        assertThat(jury.scorings(number, Plan.PROPOSER)
                        .path(0)
                        .path("sheets")
                        .path(0)
                        .toString())
                .contains("RECUSED", "本人是申报单位理事", "李四");
    }

    @Test
    void scores_once_more_when_two_differ_by_more_than_the_limit_and_never_a_third_time() {
        long number = pitched();
        score(number, 95, 80, 80, 80);
        jury.score(number, "wei.min", 64);
        assertThat(jury.desk.waiting(number)).containsOnly(Jury.SCORE).hasSize(5);
        assertThat(decisions
                        .last(number, "serviceTask_recheckScores")
                        .orElseThrow()
                        .reason())
                .doesNotContain("95", "64");
        assertThat(jury.scorings(number, "wang.wu").toString())
                .as("still blind")
                .doesNotContain("\"23.75\"", "\"95\"");
        assertThat(jury.scorings(number, "li.si").toString())
                .as("his own of before is proposed")
                .contains("\"23.75\"");
        assertThat(jury.submit(number, "li.si", Map.of("interest", "NONE")).status())
                .as("he stays with it")
                .isLessThan(300);
        for (String other : FIVE.subList(1, 5)) {
            jury.score(number, other, other.equals("wei.min") ? 60 : 80);
        }
        assertThat(plan.end(number)).isEqualTo("方案评审合格");
        JsonNode told = jury.scorings(number, Plan.PROPOSER).path(0);
        assertThat(told.path("total").asText()).isEqualTo("80");
        assertThat(told.path("sheets")).as("the first ones stay").hasSize(10);
    }

    @Test
    void is_never_of_the_matters_own_unit_its_proposer_or_a_unit_that_takes_part() {
        long number = plan.registered("SCORING");
        parties.add(number, new Party(district.unitOf("zhou.jiu"), "CLAIMANT"));
        for (var wrong : Map.of(
                        "zhang.sanfeng", "本单位人员",
                        "zhang.san", "提出人",
                        "chen.wangge", "本单位人员",
                        "zhou.jiu", "参与单位",
                        "wei.min", "参与单位")
                .entrySet()) {
            assertThatThrownBy(() -> panels.open(
                            number,
                            "PITCH",
                            List.of("li.si", "wang.wu", "sun.ba", "han.qu", wrong.getKey()),
                            Set.of(district.unitOf("wei.min"))))
                    .as(wrong.getKey())
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(wrong.getValue());
        }
        plan.prepared(number);
        for (String wrong : List.of("zhang.sanfeng", "zhou.jiu", "chen.wangge")) {
            Answer answer = jury.desk.tryComplete(
                    number, APPOINT, Plan.PROPOSER, appointed(List.of("li.si", "wang.wu", "sun.ba", "han.qu", wrong)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("不能评分");
        }
        assertThat(jdbc.sql("select count(*) from minxu.scoring_panel where case_id = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .as("nothing half-done")
                .isZero();
    }

    @Test
    void does_not_count_the_sheet_of_somebody_whose_unit_takes_part_since() {
        long number = pitched();
        jury.fill(number, "zhou.jiu", 80);
        parties.add(number, new Party(district.unitOf("zhou.jiu"), "CLAIMANT"));
        Answer answer = jury.submit(number, "zhou.jiu", Map.of("interest", "NONE"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("参与单位");
    }

    @Test
    void has_as_many_different_people_as_its_standard_says() {
        long number = plan.registered("SCORING");
        plan.prepared(number);
        for (List<String> wrong :
                List.of(FIVE.subList(0, 4), List.of("li.si", "wang.wu", "sun.ba", "zhou.jiu", "wei.min", "han.qu"))) {
            Answer answer = jury.desk.tryComplete(number, APPOINT, Plan.PROPOSER, appointed(wrong));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("须确定 5 名不同的评委");
        }
        assertThatThrownBy(() -> panels.open(
                        number, "PITCH", List.of("li.si", "li.si", "sun.ba", "zhou.jiu", "wei.min"), Set.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> panels.open(number, "APPRAISAL", FIVE, Set.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("分项评分");
        assertThatThrownBy(() -> panels.open(number, "NO_SUCH", FIVE, Set.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有代码为");
    }

    @Test
    void leaves_each_sheet_to_its_assessor_whoever_else_his_unit_has() {
        district.withPerson("jia.duo");
        long number = plan.registered("SCORING");
        panels.open(number, "PITCH", List.of("xu.ding", "ding.yi", "sun.ba", "zhou.jiu", "wei.min"), Set.of());
        plan.prepared(number);
        var both = jury.desk.tasks(number, Jury.SCORE).stream()
                .filter(id -> jury.desk
                                .as("xu.ding")
                                .get("/engine-rest/task/" + id + "/form-variables")
                                .status()
                        == 200)
                .toList();
        assertThat(both).as("two of one unit").hasSize(2);
        jury.score(number, "xu.ding", 80);
        String rest = jury.task(number, Jury.SCORE, "ding.yi").getId();
        Answer claimed =
                jury.desk.as("xu.ding").post("/engine-rest/task/" + rest + "/claim", "{\"userId\":\"xu.ding\"}");
        assertThat(claimed.status()).as(claimed.body()).isBetween(400, 499);
        assertThat(claimed.body()).contains("由评委本人办理");
        Answer twice = jury.submit(number, "xu.ding", Map.of("interest", "NONE"));
        assertThat(twice.status()).as(twice.body()).isEqualTo(403);
        jury.score(number, "ding.yi", 80);
    }

    @Test
    void is_marked_when_a_sheet_is_late() {
        long number = pitched();
        Desk.at("2025-03-11T09:01");
        jury.desk.fireTimerOf(number, "timer_nextMark");
        assertThat(jury.desk.marks(number)).isPositive();
    }

    @Test
    void leaves_nothing_that_people_typed_when_its_case_is_erased() {
        long number = pitched();
        jury.fill(number, "li.si", 80);
        assertThat(jury.trySave(jury.sheet(number, "li.si"), "li.si", "NEED", "16", "抹去评语丙")
                        .status())
                .isEqualTo(200);
        assertThat(jury.submit(number, "wang.wu", Map.of("interest", "CONFLICT", "reason", "抹去回避丙"))
                        .status())
                .isLessThan(300);
        assertThat(jury.submit(number, "li.si", Map.of("interest", "NONE")).status())
                .isLessThan(300);
        for (String other : FIVE.subList(2, 5)) {
            jury.score(number, other, 80);
        }
        jury.desk.complete(number, APPOINT, Plan.PROPOSER, appointed(List.of("han.qu")));
        jury.score(number, "han.qu", 80);
        assertThat(jury.scorings(number, Plan.PROPOSER).toString()).contains("抹去评语丙", "抹去回避丙");
        erasure.erase(number, "admin", "满三年");
        for (String typed : List.of("抹去评语丙", "抹去回避丙")) {
            assertThat(Traces.of(jdbc, typed)).as(typed).isEmpty();
        }
        assertThat(jury.scorings(number, Plan.PROPOSER).path(0).path("total").asText())
                .isEqualTo("80");
    }

    @Test
    void masks_what_an_assessor_writes_of_people() {
        long number = pitched();
        jury.fill(number, "li.si", 80);
        assertThat(jury.trySave(jury.sheet(number, "li.si"), "li.si", "NEED", "16", "联系人13812345678")
                        .body())
                .contains("138****5678")
                .doesNotContain("13812345678");
    }

    @Test
    void is_void_where_nobody_waits_for_its_result_any_more_and_another_one_follows() {
        long number = pitched();
        score(number, 90, 80);
        String proof = jury.document(number, "sun.ba", "作废前的材料.pdf", 4712);
        engine.tellAll("case.linkEnded", number);
        assertThat(jury.desk.waiting(number)).containsExactly("userTask_preparePlan");
        assertThat(jury.scorings(number, Plan.PROPOSER)).as("in nobody's list").isEmpty();
        assertThat(jury.scorings(number, "sun.ba")).isEmpty();
        assertThat(decisions
                        .last(number, "serviceTask_settleScores")
                        .orElseThrow()
                        .outcome())
                .isEqualTo("SCORING_VOID");
        plan.prepared(number);
        jury.desk.complete(number, APPOINT, Plan.PROPOSER, appointed(FIVE));
        assertThat(jury.scorings(number, "li.si").path(0).path("round").asInt()).isEqualTo(1);
        score(number, 80, 80, 80, 80, 80);
        assertThat(plan.end(number)).isEqualTo("方案评审合格");
        assertThat(jury.desk
                        .as("li.si")
                        .get("/api/cases/" + number + "/documents/" + proof)
                        .status())
                .as("what was said in the void one is nobody's to read")
                .isEqualTo(404);
        assertThatThrownBy(() -> jdbc.sql(
                                "update minxu.scoring_panel set result = 'PASS' where case_id = ? and result = 'VOID'")
                        .param(number)
                        .update())
                .hasMessageContaining("评分已经结束");
    }

    @Test
    void is_void_where_its_case_is_taken_back() {
        long number = pitched();
        score(number, 90);
        assertThat(jury.desk
                        .as(Plan.PROPOSER)
                        .post("/api/cases/" + number + "/withdrawal", "{\"reason\":\"方案不做了\"}")
                        .status())
                .isLessThan(300);
        assertThat(plan.end(number)).isEqualTo("方案已撤回");
        assertThat(jury.scorings(number, Plan.PROPOSER)).isEmpty();
        assertThat(jdbc.sql("select count(*) from minxu.scoring_panel where case_id = ? and closed_at is null")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void replaces_an_assessor_who_never_answers_by_whoever_appointed_him() {
        long number = pitched();
        score(number, 80, 80, 80);
        String late = replaceable(number, "周九");
        String in = jdbc.sql("select min(id)::text from minxu.scoring_sheet where case_id = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(jury.scorings(number, "wang.wu").toString())
                .as("told to nobody else")
                .doesNotContain("\"replaceable\":\"");
        assertThat(replace(late, "wang.wu", "没有回音").status()).isEqualTo(404);
        assertThat(replace(late, "wei.min", "没有回音").status()).isEqualTo(404);
        assertThat(replace(late, Plan.PROPOSER, "　").body()).contains("请填写换下的理由");
        Answer tooLate = replace(in, Plan.PROPOSER, "没有回音");
        assertThat(tooLate.status()).as(tooLate.body()).isEqualTo(409);
        assertThat(tooLate.body()).contains("已经提交");
        assertThat(jury.desk.waiting(number))
                .as("nothing half-done")
                .containsOnly(Jury.SCORE)
                .hasSize(2);
        Answer done = replace(late, Plan.PROPOSER, "出差两周，没有回音");
        assertThat(done.status()).as(done.body()).isLessThan(300);
        assertThat(jury.desk.waiting(number)).containsExactly(Jury.SCORE);
        assertThat(replace(late, Plan.PROPOSER, "再换一次").status()).isEqualTo(409);
        assertThat(decisions.last(number, Jury.SCORE).orElseThrow()).satisfies(said -> {
            assertThat(said.outcome()).isEqualTo("ASSESSOR_REPLACED");
            assertThat(said.reason()).isEqualTo("周九：出差两周，没有回音");
            assertThat(said.user()).isEqualTo(Plan.PROPOSER);
        });
        jury.score(number, "wei.min", 80);
        assertThat(jury.desk.waiting(number)).containsExactly(APPOINT);
        jury.desk.complete(number, APPOINT, Plan.PROPOSER, appointed(List.of("han.qu")));
        jury.score(number, "han.qu", 80);
        assertThat(plan.end(number)).isEqualTo("方案评审合格");
    }

    private String replaceable(long number, String assessor) {
        for (JsonNode sheet : jury.scorings(number, Plan.PROPOSER).path(0).path("sheets")) {
            if (sheet.path("assessor").asText().equals(assessor)) {
                return sheet.path("replaceable").asText();
            }
        }
        throw new AssertionError(assessor);
    }

    private Answer replace(String sheet, String user, String reason) {
        return jury.desk
                .as(user)
                .post("/api/score-sheets/" + sheet + "/replacement", "{\"reason\":\"" + reason + "\"}");
    }
}
