package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Decisions;
import cn.minxu.casework.History;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What docs/change-a-process.md promises to a designer, done as he does it: by deploying to the running system. */
@MinxuTest
class ChangeAProcessTest {

    private static final Path LIMITS = Path.of("processes/need/step-limit.dmn");
    private static final Path NEED = Path.of("processes/need/handle-need.bpmn");
    private static final Path HANDLE_MATTER = Path.of("forms/need/handle-matter.form");
    private static final Map<String, Object> OUT_OF_COMMUNITY =
            Map.of("satisfiability", "SATISFIABLE", "needScale", "SMALL", "needAuthority", "OUT_OF_COMMUNITY");
    private static final Map<String, Object> SOLVED_AT_STREET = Map.of("handlingOutcome", "SOLVED", "answer", "街道已协调");

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    RepositoryService repository;

    @Autowired
    Decisions decisions;

    @Autowired
    History history;

    @BeforeEach
    void on_a_monday_morning() {
        district.ensure();
        Walks.at("2025-03-03T09:00");
    }

    @AfterEach
    void everything_as_committed() throws IOException {
        ClockUtil.reset();
        deploy(Map.of(LIMITS, read(LIMITS)));
        deploy(Map.of(NEED, read(NEED)));
        deploy(Map.of(HANDLE_MATTER, read(HANDLE_MATTER)));
    }

    @Test
    void a_changed_limit_moves_the_next_task_and_none_that_is_open() throws IOException {
        var before = judged();
        deploy(Map.of(
                LIMITS,
                replaced(
                        read(LIMITS),
                        "(outputEntry_handleMatter_gradeA_limitAmount\">\\s*<text>)1(</text>)",
                        "$12$2")));
        var after = judged();
        assertThat(due(after, "userTask_handleMatter")).isEqualTo(Walks.instant("2025-03-05T17:30"));
        assertThat(due(before, "userTask_handleMatter")).isEqualTo(Walks.instant("2025-03-04T17:30"));
        assertThat(after.marksAt("userTask_handleMatter"))
                .as("yellow at the start of the last working day")
                .isEqualTo(Walks.instant("2025-03-05T08:30"));
    }

