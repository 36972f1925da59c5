package cn.minxu.engine.speed;

import cn.minxu.engine.guard.UnitVisibility;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.query.QueryProperty;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a list of tasks. A page in the order of the queue takes the first of each tenant from {@link OwnIndexes}, whatever
 * the planner thinks of how many there are; a count reads narrow indexes only.
 *
 * <p>Tasks of a person's units are found in two parts: those in their own unit's tenant, which are many, and those in others', which
 * are few. No task waits for the same unit twice, see {@link UnitVisibility}.
 */
public final class TaskListing {

    /** So many tasks are sorted quickly enough. */
    static final int FEW = 40_000;

    /** What is asked for, and what has no influence on which tasks are found. */
    private static final Set<String> KNOWN = Set.of(
            "assignee",
            "candidateGroups",
            "dueBefore",
            "dueAfter",
            "followUpBefore",
            "taskId",
            "executionId",
            "processInstanceId",
            "processInstanceBusinessKey",
            "key",
            "tenantIds",
            "queries",
            "cachedCandidateGroups",
            "cachedUserGroups",
            "initializeFormKeys",
            "withCommentAttachmentInfo");

    private static final List<Field> OTHERS = Stream.of(TaskQueryImpl.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !KNOWN.contains(field.getName()))
            .toList();

    private static final TaskQueryImpl PLAIN = new TaskQueryImpl();

    private static final Set<QueryProperty> SORTED_BY = Set.of(
            TaskQueryProperty.PRIORITY,
            TaskQueryProperty.CREATE_TIME,
            TaskQueryProperty.DUE_DATE,
            TaskQueryProperty.FOLLOW_UP_DATE,
            TaskQueryProperty.NAME,
            TaskQueryProperty.ASSIGNEE);

    /** The orders that {@link OwnIndexes} have: by what is due, as cards say it, and by priority. */
    private static final Set<List<String>> QUEUES =
            Set.of(List.of("due_date_ asc", "priority_ desc"), List.of("priority_ desc", "create_time_ asc"));

    private static final String OF_CASE =
            "t.proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = ?)";

    /** Asked of each task that is looked at: the offset lets its links be found by the task only, whatever the planner expects. */
    private static final String OWN_LINK =
            "exists (select 1 from (select * from act_ru_identitylink where task_id_ = t.id_ offset 0) i"
                    + " where i.type_ = 'candidate' and i.group_id_ = i.tenant_id_ and i.group_id_ = any(#{own}))";

    static {
        OTHERS.forEach(field -> field.setAccessible(true));
    }

