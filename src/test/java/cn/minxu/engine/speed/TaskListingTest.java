package cn.minxu.engine.speed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.engine.StartPermit;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.Samples;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Our statements find what the engine's own finds: among tasks of all kinds, for whomever, whatever is asked. */
@MinxuTest
class TaskListingTest {

    private static final String KEY = "listed";

    /** One that has a limit and may wait for any unit. */
    private static final String STEP = "userTask_decideExtension";

    private static final long DAY = 86_400_000;
    private static final int TASKS = 80;
    private static final int QUESTIONS = 400;

    /** Says nothing, but is not among what {@link TaskListing} covers. */
    private static final String ANY_NAME = "%";

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk needs;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(4);
    private static long number;
    private List<String> units = List.of();
    private List<Task> all = List.of();

    @BeforeEach
    void tasks_of_all_kinds() {
        district.ensure();
        units = List.of(
                district.community("测试甲社区"),
                district.community("测试乙社区"),
                district.street("测试东街道"),
                district.department("测试住建局"));
        if (repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count() == 0) {
            repository
                    .createDeployment()
                    .addModelInstance(
                            "listed.bpmn",
                            Bpmn.createExecutableProcess(KEY)
                                    .name("清单的测试")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .userTask(STEP)
                                    .name("试办")
                                    .camundaCandidateGroups("${leadUnit}")
                                    .endEvent()
                                    .done())
                    .deploy();
            for (int i = 0; i < TASKS; i++) {
                vary(start(one(units), random.nextInt(3) == 0 ? one(units) : null));
            }
            jdbc.update("update act_ru_task set tenant_id_ = null where priority_ = 3 and name_ = '试办'");
            jdbc.update("update act_ru_identitylink set tenant_id_ = null where task_id_ in"
                    + " (select id_ from act_ru_task where tenant_id_ is null)");
        }
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    private String start(String tenant, @Nullable String group) {
        long number = number();
        StartPermit.give(number, tenant);
        var instance = runtime.startProcessInstanceByKey(
                KEY, Long.toString(number), Map.of("leadUnit", group == null ? tenant : group));
        String task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        if (group != null) {
            jdbc.update("update act_ru_task set tenant_id_ = ? where id_ = ?", tenant, task);
            jdbc.update("update act_ru_identitylink set tenant_id_ = ? where task_id_ = ?", tenant, task);
        }
        return task;
    }

    /** Of the one need that all these tasks belong to. */
    private long number() {
        if (number == 0) {
            number = needs.register(Samples.unswept(district.community("测试甲社区")), "zhang.san")
                    .number();
        }
        return number;
    }

    private void vary(String id) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        task.setPriority(random.nextInt(4));
        task.setDueDate(random.nextInt(5) == 0 ? null : day());
        task.setFollowUpDate(random.nextInt(5) == 0 ? null : day());
        tasks.saveTask(task);
        var waits = tasks.getIdentityLinksForTask(id).get(0).getGroupId();
        switch (random.nextInt(5)) {
            case 0 ->
                units.stream()
                        .filter(unit -> !unit.equals(waits))
                        .limit(1 + random.nextInt(2))
                        .forEach(unit -> tasks.addCandidateGroup(id, unit));
            case 1 -> tasks.deleteCandidateGroup(id, waits);
            case 2 -> tasks.addCandidateUser(id, "zhang.san");
            case 3 -> jdbc.update("update act_ru_task set assignee_ = 'zhang.san' where id_ = ?", id);
            default -> {}
        }
    }

    private Date day() {
        return new Date(System.currentTimeMillis() + (random.nextInt(9) - 4) * DAY);
    }

    @Test
    void the_same_is_found_whoever_asks_for_whatever() {
        int found = 0;
        all = tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .orderByTaskId()
                .asc()
                .list();
        for (int i = 0; i < QUESTIONS; i++) {
            var seen = some(units);
            var groups = new ArrayList<>(some(units));
            if (random.nextInt(10) > 0) {
                groups.add("staff");
            }
            if (random.nextInt(20) == 0) {
                groups.add("camunda-admin");
            }
            var now = new Date();
            var asked = new Random(random.nextLong()).nextLong();
            identity.setAuthentication("zhang.san", groups, seen);
            var ours = question(new Random(asked), groups, now);
            var theirs = question(new Random(asked), groups, now).taskNameLike(ANY_NAME);
            assertThat(TaskListing.covers((TaskQueryImpl) ours)).isTrue();
            assertThat(TaskListing.covers((TaskQueryImpl) theirs)).isFalse();
            var expected = theirs.unlimitedList();
            assertThat(ids(ours.unlimitedList()))
                    .as("asked by %s, who sees %s: %s", groups, seen, asWords(theirs))
                    .containsExactlyInAnyOrderElementsOf(ids(expected));
            assertThat(ours.count()).isEqualTo(expected.size());
            samePages(ours, expected, isQueue(new Random(asked)));
            found += expected.size();
        }
        assertThat(found).isGreaterThan(QUESTIONS);
    }

