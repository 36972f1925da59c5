package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.cycle.Cycles;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开启下一期. */
@Component("openCycle")
class OpenCycleDelegate implements JavaDelegate {

    private final Cycles cycles;

    OpenCycleDelegate(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = cycles.openNext(CaseNumber.of(execution));
        var startsAt = opened.startsAt();
        execution.setVariable(CaseVariables.CYCLE_ENDED.name(), startsAt == null);
        execution.setVariable(CaseVariables.CYCLE_START_AT.name(), startsAt == null ? null : Date.from(startsAt));
    }
}
