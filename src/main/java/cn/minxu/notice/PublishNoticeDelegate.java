package cn.minxu.notice;

import cn.minxu.casework.CaseNumber;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 公布. */
@Component("publishNotice")
class PublishNoticeDelegate implements JavaDelegate {

    private final NoticeDesk desk;

    PublishNoticeDelegate(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(NoticePiece.END.name(), Date.from(desk.publish(CaseNumber.of(execution))));
    }
}
