package cn.minxu.scoring.appraisal;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.Map;
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
        String appraiser = act.required("appraiser", "委托的组织");
        desk.commission(act.number(), appraiser, act.user());
        return new Taken("APPRAISAL_COMMISSIONED", null, Map.of(), Map.of(AppraisalPiece.APPRAISER.name(), appraiser));
    }
}
