package cn.minxu.meeting;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 落实会议结果. */
@Component("carryOutMeeting")
class CarryOutMeetingDelegate implements JavaDelegate {

    private final ResultDesk desk;

    CarryOutMeetingDelegate(ResultDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.carryOut(CaseNumber.of(execution));
    }
}
