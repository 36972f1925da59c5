package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.ladder.RoutingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记平台退回. */
@Component("recordReturn")
class RecordReturnDelegate implements JavaDelegate {

    private final RoutingWork work;

    RecordReturnDelegate(RoutingWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = CaseNumber.of(execution);
        work.recordReturn(number);
        execution.setVariable(CaseVariables.ACCEPTED.name(), false);
        execution.setVariable(CaseVariables.THIRD_RETURN.name(), work.isProblem(number));
    }
}
