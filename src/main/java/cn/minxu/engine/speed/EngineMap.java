package cn.minxu.engine.speed;

import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/** How the engine makes an object of a row: those of its mappings that {@link CaseRows} uses. */
public enum EngineMap {
    TASK(TaskEntity.class, "taskResultMap"),
    EXECUTION(ExecutionEntity.class, "executionResultMap"),
    LINK(IdentityLinkEntity.class, "identityLinkResultMap"),
    JOB(JobEntity.class, "jobResultMap"),
    EVENT(EventSubscriptionEntity.class, "eventSubscriptionResultMap"),
    VARIABLE(VariableInstanceEntity.class, "variableInstanceResultMap");

    private final Class<?> type;
    private final String name;

    EngineMap(Class<?> type, String name) {
        this.type = type;
        this.name = name;
    }

    Class<?> type() {
        return type;
    }

    public String id() {
        return type.getName() + "." + name;
    }
}