    private final TaskQueryImpl query;
    private final List<String> order;
    private final String conditions;
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param query one that is {@link #covers covered}, with its checks */
    TaskListing(TaskQueryImpl query) {
        this.query = query;
        this.order = order(query);
        parameters.put("last", (long) query.getFirstResult() + query.getMaxResults());
        parameters.put("first", query.getFirstResult());
        parameters.put("most", query.getMaxResults());
        var tenants = tenants();
        parameters.put("tenants", tenants.toArray(String[]::new));
        if (isOfGroups()) {
            var groups = query.getCandidateGroups();
            parameters.put("groups", groups.toArray(String[]::new));
            parameters.put("own", groups.stream().filter(tenants::contains).toArray(String[]::new));
        }
        conditions = condition("t.id_ = ?", "taskId", query.getTaskId())
                + condition("t.execution_id_ = ?", "executionId", query.getExecutionId())
                + condition("t.proc_inst_id_ = ?", "processInstanceId", query.getProcessInstanceId())
                + condition(OF_CASE, "businessKey", query.getProcessInstanceBusinessKey())
                + condition("t.task_def_key_ = ?", "key", query.getKey())
                + condition("t.tenant_id_ = any(?)", "asked", query.getTenantIds())
                + condition("t.assignee_ = ?", "assignee", query.getAssignee())
                + condition("t.due_date_ < ?", "dueBefore", query.getDueBefore())
                + condition("t.due_date_ > ?", "dueAfter", query.getDueAfter())
                + condition("t.follow_up_date_ < ?", "followUpBefore", query.getFollowUpBefore());
    }

    private List<String> tenants() {
        List<String> tenants = query.getTenantCheck().getAuthTenantIds();
        return tenants == null ? List.of() : tenants;
    }

    /** The fields of the engine's query that are known by name. */
    public static Stream<String> fields() {
        return KNOWN.stream().map(name -> TaskQueryImpl.class.getName() + "." + name);
    }

    /** Whether nothing is asked for but what the shipped filters do, for a person's tenants, or what one task, instance or case has. */
    static boolean covers(TaskQueryImpl query) {
        return query.getQueries().size() == 1
                && (isOfOne(query) || query.getKey() == null && query.getTenantIds() == null)
                && OTHERS.stream().allMatch(field -> Objects.equals(value(field, query), value(field, PLAIN)))
                && (query.getCandidateGroupsInternal() == null
                        || !query.getCandidateGroupsInternal().isEmpty())
                && query.getOrderingProperties().stream()
                        .allMatch(each -> each.getRelation() == null && SORTED_BY.contains(each.getQueryProperty()));
    }

    /** Whether it can find a few tasks only. */
    private static boolean isOfOne(TaskQueryImpl query) {
        return query.getTaskId() != null
                || query.getExecutionId() != null
                || query.getProcessInstanceId() != null
                || query.getProcessInstanceBusinessKey() != null;
    }

    /** None of several is as if nothing were asked: so a stored filter has it. */
    private static @Nullable Object value(Field field, TaskQueryImpl query) {
        try {
            Object value = field.get(query);
            return value instanceof Object[] several && several.length == 0 ? null : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A column that comes again decides nothing. */
    private static List<String> order(TaskQueryImpl query) {
        var columns = new ArrayList<String>();
        var order = new ArrayList<String>();
        for (QueryOrderingProperty each : query.getOrderingProperties()) {
            String column = each.getQueryProperty().getName().toLowerCase(Locale.ROOT);
            if (!columns.contains(column)) {
                columns.add(column);
                order.add(column + (each.getDirection() == Direction.DESCENDING ? " desc" : " asc"));
            }
        }
        return order;
    }

    private String condition(String comparison, String name, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        parameters.put(name, value);
        return " and " + comparison.replace("?", "#{" + name + "}");
    }

    private boolean isOfGroups() {
        return query.getCandidateGroupsInternal() != null;
    }

    private boolean isOfUnits() {
        return isOfGroups() && isOfTenants();
    }

    private boolean isOfTenants() {
        return query.getTenantCheck().isTenantCheckEnabled();
    }

    /** Whether the queue should be walked if many are found. */
    boolean mayBeMany() {
        return isQueue() && !conditions.isEmpty() && !isOfGroups() && !isOfOne(query);
    }

    private boolean isQueue() {
        return isOfTenants() && QUEUES.contains(order) && query.getAssignee() == null;
    }

    /** How many there are, or so many if there are more. */
    Map<String, Object> countUpTo(int limit) {
        return statement("select count(*) from (select 1 from " + visible() + " where true" + conditions + " limit "
                + limit + ") t");
    }

    Map<String, Object> count() {
        if (isOfOne(query)) {
            return statement("select count(*) from act_ru_task t where true" + conditions + waiting() + seen());
        }
        if (!isOfUnits() || !conditions.isEmpty()) {
            return statement("select count(*) from " + visible() + " where true" + conditions + waiting());
        }
        return statement("""
                select (select count(*) from act_ru_identitylink i
                    where i.type_ = 'candidate' and i.group_id_ = i.tenant_id_ and i.group_id_ = any(#{own}))
                  - (select count(*) from act_ru_task t where t.assignee_ is not null and t.tenant_id_ = any(#{own}) and %s)
                  + (select count(*) from %s)""".formatted(OWN_LINK, ofOthers()));
    }

    /** @param few whether so few are found that they can be sorted */
    Map<String, Object> page(boolean few) {
        if (isOfOne(query)) {
            return statement(cut("select t.* from act_ru_task t where true" + conditions + waiting() + seen()));
        }
        if (isQueue() && isOfUnits() && conditions.isEmpty()) {
            return statement(cut("select t.* from (" + firstOfEach("own", " and t.assignee_ is null and " + OWN_LINK)
                    + " union all select t.* from " + ofOthers() + ") t"));
        }
        if (isQueue() && !isOfGroups() && (conditions.isEmpty() || !few)) {
            return statement(cut("select t.* from (" + firstOfEach("tenants", conditions)
                    + " union all (select t.* from act_ru_task t where t.tenant_id_ is null" + conditions
                    + orderBy() + " limit #{last})) t"));
        }
        // sorted before whole rows are read, and not found by walking an index that happens to have the order
        return statement("with found as materialized (select t.id_"
                + order.stream()
                        .map(each -> ", t." + each.replaceAll(" .*", ""))
                        .collect(Collectors.joining())
                + " from " + visible() + " where true" + conditions + waiting() + ") select t.* from ("
                + cut("select * from found t") + ") f join act_ru_task t on t.id_ = f.id_" + orderBy());
    }

    /** The first of each unit's tenant. */
    private String firstOfEach(String units, String conditions) {
        return "select t.* from unnest(#{" + units + "}) as unit (id) cross join lateral"
                + " (select * from act_ru_task t where t.tenant_id_ = unit.id" + conditions + orderBy()
                + " limit #{last}) t";
    }

    private String cut(String rows) {
        return rows + orderBy() + " limit #{most} offset #{first}";
    }

    private String orderBy() {
        return Stream.concat(order.stream(), Stream.of("id_"))
                .map(each -> "t." + each)
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** What has no tenant is for everybody. */
    private String visible() {
        return isOfTenants()
                ? "(select * from act_ru_task where tenant_id_ = any(#{tenants})"
                        + " union all select * from act_ru_task where tenant_id_ is null) t"
                : "act_ru_task t";
    }

    private String seen() {
        return isOfTenants() ? " and (t.tenant_id_ is null or t.tenant_id_ = any(#{tenants}))" : "";
    }

    /** Waits for one of the units. */
    private String waiting() {
        return isOfGroups()
                ? " and t.assignee_ is null and exists (select 1 from act_ru_identitylink i where i.task_id_ = t.id_"
                        + " and i.type_ = 'candidate' and i.group_id_ = any(#{groups}))"
                : "";
    }

    /** Waits for one of the units in another one's tenant, and for none in its own. */
    private String ofOthers() {
        return visible()
                + " where t.id_ = any(array(select i.task_id_ from act_ru_identitylink i where i.type_ = 'candidate'"
                + " and i.group_id_ is distinct from i.tenant_id_ and i.group_id_ = any(#{groups})))"
                + " and t.assignee_ is null and not " + OWN_LINK;
    }

    private Map<String, Object> statement(String sql) {
        var statement = new HashMap<>(parameters);
        String arrays = sql;
        for (String array : List.of("tenants", "groups", "own", "asked")) {
            arrays = arrays.replace(
                    "#{" + array + "}",
                    "#{" + array + ",jdbcType=ARRAY,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}");
        }
        statement.put("sql", arrays);
        return statement;
    }
}
