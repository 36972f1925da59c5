package cn.minxu.need.process;

import cn.minxu.need.CaseVariables;
import cn.minxu.need.TimeWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 停止计时. */
@Component("pauseClock")
class PauseClockDelegate implements JavaDelegate {

    private final TimeWork work;

    PauseClockDelegate(TimeWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var unit = String.valueOf(execution.getVariable(CaseVariables.ASKING_UNIT.name()));
        work.pauseClock(CaseNumber.of(execution), unit);
    }
}
