package cn.minxu.engine.timer;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.TaskState;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.task.TaskDecorator;

/**
 * A user task that belongs to the unit it waits for, whosever the case is, and whose deadline opens when it begins, before anybody hears
 * of it.
 */
public class UnitTask extends UserTaskActivityBehavior {

    static {
        // the engine moves no case to another version that waits at a step whose behaviour it does not know
        SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(UnitTask.class);
    }

    /** Where a task stands in the queue whose diagram does not say: the engine would put it before most that say it. */
    private static final int LAST = 0;

    private final WaitingSteps steps;

    public UnitTask(TaskDecorator decorator, WaitingSteps steps) {
        super(decorator);
        this.steps = steps;
    }

    @Override
    public void performExecution(ActivityExecution execution) {
        var task = new TaskEntity((ExecutionEntity) execution);
        task.setTenantId(WaitingSteps.unit(getTaskDefinition(), (ExecutionEntity) execution));
        task.insert();
        getTaskDecorator().decorate(task, execution);
        if (getTaskDefinition().getPriorityExpression() == null) {
            task.setPriority(LAST);
        }
        steps.begun(task);
        task.transitionTo(TaskState.STATE_CREATED);
    }
}
