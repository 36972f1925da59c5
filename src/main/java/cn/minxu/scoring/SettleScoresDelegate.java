package cn.minxu.scoring;

import cn.minxu.casework.CaseNumber;
import cn.minxu.scoring.PanelRows.Next;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对评分进度: what is to be done next, and when all is in, the result. */
@Component("settleScores")
class SettleScoresDelegate implements JavaDelegate {

    private final Panels panels;

    SettleScoresDelegate(Panels panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = CaseNumber.of(execution);
        Next next = panels.settle(number);
        execution.setVariable(ScoringPiece.NEXT.name(), next.name());
        if (next == Next.READY) {
            Panel over = panels.last(number);
            execution.setVariable(ScoringPiece.TOTAL.name(), (long) over.score());
            execution.setVariable(ScoringPiece.RESULT.name(), over.result());
        }
    }
}
