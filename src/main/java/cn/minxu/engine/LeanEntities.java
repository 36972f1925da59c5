package cn.minxu.engine;

import cn.minxu.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine's rows but for those that nobody needs, and its questions but for those whose answer is known.
 *
 * <p>{@link UnsavedVariables} are in memory as long as a command lasts, and facts are there again, from our own tables, whenever an
 * instance is read.
 *
 * <p>Definitions and rights are {@link KnownDefinitions}.
 */
class LeanEntities extends DbEntityManager {

    private static final String NO_TASKS_OF_ONE_S_OWN = "任务只由流程产生，不能另外新建；需要登记事项时请用“登记需求”。";

    /** None is ever made, see {@link #insert}. */
    private static final String VARIABLES_OF_TASK = "selectVariablesByTaskId";

    private static final String NO_VARIABLES_OF_A_TASK = "变量只属于流程，不能只写给一项任务；请打开任务的表单填写。";
    private static final String NO_REMOVAL = "流程变量由流程自己写入和清除，不能删除；填错的可以改写为正确的值。";

    /** What changes with a deployment or a grant only. */
    private static final Set<Class<?>> DEFINITIONS = Set.of(
            ProcessDefinitionEntity.class,
            DecisionDefinitionEntity.class,
            CamundaFormDefinitionEntity.class,
            JobDefinitionEntity.class,
            AuthorizationEntity.class);

    private static final Set<String> LATEST = Set.of(
            "selectLatestProcessDefinitionByKeyWithoutTenantId", "selectLatestDecisionDefinitionByKeyWithoutTenantId");

    private static final Set<DbEntityState> IN_DATABASE =
            EnumSet.of(DbEntityState.PERSISTENT, DbEntityState.DELETED_PERSISTENT);

    private static final String GROUPS_WITH_RIGHTS = "selectAuthorizedGroupIds";
    private static final String MAY = "isUserAuthorizedForResource";
    private static final String REVOCATIONS = "selectRevokeAuthorization";

    /** Rights to a single task or instance: nobody is given any, and no id comes back. */
    private static final String RIGHTS_OF_ONE = "deleteAuthorizationsForResourceId";

    private static final Set<Integer> SINGLE =
            Set.of(Resources.TASK.resourceType(), Resources.PROCESS_INSTANCE.resourceType());

    /** None is ever made, see {@link #insert}. */
    private static final String SUBTASKS = "selectTasksByParentTaskId";

    /** Jobs of events that are handled later: such a job without its event does nothing. */
    private static final String JOBS_OF_EVENT = "selectJobsByConfiguration";

    private static final String INCIDENTS_OF_JOB = "selectIncidentsByConfiguration";

    private final UnsavedVariables unsaved;
    private final CaseFacts facts;
    private final KnownDefinitions definitions;
    private final CaseRows rows;

    LeanEntities(
            IdGenerator ids,
            PersistenceSession session,
            UnsavedVariables unsaved,
            CaseFacts facts,
            KnownDefinitions definitions) {
        super(ids, session);
        this.definitions = definitions;
        this.unsaved = unsaved;
        this.facts = facts;
        this.rows = new CaseRows(
                session,
                this::loaded,
                id -> selectById(ExecutionEntity.class, id),
                this::lock,
                () -> getCachedEntitiesByType(TaskEntity.class));
    }

    /** A job needs no lock: its own row goes with what it would move, and then the engine misses it. Nor does who only reads. */
    private void lock(ExecutionEntity instance) {
        if (Context.getJobExecutorContext() == null
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            facts.lock(instance);
        }
    }

    /** @throws OptimisticLockingException if it was read before, and somebody else has changed it since */
    private DbEntity loaded(DbEntity row) {
        onEntityLoaded(row);
        DbEntity known = cacheFilter(row);
        if (row instanceof HasDbRevision now
                && known instanceof HasDbRevision before
                && now.getRevision() != before.getRevision()) {
            throw CaseRows.changed(known);
        }
        return known;
    }

