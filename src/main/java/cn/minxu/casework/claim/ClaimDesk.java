package cn.minxu.casework.claim;

import cn.minxu.Refused;
import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.TasksAtWork;
import cn.minxu.engine.Callers;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a task is given back or to somebody else: by who has claimed it, or by the head of the unit that it waits for, or a supervisor of
 * it or of a unit above. It stays with its unit, and its clock goes on.
 */
@Service
@Transactional
public class ClaimDesk {

    public static final int LONGEST_REASON = 500;

    private final TasksAtWork tasks;
    private final TaskService engine;
    private final Callers callers;
    private final Suitability suitability;
    private final Leaders leaders;
    private final ClaimLog log;
    private final Organisation organisation;

    ClaimDesk(
            TasksAtWork tasks,
            TaskService engine,
            Callers callers,
            Suitability suitability,
            Leaders leaders,
            ClaimLog log,
            Organisation organisation) {
        this.tasks = tasks;
        this.engine = engine;
        this.callers = callers;
        this.suitability = suitability;
        this.leaders = leaders;
        this.log = log;
        this.organisation = organisation;
    }

    /**
     * Those to whom a user may give a task: staff of its unit, but for who has it, and who must not take this step.
     *
     * @throws Refused if there is no such task for the signed-in user, or he may give it to nobody
     */
    @Transactional(readOnly = true)
    public List<Person> colleagues(String taskId, String user) {
        TaskAtWork task = tasks.find(taskId);
        requireMayGive(task, user);
        return organisation.people().stream()
                .filter(person -> isOfUnit(person, task))
                .filter(person -> !person.userId().equals(task.assignee()))
                .filter(person -> suitability
                        .objection(task.number(), task.step(), task.holder(), person.userId())
                        .isEmpty())
                .toList();
    }

    /**
     * 退领, 收回: the task waits for the whole unit again.
     *
     * @throws Refused if there is no such task for the signed-in user, nobody has claimed it, or it is not his to give back
     */
    public void release(String taskId, String reason, String user) {
        TaskAtWork task = tasks.lock(taskId);
        requireMayGive(task, user);
        if (task.assignee() == null) {
            throw Refused.conflict("这项任务还没有人签领，不必退领。");
        }
        give(task, new Change(user, task.assignee(), null), reason);
    }

    /**
     * 转交, 指派, 改派: the task is another's.
     *
     * @param to account of a colleague of the unit that the task waits for
     * @throws Refused if there is no such task for the signed-in user, it is not his to give, or not to this colleague
     */
    public void handOver(String taskId, String to, String reason, String user) {
        TaskAtWork task = tasks.lock(taskId);
        requireMayGive(task, user);
        if (organisation.person(to).filter(person -> isOfUnit(person, task)).isEmpty()) {
            throw Refused.conflict("所选的人不是这项任务承办单位的经办人员，请从名单中选择。");
        }
        if (to.equals(task.assignee())) {
            throw Refused.conflict("这项任务已由所选的人签领，不必再转交。");
        }
        give(task, new Change(user, task.assignee(), to), reason);
    }

    private void give(TaskAtWork task, Change change, String reason) {
        String why = reason(change, reason);
        callers.asSystem(() -> {
            var open = engine.createTaskQuery().taskId(task.id()).singleResult();
            if (open == null || !Objects.equals(open.getAssignee(), change.from())) {
                throw Refused.conflict("他人刚刚处理了这项任务，请刷新任务列表后再试。");
            }
            open.setAssignee(change.to());
            engine.saveTask(open);
            return open;
        });
        log.append(task.number(), task.step(), change, why);
    }

    /** Whether a user may give a task back or to somebody: who has claimed it, and who says which of its unit's people works on it. */
    public boolean mayGive(TaskAtWork task, String user) {
        return user.equals(task.assignee()) || leaders.lead(user, task.holder());
    }

    private void requireMayGive(TaskAtWork task, String user) {
        if (mayGive(task, user)) {
            return;
        }
        if (!tasks.worksOn(user, task)) {
            throw Refused.forbidden("这项任务由其他单位承办，您不能退领或转交。");
        }
        throw task.assignee() == null
                ? Refused.conflict("这项任务还没有人签领，您可以直接签领；指派由承办单位负责人或其督办人员办理。")
                : Refused.forbidden("这项任务已由他人签领，只有本人、承办单位负责人或其督办人员可以退领或转交。");
    }

    private static boolean isOfUnit(Person person, TaskAtWork task) {
        return person.unitId().equals(task.holder()) && person.role().isStaff();
    }

    /** Who takes a task away from somebody says why. */
    private static @Nullable String reason(Change change, String given) {
        String reason = given.strip();
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON || (reason.isEmpty() && change.isTakenAway())) {
            throw Refused.invalid(
                    "请填写" + (change.isTakenAway() ? "收回或改派的理由" : "说明") + "，最多 " + LONGEST_REASON + " 个字。");
        }
        return reason.isEmpty() ? null : reason;
    }
}
