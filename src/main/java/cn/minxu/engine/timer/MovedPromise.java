package cn.minxu.engine.timer;

import cn.minxu.engine.Deadlines;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Moves the timer of a case's own instance, on which the marks of the promise hang. */
public record MovedPromise(long number, Deadlines deadlines) implements Command<Boolean> {

    /** @return whether the case still has an instance */
    @Override
    public Boolean execute(CommandContext context) {
        var whole = new ProcessInstanceQueryImpl()
                .processInstanceBusinessKey(Long.toString(number))
                .rootProcessInstances();
        var found = context.getExecutionManager()
                .findProcessInstancesByQueryCriteria((ProcessInstanceQueryImpl) whole, null);
        found.forEach(each -> {
            ExecutionEntity instance = context.getExecutionManager().findExecutionById(each.getId());
            MarkTimer.set(instance, deadlines.nextMark(number, each.getId(), true));
        });
        return !found.isEmpty();
    }
}
