package cn.minxu.casework.time;

import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 停止计时. */
@Component("pauseClock")
public class PauseClockDelegate implements JavaDelegate {

    private final TimeWork work;

    PauseClockDelegate(TimeWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var unit = String.valueOf(execution.getVariable(Variable.ASKING_UNIT.name()));
        work.pauseClock(CaseNumber.of(execution), unit);
    }
}
