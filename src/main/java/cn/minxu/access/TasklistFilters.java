package cn.minxu.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The lists of tasks that staff find in Tasklist; made once, an administrator may change them. The first, which Tasklist opens by itself,
 * has all of the unit's work, so that it is not empty while something waits. What is overdue comes first, then what is about to be, then
 * what is due earlier. The last one shows everything: Cockpit's links into Tasklist need it.
 */
@Component
class TasklistFilters {

    private static final String NOW = "${now()}";
    private static final String GROUPS = "${currentUserGroups()}";

    /** What lists of a former version are called now; they ask for the same. */
    private static final Map<String, String> RENAMED =
            Map.of("待签领", "本单位待签领", "我在办", "我的任务", "黄牌", "黄牌 即将到期", "红牌", "红牌 已逾期");

    private final FilterService filters;
    private final TaskService tasks;
    private final RightsSetup rights;
    private final ObjectProvider<KindFilter> ofKinds;

    TasklistFilters(FilterService filters, TaskService tasks, RightsSetup rights, ObjectProvider<KindFilter> ofKinds) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
        this.ofKinds = ofKinds;
    }

    void seed() {
        var ofUnit = query().taskCandidateGroupInExpression(GROUPS).includeAssignedTasks();
        var unclaimed = query().taskCandidateGroupInExpression(GROUPS);
        var mine = query().taskAssigneeExpression("${currentUser()}");
        var today = query().dueAfterExpression(NOW).dueBeforeExpression("${endOfToday()}");
        var yellow = query().followUpBeforeExpression(NOW).dueAfterExpression(NOW);
        var red = query().dueBeforeExpression(NOW);
        add(10, "本单位待办", "派给本单位的全部任务，已签领的也在内", "#1d4e89", ofUnit);
        add(20, "待签领", "派给本单位、还没有人签领的任务", "#2e7d32", unclaimed);
        add(30, "我在办", "我已签领、待我办理的任务", "#1d4e89", mine);
        ofKinds.orderedStream()
                .forEach(each -> add(each.place(), each.name(), each.description(), each.color(), each.of(query())));
        add(40, "今日到期", "今天之内到期、尚未到期的任务", "#b45309", today);
        add(50, "黄牌", "已到黄牌时刻、尚未到期的任务", "#7a5c00", yellow);
        add(60, "红牌", "已过到期时刻的任务", "#b71c1c", red);
        add(70, "全部可见任务", "本单位职责范围内的全部任务", "#555555", query());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private void add(int place, String name, String description, String color, TaskQuery query) {
        var filter = known(name)
                .or(() -> renamed(place, name, description))
                .orElseGet(() -> make(place, name, description, color, query));
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

    /** What an administrator may have changed of it stays. */
    private Optional<Filter> renamed(int place, String name, String description) {
        return Optional.ofNullable(RENAMED.get(name)).flatMap(this::known).map(former -> {
            var properties = new HashMap<>(former.getProperties());
            properties.put("priority", place);
            properties.put("description", description);
            former.setName(name);
            former.setProperties(properties);
            return filters.saveFilter(former);
        });
    }

    private Filter make(int place, String name, String description, String color, TaskQuery query) {
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskPriority().desc());
        filter.setProperties(Map.of("priority", place, "description", description, "color", color, "refresh", true));
        return filters.saveFilter(filter);
    }
}