    @Override
    public void insert(DbEntity entity) {
        if (entity instanceof VariableInstanceEntity variable) {
            refuseIf(variable.getTaskId() != null, NO_VARIABLES_OF_A_TASK);
            if (unsaved.contains(variable.getName())) {
                return;
            }
        }
        refuseIf(entity instanceof TaskEntity task && task.getExecutionId() == null, NO_TASKS_OF_ONE_S_OWN);
        note(entity.getClass());
        super.insert(entity);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            Refusals.note(Refused.conflict(message));
            throw new BadUserRequestException(message);
        }
    }

    private void note(Class<?> changed) {
        if (DEFINITIONS.contains(changed)) {
            definitions.changing();
        }
    }

    @Override
    public void delete(DbEntity entity) {
        if (entity instanceof VariableInstanceEntity variable && variable.getId() == null) {
            return;
        }
        refuseIf(entity instanceof VariableInstanceEntity && ByHand.isRemovingVariables(), NO_REMOVAL);
        note(entity.getClass());
        super.delete(entity);
    }

    @Override
    public void delete(Class<? extends DbEntity> type, String statement, Object parameter) {
        if (statement.equals(RIGHTS_OF_ONE) && SINGLE.contains(((Map<?, ?>) parameter).get("resourceType"))) {
            return;
        }
        note(type);
        super.delete(type, statement, parameter);
    }

    @Override
    public void update(Class<? extends DbEntity> type, String statement, Object parameter) {
        note(type);
        super.update(type, statement, parameter);
    }

    @Override
    protected void flushCachedEntity(CachedDbEntity cached) {
        if (cached.isDirty()) {
            note(cached.getEntity().getClass());
        }
        super.flushCachedEntity(cached);
    }

    @Override
    @SuppressWarnings("NullAway") // as the engine declares it: nothing found is null
    public <T extends DbEntity> T selectById(Class<T> type, String id) {
        if (type == TaskEntity.class && getCachedEntity(type, id) == null) {
            return type.cast(rows.task(id));
        }
        if (!DEFINITIONS.contains(type) || type == AuthorizationEntity.class) {
            return super.selectById(type, id);
        }
        T loaded = getCachedEntity(type, id);
        return loaded == null ? known(List.of(type, id), () -> super.selectById(type, id)) : loaded;
    }

    @Override
    @SuppressWarnings("NullAway") // as the engine declares it: nothing found is null
    public Object selectOne(String statement, Object parameter) {
        List<DbEntity> read = statement.equals(CaseRows.SUB_INSTANCE) ? rows.of(statement, (String) parameter) : null;
        if (read != null) {
            return read.isEmpty() ? null : read.get(0);
        }
        return LATEST.contains(statement)
                ? known(List.of(statement, new HashMap<>((Map<?, ?>) parameter)), () ->
                        (DbEntity) super.selectOne(statement, parameter))
                : super.selectOne(statement, parameter);
    }

    /** As if it had just been loaded: what a command changes of it is written as ever. */
    @SuppressWarnings("NullAway") // as the engine declares it: nothing found is null
    private <T extends DbEntity> T known(Object key, Supplier<T> read) {
        T found = definitions.get(key, read);
        if (found != null) {
            onEntityLoaded(found);
        }
        return found;
    }

    @Override
    public boolean selectBoolean(String statement, Object parameter) {
        return switch (statement) {
            case REVOCATIONS -> isKnown(List.of(statement, new HashMap<>((Map<?, ?>) parameter)), statement, parameter);
            case MAY ->
                areRightsOfOneGiven()
                        ? super.selectBoolean(statement, parameter)
                        : isKnown(question((AuthorizationCheck) parameter), statement, parameter);
            default -> super.selectBoolean(statement, parameter);
        };
    }

    private boolean isKnown(Object key, String statement, Object parameter) {
        return Boolean.TRUE.equals(definitions.get(key, () -> super.selectBoolean(statement, parameter)));
    }

    /** Who asks for which rights; which single task or instance he asks for makes no difference as long as nobody has rights to one. */
    private static List<Object> question(AuthorizationCheck check) {
        var question = new ArrayList<Object>(Arrays.asList(
                MAY,
                check.getAuthUserId(),
                check.getAuthGroupIds(),
                check.isRevokeAuthorizationCheckEnabled(),
                check.getAuthDefaultPerm()));
        add(check.getPermissionChecks(), question);
        return question;
    }

    private static void add(CompositePermissionCheck checks, List<Object> question) {
        question.add(checks.isDisjunctive());
        for (PermissionCheck each : checks.getAtomicChecks()) {
            question.add(each.getResourceType());
            question.add(each.getPerms());
            question.add(SINGLE.contains(each.getResourceType()) ? "" : each.getResourceId());
            question.add(each.getAuthorizationNotFoundReturnValue());
        }
        checks.getCompositeChecks().forEach(each -> add(each, question));
        question.add("end");
    }

    private boolean areRightsOfOneGiven() {
        return Boolean.TRUE.equals(definitions.get(
                RIGHTS_OF_ONE,
                () -> Context.getCommandContext()
                        .runWithoutAuthorization(() -> Stream.of(Resources.TASK, Resources.PROCESS_INSTANCE)
                                .flatMap(type -> Context.getProcessEngineConfiguration()
                                        .getAuthorizationService()
                                        .createAuthorizationQuery()
                                        .resourceType(type)
                                        .list()
                                        .stream())
                                .anyMatch(right -> !Authorization.ANY.equals(right.getResourceId())))));
    }

    @Override
    public void flush() {
        rows.forget();
        super.flush();
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the engine declares it
    public List selectList(String statement, Object parameter) {
        return switch (statement) {
            case CaseRows.VARIABLES -> variables((Map<String, Object>) parameter);
            case SUBTASKS, VARIABLES_OF_TASK -> new ArrayList<>();
            case CaseRows.TASKS -> tasks(String.valueOf(parameter));
            case JOBS_OF_EVENT ->
                ProcessEventJobHandler.TYPE.equals(((Map<?, ?>) parameter).get("handlerType"))
                        ? new ArrayList<>()
                        : super.selectList(statement, parameter);
            case INCIDENTS_OF_JOB ->
                hasNotFailed(((Map<?, ?>) parameter).get("configuration"))
                        ? new ArrayList<>()
                        : super.selectList(statement, parameter);
            default -> rows(statement, parameter);
        };
    }

    private List<?> rows(String statement, Object parameter) {
        List<DbEntity> read = parameter instanceof String whom ? rows.of(statement, whom) : null;
        return read == null ? super.selectList(statement, parameter) : read;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List selectList(String statement) {
        return statement.equals(GROUPS_WITH_RIGHTS)
                ? new ArrayList<Object>(Objects.requireNonNull(
                        definitions.<List<Object>>get(statement, () -> super.selectList(statement))))
                : super.selectList(statement);
    }

    /** An execution has one task at most: where it has been loaded, it is the one, even if the command has completed it by now. */
    @SuppressWarnings("unchecked")
    private List<TaskEntity> tasks(String execution) {
        for (TaskEntity task : getCachedEntitiesByType(TaskEntity.class)) {
            if (execution.equals(task.getExecutionId()) && IN_DATABASE.contains(state(task))) {
                return new ArrayList<>(List.of(task));
            }
        }
        return (List<TaskEntity>) rows(CaseRows.TASKS, execution);
    }

    private DbEntityState state(DbEntity entity) {
        return getDbEntityCache().getCachedEntity(entity).getEntityState();
    }

    private boolean hasNotFailed(@Nullable Object id) {
        JobEntity job = getCachedEntity(JobEntity.class, String.valueOf(id));
        return job != null && job.getRetries() > 0 && job.getExceptionByteArrayId() == null;
    }

    @SuppressWarnings("unchecked")
    private List<VariableInstanceEntity> variables(Map<String, Object> asked) {
        List<VariableInstanceEntity> found = saved(asked);
        var instance = selectById(ExecutionEntity.class, String.valueOf(asked.get("executionId")));
        if (instance == null || !instance.isProcessInstanceExecution() || instance.getBusinessKey() == null) {
            return found;
        }
        return withFacts(instance, found, (Collection<String>) asked.get("variableNames"));
    }

    @SuppressWarnings("unchecked")
    private List<VariableInstanceEntity> saved(Map<String, Object> asked) {
        List<DbEntity> read = rows.of(CaseRows.VARIABLES, String.valueOf(asked.get("executionId")));
        if (read == null) {
            return super.selectList(CaseRows.VARIABLES, asked);
        }
        var names = (Collection<String>) asked.get("variableNames");
        return read.stream()
                .map(VariableInstanceEntity.class::cast)
                .filter(each -> names == null || names.isEmpty() || names.contains(each.getName()))
                .toList();
    }

    private List<VariableInstanceEntity> withFacts(
            ExecutionEntity instance, List<VariableInstanceEntity> saved, @Nullable Collection<String> names) {
        var all = new ArrayList<>(saved);
        var known = saved.stream().map(VariableInstanceEntity::getName).toList();
        facts.of(instance).forEach((name, value) -> {
            if ((names == null || names.contains(name)) && !known.contains(name)) {
                all.add(fact(instance, name, value));
            }
        });
        return all;
    }

    private static VariableInstanceEntity fact(ExecutionEntity instance, String name, @Nullable Object value) {
        var variable = VariableInstanceEntity.create(name, Variables.untypedValue(value), false);
        variable.setExecution(instance);
        return variable;
    }

    /** Opens one for each command. */
    static final class Factory implements SessionFactory {

        private final ProcessEngineConfigurationImpl engine;
        private final UnsavedVariables unsaved;
        private final CaseFacts facts;
        private final KnownDefinitions definitions;

        Factory(
                ProcessEngineConfigurationImpl engine,
                UnsavedVariables unsaved,
                CaseFacts facts,
                KnownDefinitions definitions) {
            this.definitions = definitions;
            this.engine = engine;
            this.unsaved = unsaved;
            this.facts = facts;
        }

        @Override
        public Class<?> getSessionType() {
            return DbEntityManager.class;
        }

        @Override
        public Session openSession() {
            return new LeanEntities(
                    engine.getIdGenerator(),
                    Context.getCommandContext().getSession(PersistenceSession.class),
                    unsaved,
                    facts,
                    definitions);
        }
    }
}
