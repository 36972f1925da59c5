package cn.minxu.casework.correct;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 转到所属单位. */
@Component("continueAtUnit")
class ContinueAtUnitDelegate implements JavaDelegate {

    private final UnitMove move;

    ContinueAtUnitDelegate(UnitMove move) {
        this.move = move;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String process = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
        move.goOn(CaseNumber.of(execution), process, execution.getVariables());
    }
}
