package cn.minxu.engine.speed;

import cn.minxu.Refused;
import cn.minxu.engine.CaseFacts;
import cn.minxu.engine.CaseLock;
import cn.minxu.engine.JavaVariables;
import cn.minxu.engine.KnownDefinitions;
import cn.minxu.engine.Refusals;
import cn.minxu.engine.guard.ByHand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The engine's rows as a case has them. {@link JavaVariables} are in memory as long as a command lasts, and facts are there again, from
 * our own tables, whenever an instance is read. No instance is written before its case is locked, see {@link CaseLock}.
 */
public class CaseEntities extends DbEntityManager {

    private static final String NO_TASKS_OF_ONE_S_OWN = "任务只由流程产生，不能另外新建；需要登记事项时请用“登记需求”。";
    private static final String NO_VARIABLES_OF_A_TASK = "变量只属于流程，不能只写给一项任务；请打开任务的表单填写。";
    private static final String NO_REMOVAL = "流程变量由流程自己写入和清除，不能删除；填错的可以改写为正确的值。";

    /** What changes with a deployment or a grant only. */
    static final Set<Class<?>> DEFINITIONS = Set.of(
            ProcessDefinitionEntity.class,
            DecisionDefinitionEntity.class,
            CamundaFormDefinitionEntity.class,
            JobDefinitionEntity.class,
            AuthorizationEntity.class);

    private final JavaVariables unsaved;
    private final CaseFacts facts;
    private final KnownDefinitions definitions;

    CaseEntities(
            IdGenerator ids,
            PersistenceSession session,
            JavaVariables unsaved,
            CaseFacts facts,
            KnownDefinitions definitions) {
        super(ids, session);
        this.unsaved = unsaved;
        this.facts = facts;
        this.definitions = definitions;
    }

    @Override
    public void insert(DbEntity entity) {
        if (entity instanceof VariableInstanceEntity variable) {
            refuseIf(variable.getTaskId() != null, NO_VARIABLES_OF_A_TASK);
            if (unsaved.isUnsaved(variable.getName())) {
                return;
            }
            refuseIf(
                    facts.isForeign(variable.getProcessDefinitionId(), variable.getName()),
                    "变量“" + variable.getName() + "”不是这个流程用到的，不能写入。请核对流程和变量名。");
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

    /** From the deployment itself on: the next version is counted from what is there now, not from what is remembered. */
    private void note(Class<?> changed) {
        if (DEFINITIONS.contains(changed) || changed == DeploymentEntity.class) {
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
        boolean dirty = cached.isDirty();
        if (dirty) {
            note(cached.getEntity().getClass());
        }
        if (cached.getEntity() instanceof ExecutionEntity moved
                && (dirty || cached.getEntityState() != DbEntityState.PERSISTENT)) {
            lock(moved);
        }
        super.flushCachedEntity(cached);
    }

    /** Costs nothing if the command has locked it, as all do that {@link CaseLock} knows. */
    private void lock(ExecutionEntity moved) {
        var instance = getCachedEntity(ExecutionEntity.class, moved.getProcessInstanceId());
        if (instance != null && instance.getBusinessKey() != null) {
            facts.lock(instance);
        }
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the engine declares it
    public List selectList(String statement, Object parameter) {
        return EngineStatement.VARIABLES.is(statement)
                ? variables((Map<String, Object>) parameter)
                : super.selectList(statement, parameter);
    }

    @SuppressWarnings("unchecked") // as the engine declares it
    private List<VariableInstanceEntity> variables(Map<String, Object> asked) {
        List<VariableInstanceEntity> found = super.selectList(EngineStatement.VARIABLES.id(), asked);
        var instance = selectById(ExecutionEntity.class, String.valueOf(asked.get("executionId")));
        if (instance == null || !instance.isProcessInstanceExecution() || instance.getBusinessKey() == null) {
            return found;
        }
        return withFacts(instance, found, (Collection<String>) asked.get("variableNames"));
    }

    private List<VariableInstanceEntity> withFacts(
            ExecutionEntity instance, List<VariableInstanceEntity> saved, @Nullable Collection<String> names) {
        var all = new ArrayList<>(saved);
        var known = saved.stream().map(VariableInstanceEntity::getName).toList();
        facts.of(instance, name -> (names == null || names.contains(name)) && !known.contains(name))
                .forEach((name, value) -> all.add(fact(instance, name, value)));
        return all;
    }

    private static VariableInstanceEntity fact(ExecutionEntity instance, String name, @Nullable Object value) {
        var variable = VariableInstanceEntity.create(name, Variables.untypedValue(value), false);
        variable.setExecution(instance);
        return variable;
    }

    /** Opens one for each command. */
    public static final class Factory implements SessionFactory {

        private final ProcessEngineConfigurationImpl engine;
        private final JavaVariables unsaved;
        private final CaseFacts facts;
        private final KnownDefinitions definitions;
        private final Speedups speedups;

        public Factory(
                ProcessEngineConfigurationImpl engine,
                JavaVariables unsaved,
                CaseFacts facts,
                KnownDefinitions definitions,
                Speedups speedups) {
            this.engine = engine;
            this.unsaved = unsaved;
            this.facts = facts;
            this.definitions = definitions;
            this.speedups = speedups;
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
                    definitions,
                    speedups);
        }
    }
}
