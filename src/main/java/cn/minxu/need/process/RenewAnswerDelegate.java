package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 重新答复居民: another project answers the need from now on. */
@Component("renewAnswer")
class RenewAnswerDelegate implements JavaDelegate {

    private final CaseWork work;

    RenewAnswerDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.answerAnew(CaseNumber.of(execution));
    }
}
