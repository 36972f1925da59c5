package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseWork;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 答复居民. */
@Component("answerNeed")
class AnswerNeedDelegate implements JavaDelegate {

    /** By this the diagram hears that a project answers the need: the resident is called when that has ended. */
    private static final String TAKEN_UP = "TAKEN_UP";

    private final CaseWork work;

    AnswerNeedDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (work.answer(CaseNumber.of(execution))) {
            throw new BpmnError(TAKEN_UP);
        }
    }
}
