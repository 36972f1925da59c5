package cn.minxu.need.process;

import cn.minxu.need.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The unit whose part of the case a process instance is. */
final class HandlerUnit {

    private HandlerUnit() {}

    static String of(DelegateExecution execution) {
        return String.valueOf(execution.getVariable(CaseVariables.HANDLER_UNIT.name()));
    }
}
