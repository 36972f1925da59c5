package cn.minxu.deliberation;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 召集协商会. */
@Component("callDeliberation")
class CallDeliberationDelegate implements JavaDelegate {

    private final DeliberationDesk desk;

    CallDeliberationDelegate(DeliberationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.call(CaseNumber.of(execution));
    }
}
