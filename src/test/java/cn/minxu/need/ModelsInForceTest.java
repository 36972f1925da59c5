package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.History;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Crowd;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is in force is known, is taken back in one step, and what its version tag says becomes of the cases under way. */
@Clause("K4")
@MinxuTest
class ModelsInForceTest {

    private static final Path LIMITS = Path.of("processes/need/step-limit.dmn");
    private static final Path NEED = Path.of("processes/need/handle-need.bpmn");
    private static final Path LADDER = Path.of("processes/need/route-big-matter.bpmn");
    private static final Path HANDLE_MATTER = Path.of("forms/need/handle-matter.form");
    private static final String REVIEW = "userTask_reviewStreetAnswer";
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
    Decisions decisions;

    @Autowired
    History history;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @BeforeEach
    void on_a_monday_morning() {
        district.ensure();
        Walks.at("2025-03-03T09:00");
    }

    @AfterEach
    void everything_as_shipped() throws IOException {
        ClockUtil.reset();
        for (Path model : List.of(LIMITS, NEED, LADDER, HANDLE_MATTER)) {
            deploy(model, read(model));
        }
    }

    @Test
    void it_is_listed_what_is_in_force_since_when_by_whom_and_what_differs_in_words() throws IOException {
        deploy(LIMITS, longer(read(LIMITS)));
        deploy(NEED, withReview(read(NEED)));
        deploy(HANDLE_MATTER, withHelper(read(HANDLE_MATTER)));
        walks.registered(HandleNeedTest.place());
        JsonNode table = model("stepLimit");
        assertThat(table.path("name").asText()).isEqualTo("步骤时限");
        assertThat(table.path("by").asText()).isEqualTo("褚设计");
        assertThat(table.path("since").asText()).isEqualTo("2025-03-03 09:00");
        assertThat(table.path("state").asText()).isEqualTo("CHANGED");
        assertThat(table.path("differences")).hasSize(1);
        assertThat(table.path("differences").get(0).path("what").asText()).isEqualTo("时限数：1 → 2");
        assertThat(table.path("differences").get(0).path("id").asText()).isEqualTo("rule_handleMatter_gradeA");
        assertThat(differences(model("handleNeed")))
                .contains("新增 人工任务 复核街道答复 " + REVIEW, "新增 连线  flow_reviewed", "改动 连线 能 flow_solvedAtStreet");
        assertThat(differences(model("handle-matter"))).containsExactly("新增 字段 协助人 field_helperName");
        assertThat(model("handle-matter").path("name").asText()).isEqualTo("办理小事");
        JsonNode untouched = model("triageNeed");
        assertThat(untouched.path("state").asText()).isEqualTo("AS_SHIPPED");
        assertThat(untouched.path("how").asText()).isEqualTo("随产品部署");
        assertThat(untouched.path("before").isNull()).isTrue();
        assertThat(cases(model("handleNeed"), version("handleNeed"))).isEqualTo(1);
    }

