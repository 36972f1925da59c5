package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.ladder.RoutingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记逾期未签. */
@Component("recordNoSignature")
class RecordNoSignatureDelegate implements JavaDelegate {

    private final RoutingWork work;

    RecordNoSignatureDelegate(RoutingWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.recordNoSignature(CaseNumber.of(execution));
    }
}
