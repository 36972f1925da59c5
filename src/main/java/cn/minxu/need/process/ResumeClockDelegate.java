package cn.minxu.need.process;

import cn.minxu.need.CaseVariables;
import cn.minxu.need.TimeWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 恢复计时. */
@Component("resumeClock")
class ResumeClockDelegate implements JavaDelegate {

    private final TimeWork work;

    ResumeClockDelegate(TimeWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var unit = String.valueOf(execution.getVariable(CaseVariables.ASKING_UNIT.name()));
        work.resumeClock(CaseNumber.of(execution), unit);
    }
}