    @Test
    void an_inserted_task_waits_with_its_deadline_is_recorded_and_lets_the_case_go_on() throws IOException {
        deploy(Map.of(LIMITS, withReviewLimit(read(LIMITS))));
        var before = walks.registered(HandleNeedTest.place());
        deploy(Map.of(NEED, withReview(read(NEED))));
        before.complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY)
                .complete("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET)
                .waitsAt("userTask_callBackResident");
        var walk = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY)
                .complete("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET)
                .waitsAt("userTask_reviewStreetAnswer");
        assertThat(due(walk, "userTask_reviewStreetAnswer")).isEqualTo(Walks.instant("2025-03-04T17:30"));
        walk.refused("userTask_reviewStreetAnswer", "zhang.san", Map.of("answer", "同意"), "不属于您的单位");
        assertThat(walk.exhaustMarks("userTask_reviewStreetAnswer")).isEqualTo(3);
        walk.complete("userTask_reviewStreetAnswer", "zhao.liu", Map.of("answer", "街道复核：已协调", "note", "核对无误"))
                .waitsAt("userTask_callBackResident");
        var decision =
                decisions.last(walk.number, "userTask_reviewStreetAnswer").orElseThrow();
        assertThat(decision.user()).isEqualTo("zhao.liu");
        assertThat(decision.outcome()).isEqualTo("COMPLETED");
        assertThat(decision.reason()).isEqualTo("核对无误");
        assertThat(decision.details()).containsEntry("answer", "街道复核：已协调");
        assertThat(history.text(walk.number)).contains("复核街道答复，已完成：核对无误");
        assertThat(walk.need().answer()).contains("街道复核：已协调");
        walk.complete(
                        "userTask_callBackResident",
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void a_field_that_a_designer_adds_is_recorded_with_the_decision_and_stays_out_of_the_engine() throws IOException {
        var walk = judged();
        deploy(Map.of(
                HANDLE_MATTER,
                read(HANDLE_MATTER)
                        .replaceFirst(
                                "\"components\": \\[",
                                "\"components\": [{\"type\":\"textfield\",\"key\":\"helperName\",\"label\":\"协助人\","
                                        + "\"id\":\"field_helperName\",\"validate\":{\"maxLength\":10}},")));
        walk.refused(
                "userTask_handleMatter",
                "zhang.san",
                Map.of("handlingOutcome", "SOLVED", "answer", "已修剪", "helperName", "长".repeat(11)),
                "协助人");
        walk.complete(
                "userTask_handleMatter",
                "zhang.san",
                Map.of("handlingOutcome", "SOLVED", "answer", "已修剪", "helperName", "司马光"));
        assertThat(decisions
                        .last(walk.number, "userTask_handleMatter")
                        .orElseThrow()
                        .details())
                .containsEntry("helperName", "司马光");
        assertThat(walk.variable("helperName")).isNull();
    }

    @Test
    void a_diagram_with_a_step_that_has_no_limit_stops_nobody_from_deploying_the_limit_after() throws IOException {
        deploy(Map.of(NEED, withReview(read(NEED))));
        var walk = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY)
                .waitsAt("userTask_solveAtStreet");
        walk.refused("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET, "stepLimit");
        deploy(Map.of(LIMITS, withReviewLimit(read(LIMITS))));
        walk.complete("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET).waitsAt("userTask_reviewStreetAnswer");
    }

    @Test
    void a_join_that_would_wait_for_ever_is_refused_and_leaves_the_case_open_where_it_is_when_it_came_past_the_gate()
            throws IOException {
        String name = NEED.getFileName().toString();
        String slip = withJoin(read(NEED));
        var answer = Http.staff(port, "chu.sheji").deploy(Map.of(name, slip));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).contains("parallelGateway_slip", "流程会一直停在这里");
        repository.createDeployment().addString(name, slip).deploy();
        var walk =
                walks.registered(HandleNeedTest.place()).complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY);
        walk.refused("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET, "没有任何待办环节");
        walk.waitsAt("userTask_solveAtStreet");
    }

    private Walks.Walk judged() {
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"));
    }

    private static java.time.Instant due(Walks.Walk walk, String step) {
        return walk.due(step);
    }

    static String withReviewLimit(String table) {
        return replaced(table, "(<rule id=\"rule_judgeNeed\">)", """
                <rule id="rule_review"><description>条款：A-P2；复核街道答复：1 个工作日，自步骤开始。依据：[c] 本区自定。</description>
                <inputEntry id="r1"><text>"userTask_reviewStreetAnswer"</text></inputEntry><inputEntry id="r2"><text></text></inputEntry>
                <outputEntry id="r4"><text>1</text></outputEntry>
                <outputEntry id="r5"><text>"WORKING_DAYS"</text></outputEntry><outputEntry id="r6"><text>"STEP"</text></outputEntry>
                <outputEntry id="r7"><text></text></outputEntry>
                </rule>$1""");
    }

    /** 复核街道答复 between the street's own work and what follows from it, where the street has solved it. */
    static String withReview(String diagram) {
        String inserted = replaced(
                diagram,
                "(sourceRef=\"exclusiveGateway_streetSolved\" targetRef=)\"exclusiveGateway_joinAnswer\"",
                "$1\"userTask_reviewStreetAnswer\"");
        inserted = replaced(
                inserted, "<bpmn:incoming>flow_solvedAtStreet(</bpmn:incoming>)", "<bpmn:incoming>flow_reviewed$1");
        return replaced(inserted, "(<bpmn:exclusiveGateway id=\"exclusiveGateway_streetSolved\")", """
                <bpmn:userTask id="userTask_reviewStreetAnswer" name="复核街道答复" camunda:formRef="settle-matter"
                  camunda:formRefBinding="latest" camunda:candidateGroups="\\${streetUnit}" camunda:priority="\\${needPriority}">
                  <bpmn:incoming>flow_solvedAtStreet</bpmn:incoming><bpmn:outgoing>flow_reviewed</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="flow_reviewed" sourceRef="userTask_reviewStreetAnswer" targetRef="exclusiveGateway_joinAnswer" />
                $1""");
    }

    /** A designer's slip: one of two ways is taken, and the join waits for both. */
    private static String withJoin(String diagram) {
        String joined = diagram;
        for (String from : List.of("exclusiveGateway_streetSolved", "userTask_settleAtCentre")) {
            String to = "sourceRef=\"" + from + "\" targetRef=";
            joined = replaced(joined, "(" + to + ")\"exclusiveGateway_joinAnswer\"", "$1\"parallelGateway_slip\"");
        }
        return replaced(joined, "(<bpmn:exclusiveGateway id=\"exclusiveGateway_streetSolved\")", """
                <bpmn:parallelGateway id="parallelGateway_slip"/>
                <bpmn:sequenceFlow id="flow_slip" sourceRef="parallelGateway_slip" targetRef="exclusiveGateway_joinAnswer" />
                $1""");
    }

    private static String replaced(String text, String pattern, String by) {
        assertThat(java.util.regex.Pattern.compile(pattern).matcher(text).find())
                .as(pattern)
                .isTrue();
        return text.replaceFirst(pattern, by);
    }

    private static String read(Path model) throws IOException {
        return Files.readString(model);
    }

    private void deploy(Map<Path, String> models) {
        var files = new LinkedHashMap<String, String>();
        models.forEach((path, content) -> files.put(path.getFileName().toString(), content));
        var answer = Http.staff(port, "chu.sheji").deploy(files);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
