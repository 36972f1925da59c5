package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.ladder.RoutingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记逾期未签收. */
@Component("recordSilence")
class RecordSilenceDelegate implements JavaDelegate {

    private final RoutingWork work;

    RecordSilenceDelegate(RoutingWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = CaseNumber.of(execution);
        work.recordSilence(number);
        execution.setVariable(CaseVariables.ACCEPTED.name(), false);
        execution.setVariable(CaseVariables.THIRD_RETURN.name(), work.isProblem(number));
    }
}
