package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
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
        Outcome outcome = work.close(CaseNumber.of(execution));
        execution.setVariable(CaseVariables.NEED_OUTCOME.name(), outcome.name());
    }
}
