package cn.minxu.engine.timer;

import cn.minxu.engine.Deadlines;
import cn.minxu.engine.Deadlines.Open;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;

/** Shows at an open step that its deadline has moved, and moves the timers that hang on it. */
public record MovedDeadline(String stay, String instance, Open open, Deadlines deadlines) implements Command<Boolean> {

    /** @return whether the instance is still there */
    @Override
    public Boolean execute(CommandContext context) {
        var execution = context.getExecutionManager().findExecutionById(instance);
        TaskEntity task = context.getTaskManager().findTaskById(stay);
        if (task != null) {
            task.setDueDate(Date.from(open.dueAt()));
            task.setFollowUpDate(Date.from(open.warnAt()));
            move(task, open.lapseAt());
        }
        if (execution != null) {
            long number = Long.parseLong(execution.getBusinessKey());
            MarkTimer.set(execution, deadlines.nextMark(number, instance, MarkTimer.isWhole(execution)));
        }
        return execution != null;
    }

    /** The id of a step, of all whose stays side by side the engine makes one body. */
    public static String step(String activity) {
        return activity.replace(BpmnParse.MULTI_INSTANCE_BODY_ID_SUFFIX, "");
    }

    private static void move(TaskEntity task, @Nullable Instant lapseAt) {
        if (lapseAt != null) {
            timed(task).getJobs().stream()
                    .filter(TimerEntity.class::isInstance)
                    .map(TimerEntity.class::cast)
                    .filter(timer -> timer.getRepeat() == null)
                    .forEach(timer -> timer.setDuedate(Date.from(lapseAt)));
        }
    }

    /** What has the timers of a task: its execution, or the body of those side by side. */
    private static ExecutionEntity timed(TaskEntity task) {
        String body = task.getTaskDefinitionKey() + BpmnParse.MULTI_INSTANCE_BODY_ID_SUFFIX;
        for (ExecutionEntity each = task.getExecution(); each != null; each = each.getParent()) {
            if (body.equals(each.getActivityId())) {
                return each;
            }
        }
        return task.getExecution();
    }
}
