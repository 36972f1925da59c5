package cn.minxu.scoring.appraisal;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import org.springframework.stereotype.Component;

/** 委托立项评估. */
@Component
class CommissionAppraisalStep implements Step {

    static final String ID = "userTask_commissionAppraisal";

    private final Appraisals desk;

    CommissionAppraisalStep(Appraisals desk) {
        this.desk = desk;
    }

    @Override
    public String step() {
        return ID;
    }

    @Override
    public Taken take(Act act) {
        desk.commission(act.number(), act.required("appraiser", "委托的组织"), act.user());
        return Taken.of("APPRAISAL_COMMISSIONED", null);
    }
}
