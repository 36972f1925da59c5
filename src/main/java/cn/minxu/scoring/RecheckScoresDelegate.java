package cn.minxu.scoring;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 安排复评. */
@Component("recheckScores")
class RecheckScoresDelegate implements JavaDelegate {

    private final Panels panels;

    RecheckScoresDelegate(Panels panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        panels.again(CaseNumber.of(execution));
    }
}
