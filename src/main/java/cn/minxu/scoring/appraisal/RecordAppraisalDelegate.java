package cn.minxu.scoring.appraisal;

import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.scoring.Panel;
import cn.minxu.scoring.standard.Points;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记评估结论, with how it came about. */
@Component("recordAppraisal")
class RecordAppraisalDelegate implements JavaDelegate {

    private final Appraisals appraisals;
    private final Decisions decisions;
    private final Clock clock;

    RecordAppraisalDelegate(Appraisals appraisals, Decisions decisions, Clock clock) {
        this.appraisals = appraisals;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = CaseNumber.of(execution);
        Panel over = appraisals.all(number).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String words = "第 %d 次评估，按%s，得分 %s"
                .formatted(over.round(), appraisals.standard(over).title(), Points.words(over.score()));
        String outcome = "APPRAISAL_" + execution.getVariable(AppraisalPiece.RESULT.name());
        decisions.append(new Decision(
                number,
                clock.instant(),
                Decision.SYSTEM,
                null,
                execution.getCurrentActivityId(),
                outcome,
                words,
                Map.of()));
    }
}
