package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.ladder.RoutingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记未提意见. */
@Component("recordNoOpinion")
class RecordNoOpinionDelegate implements JavaDelegate {

    private final RoutingWork work;

    RecordNoOpinionDelegate(RoutingWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.recordNoOpinion(CaseNumber.of(execution));
    }
}
