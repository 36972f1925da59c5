package cn.minxu.notice;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记公示结果. */
@Component("endNotice")
class EndNoticeDelegate implements JavaDelegate {

    private final NoticeDesk desk;

    EndNoticeDelegate(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(NoticePiece.RESULT.name(), desk.end(CaseNumber.of(execution)));
    }
}
