package cn.minxu.agreement;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 取协议文本: whether the case has one that is to be signed. */
@Component("openAgreement")
class OpenAgreementDelegate implements JavaDelegate {

    private final Agreements agreements;

    OpenAgreementDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                AgreementPiece.DRAFTED.name(),
                agreements.open(CaseNumber.of(execution)).isPresent());
    }
}
