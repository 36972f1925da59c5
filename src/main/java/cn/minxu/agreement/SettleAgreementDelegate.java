package cn.minxu.agreement;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记签约结果. */
@Component("settleAgreement")
class SettleAgreementDelegate implements JavaDelegate {

    private final Agreements agreements;

    SettleAgreementDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                AgreementPiece.RESULT.name(),
                agreements.settle(CaseNumber.of(execution)).name());
    }
}
