package cn.minxu.deadline;

import cn.minxu.engine.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 亮牌督办: sets the marks of a case that are due. */
@Component("markDeadline")
class MarkDeadlineDelegate implements JavaDelegate {

    private final Deadlines deadlines;

    MarkDeadlineDelegate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.mark(Long.parseLong(execution.getProcessBusinessKey()));
    }
}
