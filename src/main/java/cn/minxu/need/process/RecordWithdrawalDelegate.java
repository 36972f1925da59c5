package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记撤回. */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final CaseWork work;

    RecordWithdrawalDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.recordWithdrawal(CaseNumber.of(execution));
    }
}
