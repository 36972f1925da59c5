package cn.minxu.casework;

import cn.minxu.engine.Callers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Takes a step for somebody who is there and says so, while another writes it down: the form judges it as if he had sent it, and the record
 * names him. A colleague who has claimed the task keeps it no longer.
 */
@Component
public class InPerson {

    private final TaskService tasks;
    private final FormService forms;
    private final Callers callers;

    InPerson(TaskService tasks, FormService forms, Callers callers) {
        this.tasks = tasks;
        this.forms = forms;
        this.callers = callers;
    }

    /**
     * @param unit the one that the step waits for
     * @return whether the case waits for this step of this unit
     * @throws cn.minxu.Refused as if he had submitted the form
     */
    public boolean take(long number, String step, String unit, String user, Map<String, Object> form) {
        Optional<Task> open = callers.asSystem(() -> Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .taskDefinitionKey(step)
                .taskCandidateGroup(unit)
                .includeAssignedTasks()
                .singleResult()));
        open.ifPresent(task -> {
            if (task.getAssignee() != null && !task.getAssignee().equals(user)) {
                callers.asSystem(() -> {
                    tasks.setAssignee(task.getId(), null);
                    return task;
                });
            }
            callers.as(user, () -> forms.submitTaskForm(task.getId(), new HashMap<>(form)));
        });
        return open.isPresent();
    }
}
