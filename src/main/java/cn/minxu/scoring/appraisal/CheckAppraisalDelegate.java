package cn.minxu.scoring.appraisal;

import cn.minxu.casework.CaseNumber;
import cn.minxu.scoring.Panel;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对委托: whether an organisation has been entrusted before the process was called. */
@Component("checkAppraisal")
class CheckAppraisalDelegate implements JavaDelegate {

    private final Appraisals appraisals;

    CheckAppraisalDelegate(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Panel> open = appraisals.open(CaseNumber.of(execution));
        execution.setVariable(AppraisalPiece.COMMISSIONED.name(), open.isPresent());
        open.ifPresent(panel -> execution.setVariable(AppraisalPiece.APPRAISER.name(), panel.unit()));
    }
}
