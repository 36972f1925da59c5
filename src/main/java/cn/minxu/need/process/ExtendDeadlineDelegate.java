package cn.minxu.need.process;

import cn.minxu.need.CaseVariables;
import cn.minxu.need.TimeWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 顺延时限. */
@Component("extendDeadline")
class ExtendDeadlineDelegate implements JavaDelegate {

    private final TimeWork work;

    ExtendDeadlineDelegate(TimeWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var approver = String.valueOf(execution.getVariable(CaseVariables.APPROVER_UNIT.name()));
        work.extendDeadline(CaseNumber.of(execution), approver);
    }
}
