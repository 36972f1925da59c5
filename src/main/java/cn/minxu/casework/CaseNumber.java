package cn.minxu.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The number of the case that a process instance works on. */
public final class CaseNumber {

    private CaseNumber() {}

    public static long of(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }
}
