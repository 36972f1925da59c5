package cn.minxu.scoring.appraisal;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import org.springframework.stereotype.Component;

/** 改派评估人员, in place of who has an interest in the matter. */
@Component
class ReplaceAppraiserStep implements Step {

    static final String ID = "userTask_replaceAppraiser";

    private final AppraisalDesk desk;

    ReplaceAppraiserStep(AppraisalDesk desk) {
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
        desk.replace(act);
        return Taken.of("APPRAISER_REPLACED", null);
    }
}
