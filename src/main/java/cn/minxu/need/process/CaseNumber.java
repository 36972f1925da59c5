package cn.minxu.need.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The number of the case that a process instance works on. */
final class CaseNumber {

    private CaseNumber() {}

    static long of(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }
}
