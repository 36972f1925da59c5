package cn.minxu.scoring.appraisal;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import org.springframework.stereotype.Component;

/** 分派评估方法: six methods to six people of the organisation. */
@Component
class AssignMethodsStep implements Step {

    static final String ID = "userTask_assignMethods";

    private final AppraisalDesk desk;

    AssignMethodsStep(AppraisalDesk desk) {
        this.desk = desk;
    }

    @Override
    public String step() {
        return ID;
    }

    @Override
    public boolean isDiscreet() {
        return true;
    }

    @Override
    public Taken take(Act act) {
        desk.assign(act);
        return Taken.of("METHODS_ASSIGNED", null);
    }
}
