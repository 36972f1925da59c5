package cn.minxu.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists of tasks that staff find in Tasklist; made once, an administrator may change them. In the order that the cards say: what is
 * late, what is due soon, then by its date, and of the same date what has the higher priority. The last one shows everything: Cockpit's
 * links into Tasklist need it.
 */
@Component
class TasklistFilters {

    private static final String NOW = "${now()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final RightsSetup rights;

    TasklistFilters(FilterService filters, TaskService tasks, RightsSetup rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    void seed() {
        var mine = query().taskAssigneeExpression("${currentUser()}");
        var ofUnit = query().taskCandidateGroupInExpression("${currentUserGroups()}");
        var yellow = query().followUpBeforeExpression(NOW).dueAfterExpression(NOW);
        var red = query().dueBeforeExpression(NOW);
        add(10, "我的任务", "我已签领、待我办理的任务", "#1d4e89", mine);
        add(20, "本单位待签领", "派给本单位、还没有人签领的任务", "#2e7d32", ofUnit);
        add(30, "黄牌 即将到期", "已到黄牌时刻、尚未到期的任务", "#b28900", yellow);
        add(40, "红牌 已逾期", "已过到期时刻的任务", "#b71c1c", red);
        add(50, "全部可见任务", "本单位职责范围内的全部任务", "#555555", query());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private void add(int priority, String name, String description, String color, TaskQuery query) {
        var filter = known(name).orElseGet(() -> make(priority, name, description, color, query));
        rights.grant(new Right(RoleGroup.STAFF, Resources.FILTER, filter.getId(), List.of(Permissions.READ)));
    }

    /** Somebody may have made another one of the same name: rather the one that staff are shown already. */
    private Optional<Filter> known(String name) {
        var all = filters.createTaskFilterQuery().filterName(name).list();
        return all.stream()
                .filter(filter -> rights.isGranted(RoleGroup.STAFF, Resources.FILTER, filter.getId()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Filter make(int priority, String name, String description, String color, TaskQuery query) {
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskPriority().desc());
        filter.setProperties(Map.of("priority", priority, "description", description, "color", color, "refresh", true));
        return filters.saveFilter(filter);
    }
}
