package cn.minxu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.engine.StartPermit;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.Samples;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees whose cases, asked over REST as the web applications ask: one case waits at each unit of the test district. */
@MinxuTest
class VisibilityTest {

    private static final String EVERYTHING = "甲 乙 丙 东 西 住建 城管 中心 区";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    /** The smallest case there is: one task for one unit. */
    private static final String PROBE = "visibilityProbe";

    private final Map<String, String> units = new LinkedHashMap<>();

    @BeforeEach
    void one_case_at_each_unit() {
        district.ensure();
        units.put("甲", district.community("测试甲社区"));
        units.put("乙", district.community("测试乙社区"));
        units.put("丙", district.community("测试丙社区"));
        units.put("东", district.street("测试东街道"));
        units.put("西", district.street("测试西街道"));
        units.put("住建", district.department("测试住建局"));
        units.put("城管", district.department("测试城管局"));
        units.put("中心", district.id(UnitKind.CENTRE, "区社会治理服务中心"));
        units.put("区", district.id(UnitKind.DISTRICT, "示范区"));
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROBE)
                        .count()
                == 0) {
            deploy();
            units.values().forEach(this::start);
        }
    }

    @ParameterizedTest(name = "{0} sees the tasks of {1}")
    @CsvSource({
        "zhang.san, 甲",
        "chen.wangge, 甲",
        "li.si, 乙",
        "wang.wu, 丙",
        "zhao.liu, 东 甲 乙",
        "qian.qi, 西 丙",
        "sun.ba, 住建",
        "zhou.jiu, 城管",
        "wu.shi, 中心 住建 城管",
        "zheng.yi, 东 甲 乙",
        "feng.er, " + EVERYTHING,
        "admin, " + EVERYTHING
    })
    void tasks_are_seen_by_their_unit_and_above(String user, String seen) {
        var wanted = ids(seen);
        var client = client(user);
        assertThat(tenants(client, "/engine-rest/task?processDefinitionKey=" + PROBE))
                .isEqualTo(wanted);
        assertThat(tenants(client, "/engine-rest/filter/" + everythingVisible() + "/list"))
                .as("stored filter")
                .containsAll(wanted)
                .doesNotContainAnyElementsOf(others(wanted));
        var count = client.get("/engine-rest/task/count?processDefinitionKey=" + PROBE);
        assertThat(count.json().path("count").asInt()).isEqualTo(wanted.size());
    }

    /** Whatever unit's task waits in them. */
    @ParameterizedTest(name = "{0} sees the instances of {1}")
    @CsvSource({"chu.sheji, ''", "zheng.yi, 甲 乙", "feng.er, 甲 乙 丙", "admin, 甲 乙 丙"})
    void instances_and_variables_are_for_supervisors_of_their_owner_only(String user, String seen) {
        var wanted = ids(seen);
        var client = client(user);
        var key = "?processDefinitionKey=" + PROBE;
        assertThat(tenants(client, "/engine-rest/process-instance" + key)).isEqualTo(wanted);
        assertThat(tenants(client, "/engine-rest/variable-instance?variableName=departmentUnit"))
                .containsAll(wanted)
                .doesNotContainAnyElementsOf(others(wanted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang.san", "zhao.liu", "sun.ba", "wu.shi", "chen.wangge"})
    void staff_do_not_even_ask_for_instances_and_variables(String user) {
        assertThat(client(user)
                        .get("/engine-rest/process-instance?maxResults=5")
                        .status())
                .isEqualTo(403);
        assertThat(client(user)
                        .get("/engine-rest/variable-instance?maxResults=5")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_designer_sees_models_but_no_case() {
        var designer = client("chu.sheji");
        assertThat(designer.get("/engine-rest/process-definition?maxResults=9&key=" + PROBE)
                        .json())
                .hasSize(1);
        assertThat(tenants(designer, "/engine-rest/task")).isEmpty();
        assertThat(tenants(designer, "/engine-rest/process-instance")).isEmpty();
    }

    @Test
    void a_designer_deploys_but_does_not_delete() {
        var dmn = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='n'"
                + " xmlns:c='http://camunda.org/schema/1.0/dmn'>"
                + "<decision id='probeTable' name='试表' c:historyTimeToLive='1'><decisionTable id='t'><output id='o' typeRef='string'/>"
                + "</decisionTable></decision></definitions>";
        var form = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nprobe\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"probe.dmn\"\r\n\r\n" + dmn
                + "\r\n--x--\r\n";
        var body = form.getBytes(StandardCharsets.UTF_8);
        var type = "multipart/form-data; boundary=x";
        var path = "/engine-rest/deployment/create";
        var made = client("chu.sheji").send("POST", path, type, body);
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        var deleted = client("chu.sheji")
                .send("DELETE", "/engine-rest/deployment/" + made.text("id") + "?cascade=true", null, null);
        assertThat(deleted.status()).isEqualTo(403);
        assertThat(client("zhang.san").send("POST", path, type, body).status()).isEqualTo(403);
    }

    @Test
    void people_change_their_own_password_and_nothing_of_others() {
        var own = "{\"password\":\"Changed-pass-1\",\"authenticatedUserPassword\":\"" + TestDistrict.PASSWORD + "\"}";
        var body = own.getBytes(StandardCharsets.UTF_8);
        var li = client("li.si");
        assertThat(li.send("PUT", "/engine-rest/user/wang.wu/credentials", "application/json", body)
                        .status())
                .isEqualTo(404);
        assertThat(li.send("DELETE", "/engine-rest/user/li.si", null, null).status())
                .isEqualTo(403);
        district.withPerson("gai.mima");
        assertThat(client("gai.mima")
                        .send("PUT", "/engine-rest/user/gai.mima/credentials", "application/json", body)
                        .status())
                .isEqualTo(204);
        assertThat(Http.as(port, "gai.mima", "Changed-pass-1")
                        .get("/engine-rest/user/gai.mima/profile")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_task_of_another_unit_can_be_neither_read_nor_claimed_by_its_id() {
        var task = taskAt("丙");
        var stranger = client("zhang.san");
        assertThat(stranger.get("/engine-rest/task/" + task).status()).isEqualTo(404);
        assertThat(stranger.get("/engine-rest/task/" + task + "/form-variables").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stranger.get("/engine-rest/task/" + task + "/variables").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stranger.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zhang.san\"}")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void a_street_sees_a_community_s_task_but_cannot_take_it() {
        var answer =
                client("zhao.liu").post("/engine-rest/task/" + taskAt("甲") + "/claim", "{\"userId\":\"zhao.liu\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("message")).contains("不属于这项任务的承办单位");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /task/{task}/assignee {\"userId\":\"zhang.san\"}",
                "POST /task/{task}/delegate {\"userId\":\"zhang.sanfeng\"}",
                "POST /task/{task}/identity-links {\"groupId\":\"staff\",\"type\":\"candidate\"}",
                "PUT /task/{task}/variables/urgent {\"value\":true,\"type\":\"Boolean\"}",
                "PUT /task/{task}/localVariables/urgent {\"value\":true,\"type\":\"Boolean\"}",
                "PUT /task/{task} {\"name\":\"x\",\"priority\":1}",
                "DELETE /process-instance/{instance}",
                "PUT /process-instance/{instance}/variables/urgent {\"value\":true,\"type\":\"Boolean\"}",
                "POST /process-instance/{instance}/modification {\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_decideExtension\"}]}",
                "PUT /process-instance/{instance}/suspended {\"suspended\":true}",
                "POST /task/create {\"id\":\"own\",\"name\":\"x\"}",
                "POST /filter/create {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
                "POST /user/create {\"profile\":{\"id\":\"x\",\"firstName\":\"x\"},\"credentials\":{\"password\":\"Xx-12345678\"}}",
                "PUT /group/staff/members/zhang.san {}",
                "PUT /tenant/{tenant}/user-members/zhang.san {}"
            })
    void staff_may_not_do_by_rest_what_no_form_offers(String line) {
        var task = tasks.createTaskQuery().taskId(taskAt("甲")).singleResult();
        var parts = line.replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{tenant}", units.get("丙"))
                .split(" ", 3);
        var body = parts.length > 2 ? parts[2].getBytes(StandardCharsets.UTF_8) : null;
        var answer = client("zhang.san").send(parts[0], "/engine-rest" + parts[1], "application/json", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.text("message")).contains("没有权限");
    }

    private Http client(String user) {
        return user.equals("admin") ? Http.admin(port) : Http.staff(port, user);
    }

    private Set<String> ids(String names) {
        return List.of(names.split(" ")).stream()
                .filter(name -> !name.isEmpty())
                .map(units::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> others(Set<String> wanted) {
        var others = new TreeSet<>(units.values());
        others.removeAll(wanted);
        return others.isEmpty() ? Set.of("none") : others;
    }

    private static Set<String> tenants(Http client, String path) {
        var answer = client.get(path + (path.contains("?") ? "&" : "?") + "maxResults=1000");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map((JsonNode each) -> each.path("tenantId").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String everythingVisible() {
        return filters.createFilterQuery().filterName("全部可见任务").singleResult().getId();
    }

    private String taskAt(String unit) {
        return tasks.createTaskQuery()
                .processDefinitionKey(PROBE)
                .tenantIdIn(units.get(unit))
                .singleResult()
                .getId();
    }

    private void deploy() {
        var model = Bpmn.createExecutableProcess(PROBE)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_decideExtension")
                .camundaCandidateGroups("${departmentUnit}")
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance("probe.bpmn", model).deploy();
    }

    private void start(String unit) {
        long number = desk.register(Samples.unswept(district.community("测试甲社区")), "zhang.san")
                .number();
        StartPermit.give(number, owner(unit));
        runtime.startProcessInstanceByKey(
                PROBE, Long.toString(number), Map.of("communityUnit", owner(unit), "departmentUnit", unit));
    }

    /** Whose the case is: a community's own, or that of 甲. */
    private String owner(String unit) {
        return Set.of(units.get("甲"), units.get("乙"), units.get("丙")).contains(unit) ? unit : units.get("甲");
    }
}
