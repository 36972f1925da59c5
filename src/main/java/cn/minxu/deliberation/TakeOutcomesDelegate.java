package cn.minxu.deliberation;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记协商结果. */
@Component("takeOutcomes")
class TakeOutcomesDelegate implements JavaDelegate {

    private final DeliberationDesk desk;

    TakeOutcomesDelegate(DeliberationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DeliberationKind.ANY_AGREED.name(), desk.takeOutcomes(CaseNumber.of(execution)));
    }
}
