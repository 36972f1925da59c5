package cn.minxu.engine.speed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engine's own statements that we know by their ids, with the names of those of their parameters that we look at. */
public enum EngineStatement {
    EXECUTIONS("selectExecutionsByProcessInstanceId", LeanEntities.class),
    TASKS("selectTasksByExecutionId", LeanEntities.class),
    VARIABLES("selectVariablesByExecutionId", CaseEntities.class, "executionId", "variableNames"),
    SUBTASKS("selectTasksByParentTaskId", LeanEntities.class),
    VARIABLES_OF_TASK("selectVariablesByTaskId", LeanEntities.class),
    JOBS_BY_CONFIGURATION("selectJobsByConfiguration", LeanEntities.class, "handlerType"),
    INCIDENTS_BY_CONFIGURATION("selectIncidentsByConfiguration", LeanEntities.class, "configuration"),
    /** Rights to a single task or instance: nobody is given any, and no id comes back. */
    RIGHTS_OF_ONE("deleteAuthorizationsForResourceId", LeanEntities.class, "resourceType"),
    LATEST_PROCESS("selectLatestProcessDefinitionByKeyWithoutTenantId", LeanEntities.class),
    LATEST_DECISION("selectLatestDecisionDefinitionByKeyWithoutTenantId", LeanEntities.class),
    GROUPS_WITH_RIGHTS("selectAuthorizedGroupIds", GroupsWithRights.class),
    MAY("isUserAuthorizedForResource", LeanEntities.class),
    REVOCATIONS("selectRevokeAuthorization", LeanEntities.class);

    private static final Map<String, EngineStatement> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(EngineStatement::id, Function.identity()));

    private final String id;
    private final Class<?> usedBy;
    private final List<String> parameters;

    EngineStatement(String id, Class<?> usedBy, String... parameters) {
        this.id = id;
        this.usedBy = usedBy;
        this.parameters = List.of(parameters);
    }

    /** The one with this id, if we know it. */
    public static @Nullable EngineStatement of(String id) {
        return BY_ID.get(id);
    }

    public String id() {
        return id;
    }

    public Class<?> usedBy() {
        return usedBy;
    }

    public List<String> parameters() {
        return parameters;
    }

    boolean is(String statement) {
        return id.equals(statement);
    }
}
