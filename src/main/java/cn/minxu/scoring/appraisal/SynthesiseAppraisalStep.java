package cn.minxu.scoring.appraisal;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import org.springframework.stereotype.Component;

/** 全面分析研究: the 1 of 1+6. */
@Component
class SynthesiseAppraisalStep implements Step {

    static final String ID = "userTask_synthesiseAppraisal";

    private final AppraisalDesk desk;

    SynthesiseAppraisalStep(AppraisalDesk desk) {
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
        desk.synthesise(act);
        return Taken.of("SHEET_SUBMITTED", null);
    }
}
