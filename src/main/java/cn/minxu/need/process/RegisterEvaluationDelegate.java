package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.CaseWork;
import cn.minxu.need.ladder.RoutingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记评价: of needs that go on by a diagram from before call-backs without an answer. */
@Component("registerEvaluation")
class RegisterEvaluationDelegate implements JavaDelegate {

    private final CaseWork work;
    private final RoutingWork routing;

    RegisterEvaluationDelegate(CaseWork work, RoutingWork routing) {
        this.work = work;
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = CaseNumber.of(execution);
        long round = work.registerEvaluation(number);
        execution.setVariable(CaseVariables.REDO_ROUND.name(), round);
        execution.setVariable(CaseVariables.LEVEL_UP_UNIT.name(), routing.levelUpUnit(number));
    }
}
