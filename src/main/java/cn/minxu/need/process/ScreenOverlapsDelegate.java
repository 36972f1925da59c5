package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.Clusters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 筛查重叠需求. */
@Component("screenOverlaps")
class ScreenOverlapsDelegate implements JavaDelegate {

    private final Clusters clusters;

    ScreenOverlapsDelegate(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clusters.screen(CaseNumber.of(execution));
    }
}
