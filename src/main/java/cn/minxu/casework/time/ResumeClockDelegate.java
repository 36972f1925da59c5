package cn.minxu.casework.time;

import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 恢复计时. */
@Component("resumeClock")
public class ResumeClockDelegate implements JavaDelegate {

    private final TimeWork work;

    ResumeClockDelegate(TimeWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var unit = String.valueOf(execution.getVariable(Variable.ASKING_UNIT.name()));
        work.resumeClock(CaseNumber.of(execution), unit);
    }
}
