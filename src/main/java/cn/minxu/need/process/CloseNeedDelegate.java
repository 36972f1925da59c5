package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CallBackOutcome;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.CaseWork;
import cn.minxu.need.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 归档需求. */
@Component("closeNeed")
class CloseNeedDelegate implements JavaDelegate {

    private final CaseWork work;

    CloseNeedDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var called = execution.getVariable(CaseVariables.CALL_BACK_OUTCOME.name()) instanceof String name
                ? CallBackOutcome.valueOf(name)
                : null;
        Outcome outcome = work.close(CaseNumber.of(execution), called);
        execution.setVariable(CaseVariables.NEED_OUTCOME.name(), outcome.name());
        execution.setVariable(
                CaseVariables.UNRATED.name(), called != null && called.closing().isPresent());
    }
}
