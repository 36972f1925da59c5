package cn.minxu.scoring;

import cn.minxu.Refused;
import cn.minxu.engine.Callers;
import java.util.Comparator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The task of an assessor whose sheet was taken back: it ends as the diagram says, and no other of his unit's does. */
@Component
class AssessorTask {

    /** Told to the one task that ends. */
    static final String REPLACED = "case.assessorReplaced";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Callers callers;

    AssessorTask(TaskService tasks, RuntimeService runtime, Callers callers) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.callers = callers;
    }

    /**
     * His own, if he has claimed one, else one of his unit's that nobody has.
     *
     * @throws Refused if the case goes on by a diagram from before, or somebody else has claimed all
     */
    void end(Sheet sheet) {
        callers.asSystem(() -> {
            Task task = tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(Long.toString(sheet.number()))
                    .taskDefinitionKey(Panels.SCORE)
                    .taskCandidateGroup(sheet.unit())
                    .includeAssignedTasks()
                    .list()
                    .stream()
                    .filter(each ->
                            each.getAssignee() == null || each.getAssignee().equals(sheet.assessor()))
                    .filter(this::waits)
                    .min(Comparator.comparing(each -> each.getAssignee() == null))
                    .orElseThrow(() -> Refused.conflict("这位评委的任务现在不能收回，请让其单位退回待领后再换人。"));
            runtime.messageEventReceived(REPLACED, task.getExecutionId());
            return task;
        });
    }

    private boolean waits(Task task) {
        return runtime.createEventSubscriptionQuery()
                        .executionId(task.getExecutionId())
                        .eventName(REPLACED)
                        .count()
                > 0;
    }
}
