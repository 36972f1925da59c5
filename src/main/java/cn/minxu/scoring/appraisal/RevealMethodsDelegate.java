package cn.minxu.scoring.appraisal;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 公开六种方法的评分: not before all six are in. */
@Component("revealMethods")
class RevealMethodsDelegate implements JavaDelegate {

    private final AppraisalDesk desk;

    RevealMethodsDelegate(AppraisalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.reveal(CaseNumber.of(execution));
    }
}
