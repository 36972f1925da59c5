package cn.minxu.casework.time;

import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 顺延时限. */
@Component("extendDeadline")
public class ExtendDeadlineDelegate implements JavaDelegate {

    private final TimeWork work;

    ExtendDeadlineDelegate(TimeWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var approver = String.valueOf(execution.getVariable(Variable.APPROVER_UNIT.name()));
        work.extendDeadline(CaseNumber.of(execution), approver);
    }
}
