package cn.minxu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody gets past, whatever his rights: tried over REST as designer, administrator and staff. */
@MinxuTest
@Clause("G5")
class GuardTest {

    private static final String EVIL = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String DIAGRAM = """
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'
              xmlns:activiti='http://activiti.org/bpmn' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
              id='d' targetNamespace='n'>
              <process id='guardProbe' name='试探' isExecutable='true' camunda:historyTimeToLive='1'>
                <startEvent id='start'/><sequenceFlow id='f1' sourceRef='start' targetRef='step'/>
                STEP
                <sequenceFlow id='f2' sourceRef='step' targetRef='end'>CONDITION</sequenceFlow><endEvent id='end'/>
              </process></definitions>""";
    private static final String TABLE = """
            <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn'
              id='d' name='d' namespace='n'>
              <decision id='guardTable' name='试探' camunda:historyTimeToLive='1'><decisionTable id='t'>
                <input id='i'><inputExpression id='ie' typeRef='string' INPUT</inputExpression></input>
                <output id='o' name='o' typeRef='string'/>
                <rule id='r'><inputEntry id='c'><text></text></inputEntry><outputEntry id='oe' OUTPUT</outputEntry></rule>
              </decisionTable></decision></definitions>""";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisions;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='step' scriptFormat='groovy'><script>1</script></scriptTask>",
                "<serviceTask id='step' camunda:class='java.lang.Runtime'/>",
                "<serviceTask id='step' activiti:class='java.lang.Runtime'/>",
                "<serviceTask id='step' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='id'/>"
                        + "</extensionElements></serviceTask>",
                "<serviceTask id='step' activiti:type='shell'><extensionElements><activiti:field name='command' stringValue='id'/>"
                        + "</extensionElements></serviceTask>",
                "<serviceTask id='step' camunda:type='mail'><extensionElements><camunda:field name='to' stringValue='a@b'/>"
                        + "</extensionElements></serviceTask>",
                "<serviceTask id='step' camunda:expression=\"${execution.setVariable('a', 1)}\"/>",
                "<serviceTask id='step'><extensionElements><camunda:connector><camunda:connectorId>http-connector"
                        + "</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
                "<userTask id='step'><extensionElements><camunda:executionListener event='start' class='java.lang.Runtime'/>"
                        + "</extensionElements></userTask>",
                "<userTask id='step'><extensionElements><camunda:executionListener event='start' camunda:class='java.lang.Runtime'"
                        + " expression='${x}'/></extensionElements></userTask>",
                "<userTask id='step'><extensionElements><camunda:taskListener event='create' class='java.lang.Runtime'/>"
                        + "</extensionElements></userTask>",
                "<userTask id='step'><extensionElements><camunda:taskListener event='create'>"
                        + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:taskListener></extensionElements></userTask>",
                "<userTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>"
                        + "</extensionElements></userTask>",
                "<userTask id='step'><extensionElements><camunda:formData><camunda:formField id='a' type='string'>"
                        + "<camunda:validation><camunda:constraint name='validator' config='java.lang.Runtime'/></camunda:validation>"
                        + "</camunda:formField></camunda:formData></extensionElements></userTask>",
                "<userTask id='step' name=\"${''.getClass()}\"/>",
                "<userTask id='step' camunda:candidateGroups=\"${''.getClass()}\"/>",
                "<userTask id='step' camunda:assignee=\"#{execution.processEngineServices}\"/>",
                "<userTask id='step' camunda:formKey=\"${''.getClass()}\"/>"
            })
    void a_diagram_with_code_is_refused(String step) {
        requireRefused(diagram(step, ""));
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("guard.bpmn", DIAGRAM.replace("STEP", step).replace("CONDITION", ""))
                        .deploy())
                .as("whatever the gate says")
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<conditionExpression xsi:type='tFormalExpression'>${''.getClass()}</conditionExpression>",
                "<conditionExpression xsi:type='tFormalExpression' language='groovy'>true</conditionExpression>",
                "<extensionElements><camunda:executionListener event='take' class='java.lang.Runtime'/></extensionElements>"
            })
    void a_flow_with_code_is_refused(String condition) {
        requireRefused(diagram("<userTask id='step'/>", condition));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expressionLanguage='juel'><text>${''.getClass()}</text> | ><text>\"x\"</text>",
                "expressionLanguage='groovy'><text>1</text>              | ><text>\"x\"</text>",
                "><text>x</text>              | expressionLanguage='juel'><text>${''.getClass()}</text>",
                "><text>x</text>              | expressionLanguage='javascript'><text>1</text>"
            })
    void a_table_in_another_language_than_feel_is_refused(String input, String output) {
        requireRefused(table(input, output));
    }

    @Test
    void a_table_in_feel_reaches_no_class() {
        var java =
                "function(x) external {java: {class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\"}}";
        String output = "><text>{f: " + java + ", r: f(\"PATH\")}.r</text>";
        requireRefused(table("><text>x</text>", output));
        var deployed = repository
                .createDeployment()
                .addString(
                        "guard.dmn", TABLE.replace("INPUT", "><text>x</text>").replace("OUTPUT", output))
                .deploy();
        assertThat(evaluated()).as("whatever the gate says").doesNotContain("/bin");
        repository.deleteDeployment(deployed.getId(), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.cmmn", "page.html", "script.groovy", "a.bpmn20.xml", "a.dmn11.xml", "app.js"})
    void nothing_else_is_deployed(String name) {
        requireRefused(designer().deploy(Map.of(name, "<x/>")));
    }

    @Test
    void a_diagram_that_names_entities_is_refused() {
        requireRefused(designer()
                .deploy(Map.of("a.bpmn", "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><d id='a'>&e;</d>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang.san", "feng.er", "admin"})
    void a_query_reaches_no_class(String user) {
        var client = user.equals("admin") ? Http.admin(port) : Http.staff(port, user);
        requireRefused(client.post("/engine-rest/task?maxResults=5", "{\"assigneeExpression\":\"" + EVIL + "\"}"));
        requireRefused(client.post("/engine-rest/task/count", "{\"candidateGroupExpression\":\"" + EVIL + "\"}"));
    }

    @Test
    void a_stored_filter_reaches_no_class() {
        desk.register(need(), "zhang.san");
        var filter = "{\"resourceType\":\"Task\",\"name\":\"试探\",\"owner\":\"admin\",\"properties\":{},"
                + "\"query\":{\"assigneeExpression\":\"" + EVIL + "\"}}";
        var made = Http.admin(port).post("/engine-rest/filter/create", filter);
        if (made.status() < 300) {
            String path = "/engine-rest/filter/" + made.text("id");
            requireRefused(Http.admin(port).get(path + "/list?maxResults=5"));
            requireRefused(Http.admin(port).get(path + "/count"));
            assertThat(Http.admin(port).send("DELETE", path, null, null).status())
                    .isEqualTo(204);
        } else {
            requireRefused(made);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handleNeed", "serveCycles", "routeBigMatter", "awaitProject"})
    void no_process_starts_without_a_registration(String process) {
        long before = runtime.createProcessInstanceQuery().count();
        String known = Long.toString(desk.register(need(), "zhang.san").number());
        long after = runtime.createProcessInstanceQuery().count();
        assertThat(after).isGreaterThan(before);
        String path = "/engine-rest/process-definition/key/" + process;
        for (var client : new Http[] {Http.admin(port), Http.staff(port, "zhang.san")}) {
            requireRefused(client.post(path + "/start", "{}"));
            requireRefused(client.post(path + "/start", "{\"businessKey\":\"" + known + "\"}"));
            requireRefused(client.post(path + "/start", "{\"variables\":{\"phone\":{\"value\":\"13812341234\"}}}"));
            requireRefused(client.post(path + "/submit-form", "{\"variables\":{}}"));
        }
        asAdministrator(() -> runtime.startProcessInstanceByKey(process));
        asAdministrator(() -> runtime.startProcessInstanceByKey(process, known));
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(after);
    }

    @Test
    void no_process_starts_in_the_middle() {
        requireRefused(Http.admin(port)
                .post(
                        "/engine-rest/process-definition/key/handleNeed/start",
                        "{\"businessKey\":\"20250101000001\",\"skipCustomListeners\":true,\"startInstructions\":"
                                + "[{\"type\":\"startBeforeActivity\",\"activityId\":\"serviceTask_closeNeed\"}]}"));
        asAdministrator(() -> runtime.createProcessInstanceByKey("handleNeed")
                .businessKey("20250101000001")
                .startBeforeActivity("serviceTask_closeNeed")
                .execute(true, false));
    }

    @Test
    void what_is_not_declared_is_not_stored() {
        String number = Long.toString(desk.register(need(), "zhang.san").number());
        requireRefused(Http.admin(port)
                .post(
                        "/engine-rest/message",
                        "{\"messageName\":\"need.withdrawn\",\"businessKey\":\"" + number
                                + "\",\"processVariables\":{\"phone\":{\"value\":\"13812341234\"}}}"));
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        String task = task(number);
        for (String variables : new String[] {
            "/engine-rest/process-instance/" + instance + "/variables/phone",
            "/engine-rest/task/" + task + "/variables/phone",
            "/engine-rest/task/" + task + "/localVariables/phone"
        }) {
            requireRefused(put(Http.admin(port), variables, "{\"value\":\"13812341234\"}"));
        }
        String declared = "/engine-rest/process-instance/" + instance + "/variables/";
        requireRefused(put(Http.admin(port), declared + "needGrade", "{\"value\":\"" + "长".repeat(101) + "\"}"));
        requireRefused(put(Http.admin(port), declared + "needGrade", "{\"value\":5,\"type\":\"Long\"}"));
        for (String type : new String[] {
            "\"type\":\"Double\",\"value\":1.5",
            "\"type\":\"Short\",\"value\":1",
            "\"type\":\"Integer\",\"value\":1",
            "\"type\":\"Bytes\",\"value\":\"MTM4\"",
            "\"type\":\"File\",\"value\":\"MTM4\",\"valueInfo\":{\"filename\":\"a.txt\"}",
            "\"type\":\"Json\",\"value\":\"{}\"",
            "\"type\":\"Xml\",\"value\":\"<a/>\"",
            "\"type\":\"Object\",\"value\":\"rO0AB\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\","
                    + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}"
        }) {
            requireRefused(put(Http.admin(port), declared + "phone", "{" + type + "}"));
            requireRefused(put(Http.admin(port), declared + "needGrade", "{" + type + "}"));
        }
        for (Object value : new Object[] {1.5, (short) 1, 1, new byte[] {1}, "长".repeat(101), 5L}) {
            asAdministrator(() -> runtime.setVariable(instance, "needGrade", value));
            asAdministrator(() -> runtime.setVariable(instance, "phone", value));
            asAdministrator(() -> tasks.setVariableLocal(task, "phone", value));
        }
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .variableName("phone")
                        .count())
                .isZero();
        assertThat(task(number)).as("still waits at the same task").isEqualTo(task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/complete      | {}",
                "/complete      | {\"variables\":{\"needRoute\":{\"value\":\"EXPLAIN\"}}}",
                "/bpmnError     | {\"errorCode\":\"X\"}",
                "/bpmnEscalation| {\"escalationCode\":\"X\"}",
                "/resolve       | {\"variables\":{\"phone\":{\"value\":\"13812341234\"}}}"
            })
    void a_task_is_left_by_its_form_only(String way, String body) {
        String number = Long.toString(desk.register(need(), "zhang.san").number());
        String task = task(number);
        for (var client : new Http[] {Http.staff(port, "zhang.san"), Http.admin(port)}) {
            requireRefused(client.post("/engine-rest/task/" + task + way, body));
            assertThat(task(number)).isEqualTo(task);
        }
        asAdministrator(() -> tasks.complete(task));
        asAdministrator(() -> tasks.handleBpmnError(task, "X"));
        asAdministrator(() -> tasks.handleEscalation(task, "X"));
        asAdministrator(() -> tasks.resolveTask(task, Map.of("phone", "13812341234")));
        assertThat(task(number)).isEqualTo(task);
    }

    @Test
    void staff_rewrite_no_task_and_move_no_instance() {
        String number = Long.toString(desk.register(need(), "zhang.san").number());
        String task = task(number);
        var staff = Http.staff(port, "zhang.san");
        requireRefused(put(staff, "/engine-rest/task/" + task, "{\"name\":\"欧阳小红 13812341234\"}"));
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        requireRefused(staff.post(
                "/engine-rest/process-instance/" + instance + "/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"serviceTask_closeNeed\"}]}"));
        requireRefused(staff.send("DELETE", "/engine-rest/process-instance/" + instance, null, null));
        requireRefused(staff.post(
                "/engine-rest/message",
                "{\"messageName\":\"need.withdrawn\",\"businessKey\":\"" + number + "\",\"processVariables\":{}}"));
        assertThat(task(number)).isEqualTo(task);
    }

    private String evaluated() {
        try {
            return String.valueOf(decisions.evaluateDecisionTableByKey("guardTable", Map.of("x", "a")));
        } catch (RuntimeException refused) {
            return Throwables.getStackTrace(refused);
        }
    }

    private String task(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private NewNeed need() {
        return new NewNeed(
                "GRID_REPORT",
                null,
                false,
                district.community("测试甲社区"),
                null,
                null,
                "绿化养护",
                "门口" + Unique.word(),
                "树枝挡窗",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Http designer() {
        return Http.staff(port, "chu.sheji");
    }

    private Http.Answer diagram(String step, String condition) {
        return designer()
                .deploy(Map.of("guard.bpmn", DIAGRAM.replace("STEP", step).replace("CONDITION", condition)));
    }

    private Http.Answer table(String input, String output) {
        return designer()
                .deploy(Map.of(
                        "guard.dmn", TABLE.replace("INPUT", input.strip()).replace("OUTPUT", output.strip())));
    }

    private static Http.Answer put(Http client, String path, String json) {
        return client.send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** What no address offers is refused by the engine, too, to him who has all rights. */
    private void asAdministrator(ThrowingCallable change) {
        identity.setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN));
        try {
            assertThatThrownBy(change).isInstanceOf(RuntimeException.class);
        } finally {
            identity.clearAuthentication();
        }
    }

    private static void requireRefused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.text("message")).as(answer.body()).matches("(?s).*\\p{IsHan}.*");
    }
}
