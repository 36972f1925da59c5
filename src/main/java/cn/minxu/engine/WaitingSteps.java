package cn.minxu.engine;

import cn.minxu.engine.Deadlines.Open;
import cn.minxu.engine.Deadlines.Stay;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Steps that wait begin and end: the deadline opens and closes with them, and the timer of the marks moves. */
class WaitingSteps {

    /** Variables that the table of limits may ask for. */
    private static final Set<String> LIMIT_FACTS = Set.of("needGrade", "stage", "urgent");

    private final Supplier<Deadlines> deadlines;

    WaitingSteps(Supplier<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    /** A task waits for the first of its groups. */
    void begun(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        Open open = open(execution, task.getId(), holder(task));
        task.setDueDate(Date.from(open.dueAt()));
        task.setFollowUpDate(Date.from(open.warnAt()));
    }

    /** Something else than a task waits, for the community's sake. */
    void begun(ExecutionEntity execution) {
        open(execution, execution.getActivityInstanceId(), String.valueOf(execution.getVariable("communityUnit")));
    }

    private Open open(ExecutionEntity execution, String stay, String holder) {
        ExecutionEntity instance = execution.getProcessInstance();
        Open open = Refusals.noting(() -> deadlines
                .get()
                .open(new Stay(
                        stay,
                        Long.parseLong(instance.getBusinessKey()),
                        execution.getActivityId(),
                        instance.getId(),
                        holder,
                        limitFacts(execution))));
        MarkTimer.bring(instance, open.nextMark());
        return open;
    }

    void ended(String stay, ExecutionEntity execution) {
        deadlines.get().close(stay);
        MarkTimer.rest(execution);
    }

    private static String holder(TaskEntity task) {
        for (Expression group : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            return String.valueOf(group.getValue(task.getExecution()));
        }
        return String.valueOf(task.getExecution().getVariable("communityUnit"));
    }

    static Map<String, Object> limitFacts(ExecutionEntity execution) {
        var facts = new HashMap<String, Object>();
        for (String name : LIMIT_FACTS) {
            Object value = execution.getVariable(name);
            if (value != null) {
                facts.put(name, value);
            }
        }
        return facts;
    }
}
