package cn.minxu.scoring.appraisal;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 计算评估得分. */
@Component("closeAppraisal")
class CloseAppraisalDelegate implements JavaDelegate {

    private final AppraisalDesk desk;

    CloseAppraisalDelegate(AppraisalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var over = desk.close(CaseNumber.of(execution));
        execution.setVariable(AppraisalPiece.SCORE.name(), (long) over.score());
        execution.setVariable(AppraisalPiece.ROUND.name(), (long) over.round());
    }
}
