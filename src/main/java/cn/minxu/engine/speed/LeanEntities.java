package cn.minxu.engine.speed;

import cn.minxu.engine.CaseFacts;
import cn.minxu.engine.JavaVariables;
import cn.minxu.engine.KnownDefinitions;
import cn.minxu.engine.speed.Speedups.Speedup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's questions but for those whose answer is known: because nothing of the kind is ever made, because it was read before, or
 * because it changes with a deployment or a grant only ({@link KnownDefinitions}).
 */
public class LeanEntities extends CaseEntities {

    private static final Set<DbEntityState> IN_DATABASE =
            EnumSet.of(DbEntityState.PERSISTENT, DbEntityState.DELETED_PERSISTENT);

    private static final Set<Integer> SINGLE =
            Set.of(Resources.TASK.resourceType(), Resources.PROCESS_INSTANCE.resourceType());

    /** The engine's name for a job that hands on an event later. */
    public static final String JOB_OF_EVENT = ProcessEventJobHandler.TYPE;

    private final KnownDefinitions definitions;
    private final boolean asksLess;
    private final boolean remembers;

    /** Executions as they stand in the database, by their instance: nobody else changes those of a case that is locked. */
    private final Map<Object, List<?>> executions = new HashMap<>();

    LeanEntities(
            IdGenerator ids,
            PersistenceSession session,
            JavaVariables unsaved,
            CaseFacts facts,
            KnownDefinitions definitions,
            Speedups speedups) {
        super(ids, session, unsaved, facts, definitions);
        this.definitions = definitions;
        this.asksLess = speedups.has(Speedup.LEAN_ENTITIES);
        this.remembers = speedups.has(Speedup.KNOWN_DEFINITIONS);
    }

    @Override
    public void delete(Class<? extends DbEntity> type, String statement, Object parameter) {
        if (asksLess
                && EngineStatement.RIGHTS_OF_ONE.is(statement)
                && SINGLE.contains(((Map<?, ?>) parameter).get("resourceType"))) {
            return;
        }
        super.delete(type, statement, parameter);
    }

    @Override
    @SuppressWarnings("NullAway") // as the engine declares it: nothing found is null
    public <T extends DbEntity> T selectById(Class<T> type, String id) {
        if (!remembers || !DEFINITIONS.contains(type) || type == AuthorizationEntity.class) {
            return super.selectById(type, id);
        }
        T loaded = getCachedEntity(type, id);
        return loaded == null ? known(List.of(type, id), () -> super.selectById(type, id)) : loaded;
    }

    @Override
    @SuppressWarnings("NullAway") // as the engine declares it: nothing found is null
    public Object selectOne(String statement, Object parameter) {
        EngineStatement asked = EngineStatement.of(statement);
        return remembers && (asked == EngineStatement.LATEST_PROCESS || asked == EngineStatement.LATEST_DECISION)
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
        EngineStatement asked = remembers ? EngineStatement.of(statement) : null;
        if (asked == EngineStatement.REVOCATIONS) {
            return isKnown(List.of(statement, new HashMap<>((Map<?, ?>) parameter)), statement, parameter);
        }
        if (asked == EngineStatement.MAY && !areRightsOfOneGiven()) {
            return isKnown(question((AuthorizationCheck) parameter), statement, parameter);
        }
        return super.selectBoolean(statement, parameter);
    }

    private boolean isKnown(Object key, String statement, Object parameter) {
        return Boolean.TRUE.equals(definitions.get(key, () -> super.selectBoolean(statement, parameter)));
    }

    /** Who asks for which rights; which single task or instance he asks for makes no difference as long as nobody has rights to one. */
    private static List<Object> question(AuthorizationCheck check) {
        var question = new ArrayList<Object>(Arrays.asList(
                EngineStatement.MAY,
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
                EngineStatement.RIGHTS_OF_ONE,
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
    @SuppressWarnings("rawtypes") // as the engine declares it
    public List selectList(String statement, Object parameter) {
        EngineStatement asked = EngineStatement.of(statement);
        if (asked == null) {
            return super.selectList(statement, parameter);
        }
        if (asksLess && isNever(asked, parameter)) {
            return new ArrayList<>();
        }
        if (asksLess && asked == EngineStatement.EXECUTIONS) {
            List<?> read = executions.get(parameter);
            if (read == null) {
                read = super.selectList(statement, parameter);
                executions.put(parameter, read);
            }
            return new ArrayList<>(read);
        }
        if (asksLess && asked == EngineStatement.TASKS) {
            TaskEntity task = task(String.valueOf(parameter));
            if (task != null) {
                return new ArrayList<>(List.of(task));
            }
        }
        return super.selectList(statement, parameter);
    }

    @Override
    public void flush() {
        super.flush();
        executions.clear();
    }

    @Override
    public void flushEntity(DbEntity entity) {
        super.flushEntity(entity);
        executions.clear();
    }

    /** Subtasks and variables of a task are never made; jobs of events are none of ours, and what has not failed has no incident. */
    private boolean isNever(EngineStatement asked, Object parameter) {
        return switch (asked) {
            case SUBTASKS, VARIABLES_OF_TASK -> true;
            // jobs of events that are handled later: such a job without its event does nothing
            case JOBS_BY_CONFIGURATION -> JOB_OF_EVENT.equals(((Map<?, ?>) parameter).get("handlerType"));
            case INCIDENTS_BY_CONFIGURATION -> hasNotFailed(((Map<?, ?>) parameter).get("configuration"));
            default -> false;
        };
    }

    /** An execution has one task at most: where it has been loaded, it is the one, even if the command has completed it by now. */
    private @Nullable TaskEntity task(String execution) {
        return getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()) && IN_DATABASE.contains(state(task)))
                .findFirst()
                .orElse(null);
    }

    private DbEntityState state(DbEntity entity) {
        return getDbEntityCache().getCachedEntity(entity).getEntityState();
    }

    private boolean hasNotFailed(@Nullable Object id) {
        JobEntity job = getCachedEntity(JobEntity.class, String.valueOf(id));
        return job != null && job.getRetries() > 0 && job.getExceptionByteArrayId() == null;
    }
}
