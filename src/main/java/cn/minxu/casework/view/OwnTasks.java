package cn.minxu.casework.view;

import cn.minxu.engine.Callers;
import cn.minxu.engine.Callers.Caller;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The task of a case that somebody may open to get on with it. */
@Component
public class OwnTasks {

    private final TaskService tasks;
    private final Callers callers;
    private final Organisation organisation;

    OwnTasks(TaskService tasks, Callers callers, Organisation organisation) {
        this.tasks = tasks;
        this.callers = callers;
        this.organisation = organisation;
    }

    /** The open ones of these tasks, by their ids, whoever may see them. */
    public Map<String, Task> open(Collection<String> ids) {
        var open = new HashMap<String, Task>();
        if (!ids.isEmpty()) {
            callers.asSystem(() -> tasks.createTaskQuery()
                            .taskIdIn(ids.toArray(String[]::new))
                            .list())
                    .forEach(task -> open.put(task.getId(), task));
        }
        return open;
    }

    /** Of a case's open tasks the one that the signed-in user has claimed, else one that waits for his unit, else a colleague's. */
    public Optional<String> first(List<Task> ofCase) {
        return callers.current()
                .flatMap(caller -> organisation
                        .person(caller.userId())
                        .flatMap(person -> ofCase.stream()
                                .filter(task -> isHis(task, person, caller))
                                .min(Comparator.comparing(task -> rank(task, person)))))
                .map(Task::getId);
    }

    private static boolean isHis(Task task, Person person, Caller caller) {
        return caller.tenants().contains(task.getTenantId())
                && (person.userId().equals(task.getAssignee())
                        || (person.role().isStaff() && person.unitId().equals(task.getTenantId())));
    }

    private static int rank(Task task, Person person) {
        return person.userId().equals(task.getAssignee()) ? 0 : task.getAssignee() == null ? 1 : 2;
    }
}
