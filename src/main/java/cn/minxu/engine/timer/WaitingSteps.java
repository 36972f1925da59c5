package cn.minxu.engine.timer;

import cn.minxu.Refused;
import cn.minxu.engine.Deadlines;
import cn.minxu.engine.Deadlines.Left;
import cn.minxu.engine.Deadlines.Open;
import cn.minxu.engine.Deadlines.Stay;
import cn.minxu.engine.MoreTime;
import cn.minxu.engine.Refusals;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/** Steps that wait begin and end: the deadline opens and closes with them, and the timer of the marks moves. */
public class WaitingSteps {

    private final Supplier<Deadlines> deadlines;
    private final Supplier<MoreTime> moreTime;

    public WaitingSteps(Supplier<Deadlines> deadlines, Supplier<MoreTime> moreTime) {
        this.deadlines = deadlines;
        this.moreTime = moreTime;
    }

    /** A task waits for the first of its groups. */
    public void begun(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        Open open = open(execution, task.getId(), unit(task.getTaskDefinition(), execution));
        task.setDueDate(Date.from(open.dueAt()));
        task.setFollowUpDate(Date.from(open.warnAt()));
    }

    /** Something else than a task waits, for the community's sake. */
    public void begun(ExecutionEntity execution) {
        open(execution, execution.getActivityInstanceId(), String.valueOf(execution.getVariable("communityUnit")));
    }

    private Open open(ExecutionEntity execution, String stay, String holder) {
        ExecutionEntity instance = execution.getProcessInstance();
        Open open = Refusals.noting(() -> deadlines
                .get()
                .open(new Stay(
                        stay,
                        Long.parseLong(instance.getBusinessKey()),
                        process(execution),
                        execution.getActivityId(),
                        instance.getId(),
                        MarkTimer.isWhole(instance),
                        holder,
                        limitFacts(deadlines.get(), execution))));
        MarkTimer.bring(instance, open.nextMark());
        return open;
    }

    public void ended(TaskEntity task) {
        Left left = deadlines.get().close(task.getId());
        if (left.moreTime()) {
            moreTime.get().notNeeded(task.getProcessInstanceId(), task.getTenantId());
        }
        MarkTimer.rest(task.getExecution(), left.promiseMark());
    }

    public void ended(ExecutionEntity execution) {
        Left left = deadlines.get().close(execution.getActivityInstanceId());
        MarkTimer.rest(execution, left.promiseMark());
    }

    /** The unit that a step waits for: the first of its groups, or the community of the case. */
    public static String unit(TaskDefinition step, ExecutionEntity execution) {
        for (Expression group : step.getCandidateGroupIdExpressions()) {
            return Refusals.noting(() -> unit(group, execution));
        }
        return String.valueOf(execution.getVariable("communityUnit"));
    }

    /** @throws Refused if nobody says, as where a step of several units is opened by hand */
    private static String unit(Expression group, ExecutionEntity execution) {
        try {
            return String.valueOf(group.getValue(execution));
        } catch (ProcessEngineException unknown) {
            throw Refused.conflict("还不知道这个环节由哪个单位办理（" + group.getExpressionText() + "），不能打开它；请从它前面的环节办起。");
        }
    }

    private static String process(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }

    public static Map<String, Object> limitFacts(Deadlines deadlines, ExecutionEntity execution) {
        var facts = new HashMap<String, Object>();
        for (String name : deadlines.limitFacts(process(execution))) {
            Object value = execution.getVariable(name);
            if (value != null) {
                facts.put(name, value);
            }
        }
        return facts;
    }
}