    @Test
    void it_is_taken_back_in_one_step_and_cases_of_untagged_versions_end_in_their_own() throws IOException {
        deploy(LIMITS, withReviewLimit(read(LIMITS)));
        int before = version("handleNeed");
        deploy(NEED, withReview(read(NEED)));
        var walk = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY)
                .complete("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET)
                .waitsAt(REVIEW);
        assertThat(model("handleNeed").path("before").path("version").asInt()).isEqualTo(before);
        var answer = designer()
                .post("/api/models/handleNeed/back", "{\"reason\":\"复核太慢\",\"version\":%d}".formatted(before + 1));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("version").asInt()).isEqualTo(before + 2);
        assertThat(answer.json().path("state").asText()).isEqualTo("AS_SHIPPED");
        assertThat(answer.text("by") + answer.text("how")).isEqualTo("褚设计退回到第 " + before + " 版");
        assertThat(answer.text("reason")).isEqualTo("复核太慢");
        assertThat(cases(answer.json(), before + 1)).isEqualTo(1);
        walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY)
                .complete("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET)
                .waitsAt("userTask_callBackResident");
        walk.waitsAt(REVIEW)
                .complete(REVIEW, "zhao.liu", Map.of("answer", "已协调", "note", "无误"))
                .complete(
                        "userTask_callBackResident",
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
        var stale = designer()
                .post("/api/models/handleNeed/back", "{\"reason\":\"再退\",\"version\":%d}".formatted(before + 1));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("detail")).contains("请刷新");
    }

    @Test
    void a_patch_moves_the_cases_under_way_with_their_tasks_deadlines_and_timers_and_their_record_says_so()
            throws Exception {
        deploy(LIMITS, withReviewLimit(read(LIMITS)));
        deploy(NEED, tagged(read(NEED), "1.4.1"));
        var walk = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY)
                .fireMarks("userTask_solveAtStreet");
        var judged = walks.registered(HandleNeedTest.place());
        var called = walks.registered(HandleNeedTest.place())
                .complete(
                        "userTask_judgeNeed", "zhang.san", Map.of("satisfiability", "SATISFIABLE", "needScale", "BIG"))
                .waitsAt("userTask_signForMatter");
        var extended = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY)
                .ask("extension", "userTask_solveAtStreet", "zhao.liu", Map.of("days", 1, "reason", "需多方协调"))
                .waitsAt("userTask_solveAtStreet", "userTask_decideExtension");
        Task task = walk.task("userTask_solveAtStreet");
        var open = deadlines.openSteps(walk.number);
        Job timer = timer(walk);
        var patch = tagged(withReview(read(NEED)), "1.4.2");
        var forecast = tryOut(patch);
        assertThat(forecast.path("moving").asInt()).isEqualTo(4);
        assertThat(forecast.path("staying").asInt()).isGreaterThanOrEqualTo(0);
        assertThat(forecast.path("rule").asText()).contains("1.4.2 与在用的 1.4.1 只差修订号");
        deploy(NEED, patch);
        assertThat(moved("handleNeed").path("moved").asInt()).isEqualTo(4);
        for (var each : List.of(walk, judged, called, extended)) {
            assertThat(instance(each).getProcessDefinitionId()).isEqualTo(latest("handleNeed"));
        }
        called.waitsAt("userTask_signForMatter");
        extended.waitsAt("userTask_solveAtStreet", "userTask_decideExtension");
        assertThat(instance(walk).getProcessDefinitionId()).isEqualTo(latest("handleNeed"));
        assertThat(walk.task("userTask_solveAtStreet").getId()).isEqualTo(task.getId());
        assertThat(walk.task("userTask_solveAtStreet").getDueDate()).isEqualTo(task.getDueDate());
        assertThat(deadlines.openSteps(walk.number)).isEqualTo(open);
        assertThat(timer(walk).getDuedate()).isEqualTo(timer.getDuedate());
        var said = decisions.last(walk.number, "model").orElseThrow();
        assertThat(said).extracting(Decision::user, Decision::outcome).containsExactly("chu.sheji", "MOVED_TO_VERSION");
        assertThat(history.text(walk.number))
                .contains("褚设计（示范区） 流程版本，转入 《民需办理》第 " + version("handleNeed") + " 版（1.4.2）");
        assertThat(walk.exhaustMarks("userTask_solveAtStreet"))
                .as("the marks that were left")
                .isEqualTo(2);
        walk.complete("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET).waitsAt(REVIEW);
        judged.waitsAt("userTask_judgeNeed");
        assertThat(judged.exhaustMarks("userTask_judgeNeed")).isPositive();
    }

    @Test
    void a_patch_of_a_called_process_moves_what_is_called_and_leaves_the_caller() throws Exception {
        deploy(LADDER, tagged(read(LADDER), "2.0.9"));
        var walk = walks.registered(HandleNeedTest.place())
                .complete(
                        "userTask_judgeNeed", "zhang.san", Map.of("satisfiability", "SATISFIABLE", "needScale", "BIG"))
                .waitsAt("userTask_signForMatter");
        Task task = walk.task("userTask_signForMatter");
        String whole = instance(walk).getProcessDefinitionId();
        deploy(LADDER, tagged(read(LADDER).replace("name=\"签收", "name=\"尽快签收"), "2.0.10"));
        assertThat(moved("routeBigMatter").path("moved").asInt()).isEqualTo(1);
        walk.waitsAt("userTask_signForMatter");
        assertThat(walk.task("userTask_signForMatter").getId()).isEqualTo(task.getId());
        assertThat(walk.instances())
                .extracting(ProcessInstance::getProcessDefinitionId)
                .containsExactlyInAnyOrder(whole, latest("routeBigMatter"));
        assertThat(walk.exhaustMarks("userTask_signForMatter")).isPositive();
    }

    /** As a district's own form would be after an upgrade that took facts from the forms. */
    @Test
    void a_dry_run_says_what_the_gate_says_what_would_be_shown_blank_too() throws Exception {
        String form = Files.readString(Path.of("forms/need/handle-matter.form"));
        assertThat(tryOut(form).path("findings")).isEmpty();
        JsonNode findings = tryOut(
                        form.replaceFirst(
                                "\"components\": \\[",
                                "\"components\": [{\"label\": \"诉求内容\", \"type\": \"textarea\", \"key\": \"content\", \"readonly\": true, \"id\": \"field_content\"},"))
                .path("findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).asText())
                .startsWith("（提醒）流程“民需办理”（handleNeed）：表单“handle-matter”中只读的“诉求内容”（content）没有来源");
        assertThat(tryOut(read(NEED).replace("${recordWithdrawal}", "${noSuchThing}"))
                        .path("findings")
                        .get(0)
                        .asText())
                .contains("不能调用“noSuchThing”");
    }

    @Test
    void neither_another_minor_version_nor_no_tag_moves_a_case() throws Exception {
        deploy(NEED, tagged(read(NEED), "3.1.0"));
        var walk = walks.registered(HandleNeedTest.place());
        String began = instance(walk).getProcessDefinitionId();
        for (String tag : List.of("3.2.0", "4.0.0", "3.1", "3.1.0")) {
            String next = tagged(read(NEED), tag);
            assertThat(tryOut(next).path("moving").asInt()).as(tag).isZero();
            deploy(NEED, next);
            assertThat(model("handleNeed").path("moving").isNull()).as(tag).isTrue();
        }
        deploy(NEED, read(NEED));
        assertThat(model("handleNeed").path("moving").isNull()).isTrue();
        assertThat(instance(walk).getProcessDefinitionId()).isEqualTo(began);
    }

    @Test
    void a_case_at_a_step_that_a_patch_lacks_stays_in_its_version_and_is_reported() throws Exception {
        deploy(LIMITS, withReviewLimit(read(LIMITS)));
        deploy(NEED, tagged(withReview(read(NEED)), "5.0.0"));
        var walk = atReview();
        var other = walks.registered(HandleNeedTest.place());
        String began = instance(walk).getProcessDefinitionId();
        var patch = tagged(read(NEED), "5.0.1");
        JsonNode forecast = tryOut(patch);
        assertThat(forecast.path("moving").asInt()).isEqualTo(1);
        JsonNode version = forecast.path("versions").get(0);
        assertThat(version.path("cases").asInt()).isEqualTo(2);
        assertThat(version.path("lacking")).hasSize(1);
        assertThat(version.path("lacking").get(0).path("name").asText()).isEqualTo("复核街道答复");
        assertThat(version.path("lacking").get(0).path("cases").asInt()).isEqualTo(1);
        deploy(NEED, patch);
        JsonNode moving = moved("handleNeed");
        assertThat(moving.path("moved").asInt()).isEqualTo(1);
        assertThat(moving.path("stayed").asInt()).isEqualTo(1);
        assertThat(moving.path("why").get(0).path("why").asText()).contains("复核街道答复（" + REVIEW + "）");
        assertThat(instance(walk).getProcessDefinitionId()).isEqualTo(began);
        assertThat(instance(other).getProcessDefinitionId()).isEqualTo(latest("handleNeed"));
        walk.complete(REVIEW, "zhao.liu", Map.of("answer", "已协调", "note", "无误")).waitsAt("userTask_callBackResident");
    }

    @Test
    void a_patch_is_not_taken_back_while_cases_wait_at_a_step_that_the_version_before_lacks() throws Exception {
        deploy(LIMITS, withReviewLimit(read(LIMITS)));
        deploy(NEED, tagged(read(NEED), "6.0.0"));
        deploy(NEED, tagged(withReview(read(NEED)), "6.0.1"));
        var walk = atReview();
        var other = walks.registered(HandleNeedTest.place());
        int inForce = version("handleNeed");
        var refused = designer().post("/api/models/handleNeed/back", "{\"reason\":\"复核太慢\"}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("复核街道答复（" + REVIEW + "） 1 件");
        assertThat(version("handleNeed")).isEqualTo(inForce);
        walk.complete(REVIEW, "zhao.liu", Map.of("answer", "已协调", "note", "无误"));
        var back = designer().post("/api/models/handleNeed/back", "{\"reason\":\"复核太慢\"}");
        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(back.text("tag")).isEqualTo("6.0.0");
        assertThat(moved("handleNeed").path("moved").asInt())
                .as("with the patch its cases come back")
                .isEqualTo(2);
        walk.waitsAt("userTask_callBackResident");
        assertThat(instance(walk).getProcessDefinitionId()).isEqualTo(latest("handleNeed"));
        assertThat(instance(other).getProcessDefinitionId()).isEqualTo(latest("handleNeed"));
        assertThat(history.text(walk.number)).contains("流程版本，转入", "复核太慢");
    }

    @Test
    void one_that_was_taken_back_can_be_taken_back_further_but_no_further_than_there_is() throws IOException {
        for (String limit : List.of("3", "4")) {
            deploy(LIMITS, longer(read(LIMITS)).replaceFirst("<text>2</text>", "<text>" + limit + "</text>"));
        }
        designer().post("/api/models/stepLimit/back", "{\"reason\":\"太长\"}");
        assertThat(designer()
                        .post("/api/models/stepLimit/back", "{\"reason\":\"还是太长\"}")
                        .text("state"))
                .isEqualTo("AS_SHIPPED");
        var never = designer().post("/api/models/triageNeed/back", "{\"reason\":\"看看\"}");
        assertThat(never.status()).isEqualTo(409);
        assertThat(never.text("detail")).contains("没有更早的一版");
    }

    @Test
    void what_the_product_brought_is_taken_in_place_of_the_districts() throws IOException {
        deploy(LIMITS, longer(read(LIMITS)));
        var taken = designer().post("/api/models/stepLimit/shipped", "{}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.text("state")).isEqualTo("AS_SHIPPED");
        assertThat(taken.text("by") + taken.text("how")).isEqualTo("褚设计采用产品的新版");
        assertThat(designer().post("/api/models/stepLimit/shipped", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void the_same_process_deployed_at_once_becomes_a_version_for_each_and_each_is_recorded() throws Exception {
        for (int round = 0; round < 5; round++) {
            int before = version("handleNeed");
            String model = read(NEED);
            List<Supplier<Answer>> deployers = IntStream.range(0, 2)
                    .<Supplier<Answer>>mapToObj(i -> () -> Http.staff(port, "chu.sheji")
                            .deploy(Map.of(
                                    "handle-need.bpmn", model.replace("name=\"民需办理\"", "name=\"民需办理" + i + "\""))))
                    .toList();
            assertThat(Crowd.of(deployers).succeeded()).isEqualTo(2);
            assertThat(repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey("handleNeed")
                            .list())
                    .extracting(each -> each.getVersion())
                    .doesNotHaveDuplicates()
                    .contains(before + 1, before + 2);
            JsonNode now = model("handleNeed");
            assertThat(now.path("version").asInt()).isEqualTo(before + 2);
            assertThat(now.path("before").path("version").asInt()).isEqualTo(before + 1);
            assertThat(now.path("before").path("by").asText()).isEqualTo("褚设计");
        }
    }

    @Test
    void designers_and_administrators_change_supervisors_read_and_nobody_else_sees_it() throws IOException {
        assertThat(Http.anonymous(port).get("/api/models").status()).isEqualTo(401);
        assertThat(Http.staff(port, "zhang.san").get("/api/models").status()).isEqualTo(403);
        assertThat(Http.staff(port, "feng.er")
                        .get("/api/models")
                        .json()
                        .path("changes")
                        .asBoolean())
                .isFalse();
        assertThat(Http.admin(port).get("/api/models").json().path("changes").asBoolean())
                .isTrue();
        deploy(LIMITS, longer(read(LIMITS)));
        for (String user : List.of("zhang.san", "feng.er", "shen.zhuren")) {
            for (String way : List.of("stepLimit/back", "stepLimit/shipped", "dry-run")) {
                var answer = Http.staff(port, user).post("/api/models/" + way, "{\"reason\":\"试试\"}");
                assertThat(answer.status()).as(user + " " + way).isEqualTo(403);
            }
        }
        assertThat(model("stepLimit").path("state").asText()).isEqualTo("CHANGED");
        assertThat(Http.admin(port)
                        .post("/api/models/stepLimit/back", "{\"reason\":\"管理员退回\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_asked_wrongly_is_answered_in_words_and_changes_nothing() throws IOException {
        deploy(LIMITS, longer(read(LIMITS)));
        int before = version("stepLimit");
        var bad = Map.of(
                "/api/models/nosuch/back", "{\"reason\":\"退回\"}",
                "/api/models/stepLimit/back", "{\"reason\":\"\u200b \"}",
                "/api/models/stepLimit/shipped", "{\"reason\":\"" + "长".repeat(501) + "\"}",
                "/api/models/nosuch/shipped", "{}",
                "/api/models/dry-run", "<bpmn");
        bad.forEach((path, body) -> {
            var answer = designer().post(path, body);
            assertThat(answer.status()).as(path).isEqualTo(path.contains("nosuch") ? 404 : 400);
            assertThat(answer.text("detail")).as(path).matches("(?s).*\\p{IsHan}.*");
        });
        assertThat(version("stepLimit")).isEqualTo(before);
    }

    @Test
    void a_dry_run_says_of_a_table_what_it_changes_and_deploys_nothing() throws IOException {
        int before = version("stepLimit");
        JsonNode forecast = tryOut(longer(read(LIMITS)));
        assertThat(forecast.path("kind").asText()).isEqualTo("决策表");
        assertThat(forecast.path("rule").asText()).contains("已经定下的时限不变");
        assertThat(forecast.path("differences").get(0).path("what").asText()).isEqualTo("时限数：1 → 2");
        assertThat(version("stepLimit")).isEqualTo(before);
    }

    private Walks.Walk atReview() {
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", OUT_OF_COMMUNITY)
                .complete("userTask_solveAtStreet", "zhao.liu", SOLVED_AT_STREET)
                .waitsAt(REVIEW);
    }

    private Http designer() {
        return Http.staff(port, "chu.sheji");
    }

    private JsonNode model(String key) {
        var answer = designer().get("/api/models");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("models").spliterator(), false)
                .filter(each -> each.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private int version(String key) {
        return model(key).path("version").asInt();
    }

    private static int cases(JsonNode model, int version) {
        return StreamSupport.stream(model.path("running").spliterator(), false)
                .filter(each -> each.path("version").asInt() == version)
                .mapToInt(each -> each.path("cases").asInt())
                .findFirst()
                .orElse(0);
    }

    private static List<String> differences(JsonNode model) {
        return StreamSupport.stream(model.path("differences").spliterator(), false)
                .map(each -> String.join(
                        " ",
                        each.path("change").asText(),
                        each.path("kind").asText(),
                        each.path("name").asText(),
                        each.path("id").asText()))
                .toList();
    }

    private JsonNode tryOut(String model) {
        var answer = designer()
                .send(
                        "POST",
                        "/api/models/dry-run",
                        "application/octet-stream",
                        model.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).hasSize(1);
        return answer.json().get(0);
    }

    /** Waits until the cases under way have moved. */
    private JsonNode moved(String key) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            JsonNode moving = model(key).path("moving");
            if (moving.path("moved").asInt() + moving.path("stayed").asInt() > 0
                    && moving.path("open").asInt() == 0) {
                return moving;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(model(key).toString());
    }

    private ProcessInstance instance(Walks.Walk walk) {
        return walk.instances().stream()
                .filter(each -> each.getRootProcessInstanceId().equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** The only job of a case of one instance. */
    private Job timer(Walks.Walk walk) {
        return management
                .createJobQuery()
                .processInstanceId(instance(walk).getId())
                .singleResult();
    }

    private String latest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static String tagged(String diagram, String tag) {
        return replaced(diagram, "(<bpmn:process id=\"\\w+\")", "$1 camunda:versionTag=\"" + tag + "\"");
    }

    private static String longer(String table) {
        return replaced(table, "(outputEntry_handleMatter_gradeA_limitAmount\">\\s*<text>)1(</text>)", "$12$2");
    }

    private static String withHelper(String form) {
        return replaced(
                form,
                "\"components\": \\[",
                "\"components\": [{\"type\":\"textfield\",\"key\":\"helperName\",\"label\":\"协助人\","
                        + "\"id\":\"field_helperName\",\"validate\":{\"maxLength\":10}},");
    }

    private static String withReviewLimit(String table) {
        return ChangeAProcessTest.withReviewLimit(table);
    }

    private static String withReview(String diagram) {
        return ChangeAProcessTest.withReview(diagram);
    }

    private static String replaced(String text, String pattern, String by) {
        assertThat(Pattern.compile(pattern).matcher(text).find()).as(pattern).isTrue();
        return text.replaceFirst(pattern, by);
    }

    private static String read(Path model) throws IOException {
        return Files.readString(model);
    }

    private void deploy(Path name, String content) {
        var answer = designer().deploy(Map.of(name.getFileName().toString(), content));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
