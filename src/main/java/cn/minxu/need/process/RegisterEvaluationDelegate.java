package cn.minxu.need.process;

import cn.minxu.need.CaseVariables;
import cn.minxu.need.CaseWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记评价. */
@Component("registerEvaluation")
class RegisterEvaluationDelegate implements JavaDelegate {

    private final CaseWork work;

    RegisterEvaluationDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long round = work.registerEvaluation(CaseNumber.of(execution));
        execution.setVariable(CaseVariables.REDO_ROUND.name(), round);
    }
}
