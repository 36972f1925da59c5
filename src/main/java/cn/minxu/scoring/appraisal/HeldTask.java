package cn.minxu.scoring.appraisal;

import cn.minxu.engine.Callers;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** A task that somebody has claimed who must not take it any more waits for the whole unit again. */
@Component
class HeldTask {

    private final TaskService tasks;
    private final Callers callers;

    HeldTask(TaskService tasks, Callers callers) {
        this.tasks = tasks;
        this.callers = callers;
    }

    void release(long number, String step) {
        callers.asSystem(() -> {
            var held = tasks.createTaskQuery()
                    .processInstanceBusinessKey(Long.toString(number))
                    .taskDefinitionKey(step)
                    .taskAssigned()
                    .list();
            held.forEach(task -> tasks.setAssignee(task.getId(), null));
            return held.size();
        });
    }
}
