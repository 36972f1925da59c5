package cn.minxu.casework;

import cn.minxu.Refused;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of cases, as the engine shows them to who is signed in. */
@Component
public class TasksAtWork {

    private final TaskService tasks;
    private final Kinds kinds;
    private final DeadlineBook deadlines;
    private final Organisation organisation;

    TasksAtWork(TaskService tasks, Kinds kinds, DeadlineBook deadlines, Organisation organisation) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.deadlines = deadlines;
        this.organisation = organisation;
    }

    /** @throws Refused if there is no such task for the signed-in user, or it works on no case */
    public TaskAtWork find(String taskId) {
        Task task = seen(taskId);
        long number = deadlines.caseAt(taskId).orElseThrow(TasksAtWork::unknownTask);
        return deadlines.openSteps(number).stream()
                .filter(open -> open.stay().equals(taskId))
                .findFirst()
                .map(open -> new TaskAtWork(taskId, number, open, task.getProcessInstanceId(), task.getAssignee()))
                .orElseThrow(TasksAtWork::unknownTask);
    }

    /**
     * The number of the case that a task works on.
     *
     * @throws Refused if there is no such task for the signed-in user, or it works on no case
     */
    public long number(String taskId) {
        return deadlines.caseAt(seen(taskId).getId()).orElseThrow(TasksAtWork::unknownTask);
    }

    private Task seen(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw unknownTask();
        }
        return task;
    }

    /** The same words whether there is none or it is not for the user to see. */
    public static Refused unknownTask() {
        return Refused.notFound("没有这项任务，或它不属于您的单位；也可能刚刚办结，请刷新任务列表。");
    }

    /**
     * The task, its case locked until the end of the transaction.
     *
     * @throws Refused if there is no such task for the signed-in user, or the user does not work on it
     */
    public TaskAtWork lock(String taskId, String user) {
        TaskAtWork task = lock(taskId);
        if (!worksOn(user, task)) {
            throw Refused.forbidden("这项任务由其他单位承办，您不能代为申请。");
        }
        return task;
    }

    /**
     * The task, its case locked until the end of the transaction.
     *
     * @throws Refused if there is no such task for the signed-in user
     */
    public TaskAtWork lock(String taskId) {
        kinds.lock(find(taskId).number());
        return find(taskId);
    }

    /** Whether a user has claimed a task or is of the staff of the unit that it waits for. */
    public boolean worksOn(String user, TaskAtWork task) {
        return user.equals(task.assignee())
                || organisation
                        .person(user)
                        .filter(person -> person.role().isStaff())
                        .map(Person::unitId)
                        .filter(task.holder()::equals)
                        .isPresent();
    }
}