    /** Pages follow one another without a gap, and in the order of the list. */
    private static void samePages(TaskQuery query, List<Task> all, boolean queue) {
        var paged = new ArrayList<Task>();
        for (int first = 0; first < all.size(); first += 7) {
            paged.addAll(query.listPage(first, 7));
        }
        assertThat(ids(paged)).containsExactlyInAnyOrderElementsOf(ids(all));
        assertThat(paged.stream().map(task -> place(task, queue))).isSorted();
    }

    private static boolean isQueue(Random asked) {
        return asked.nextInt(3) > 0;
    }

    /** In the order of the queue, or in the one that somebody has chosen instead. */
    private static String place(Task task, boolean queue) {
        Date due = task.getDueDate();
        return queue
                ? "%014d %d".formatted(due == null ? 99_999_999_999_999L : due.getTime(), 9 - task.getPriority())
                : "%d %d".formatted(9 - task.getPriority(), task.getCreateTime().getTime());
    }

    private TaskQuery question(Random asked, List<String> groups, Date now, Task task, TaskQuery query) {
        if (asked.nextInt(3) == 0 && !groups.isEmpty()) {
            query.taskCandidateGroupIn(groups);
            if (asked.nextBoolean()) {
                query.includeAssignedTasks();
            }
        }
        if (asked.nextInt(4) == 0) {
            query.taskDefinitionKey(asked.nextInt(4) > 0 ? STEP : "userTask_other");
        }
        if (asked.nextInt(5) == 0) {
            query.taskAssignee("zhang.san");
        }
        if (asked.nextInt(3) == 0) {
            query.dueBefore(now);
        } else if (asked.nextInt(3) == 0) {
            query.dueAfter(now).followUpBefore(now);
        }
        if (asked.nextInt(3) == 0) {
            ofOne(query, task, asked);
        }
        return query;
    }

    private void ofOne(TaskQuery query, Task task, Random asked) {
        switch (asked.nextInt(4)) {
            case 0 -> query.taskId(task.getId());
            case 1 -> query.executionId(task.getExecutionId());
            case 2 -> query.processInstanceId(task.getProcessInstanceId());
            default -> query.processInstanceBusinessKey(Long.toString(number()));
        }
        if (asked.nextInt(3) == 0) {
            query.taskDefinitionKey(asked.nextBoolean() ? STEP : "userTask_other");
        }
        if (asked.nextInt(3) == 0 && task.getTenantId() != null) {
            query.tenantIdIn(task.getTenantId(), "nobody");
        }
    }

    private TaskQuery question(Random asked, List<String> groups, Date now) {
        boolean queue = isQueue(asked);
        TaskQuery query = question(asked, groups, now, all.get(asked.nextInt(all.size())), tasks.createTaskQuery());
        return queue
                ? query.orderByDueDate().asc().orderByTaskPriority().desc()
                : query.orderByTaskPriority().desc().orderByTaskCreateTime().asc();
    }

    @Test
    void a_task_waits_for_a_unit_once() {
        var task = start(units.get(0), null);
        Assertions.assertThatThrownBy(() -> tasks.addCandidateGroup(task, units.get(0)))
                .hasMessageContaining("不能重复派给");
    }

    @Test
    void what_is_asked_beside_is_left_to_the_engine() {
        Stream.of(
                        tasks.createTaskQuery().taskCandidateUser("zhang.san"),
                        tasks.createTaskQuery().taskDefinitionKeyIn(STEP),
                        tasks.createTaskQuery().tenantIdIn(units.get(0)),
                        tasks.createTaskQuery().processVariableValueEquals("urgent", true),
                        tasks.createTaskQuery().or().taskAssignee("zhang.san").endOr(),
                        tasks.createTaskQuery().taskCandidateGroup("staff").includeAssignedTasks(),
                        tasks.createTaskQuery().orderByTaskNameCaseInsensitive().asc(),
                        tasks.createTaskQuery()
                                .orderByProcessVariable("urgent", ValueType.BOOLEAN)
                                .asc())
                .forEach(query ->
                        assertThat(TaskListing.covers((TaskQueryImpl) query)).isFalse());
    }

    private static Object asWords(TaskQuery query) {
        return new JsonTaskQueryConverter().toJsonObject(query);
    }

    private List<String> some(List<String> all) {
        return all.stream().filter(each -> random.nextBoolean()).toList();
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> ids(List<Task> found) {
        return found.stream().map(Task::getId).toList();
    }
}
