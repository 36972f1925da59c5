package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.priority.PriorityDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 评定优先级. */
@Component("scorePriority")
class ScorePriorityDelegate implements JavaDelegate {

    private final PriorityDesk priorities;

    ScorePriorityDelegate(PriorityDesk priorities) {
        this.priorities = priorities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long points = priorities.score(CaseNumber.of(execution)).points();
        execution.setVariable(CaseVariables.NEED_PRIORITY.name(), points);
    }
}
