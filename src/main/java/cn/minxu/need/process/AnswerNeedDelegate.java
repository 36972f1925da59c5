package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.CaseWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 答复居民. */
@Component("answerNeed")
class AnswerNeedDelegate implements JavaDelegate {

    private final CaseWork work;

    AnswerNeedDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CaseVariables.TAKEN_UP.name(), work.answer(CaseNumber.of(execution)));
    }
}
