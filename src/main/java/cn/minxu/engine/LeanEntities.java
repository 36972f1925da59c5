package cn.minxu.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The engine's rows but for those that nobody needs: {@link UnsavedVariables} are in memory as long as a command lasts, and facts are
 * there again, from our own tables, whenever an instance is read. The unit that handles an instance is its tenant; only where a
 * variable says otherwise does it get a row.
 */
class LeanEntities extends DbEntityManager {

    private static final String VARIABLES_OF_EXECUTION = "selectVariablesByExecutionId";
    private static final String HANDLER = "handlerUnit";

    private final UnsavedVariables unsaved;
    private final CaseFacts facts;
    private final List<VariableInstanceEntity> handlers = new ArrayList<>();

    LeanEntities(IdGenerator ids, PersistenceSession session, UnsavedVariables unsaved, CaseFacts facts) {
        super(ids, session);
        this.unsaved = unsaved;
        this.facts = facts;
    }

    @Override
    public void insert(DbEntity entity) {
        if (entity instanceof VariableInstanceEntity variable) {
            if (unsaved.contains(variable.getName())) {
                return;
            }
            if (HANDLER.equals(variable.getName())) {
                handlers.add(variable);
                return;
            }
        }
        super.insert(entity);
    }

    @Override
    public void delete(DbEntity entity) {
        if (entity instanceof VariableInstanceEntity variable && variable.getId() == null) {
            handlers.remove(variable);
            return;
        }
        super.delete(entity);
    }

    @Override
    public void flush() {
        for (VariableInstanceEntity handler : List.copyOf(handlers)) {
            if (!isTenant(handler)) {
                handlers.remove(handler);
                super.insert(handler);
            }
        }
        super.flush();
    }

    private static boolean isTenant(VariableInstanceEntity handler) {
        ExecutionEntity instance = handler.getExecution();
        return instance != null
                && instance.isProcessInstanceExecution()
                && instance.getTenantId() != null
                && instance.getTenantId().equals(handler.getTextValue());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the engine declares it
    public List selectList(String statement, Object parameter) {
        List found = super.selectList(statement, parameter);
        if (!statement.equals(VARIABLES_OF_EXECUTION)) {
            return found;
        }
        var asked = (Map<String, Object>) parameter;
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
        facts.of(instance).forEach((name, value) -> {
            if ((names == null || names.contains(name)) && !known.contains(name)) {
                all.add(fact(instance, name, value));
            }
        });
        if (instance.getTenantId() != null && !known.contains(HANDLER) && (names == null || names.contains(HANDLER))) {
            var handler = fact(instance, HANDLER, instance.getTenantId());
            handlers.add(handler);
            all.add(handler);
        }
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

        Factory(ProcessEngineConfigurationImpl engine, UnsavedVariables unsaved, CaseFacts facts) {
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
                    facts);
        }
    }
}
