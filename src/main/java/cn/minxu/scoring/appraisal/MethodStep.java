package cn.minxu.scoring.appraisal;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.Optional;

/** One of the six: by whom it was given to, once. */
class MethodStep implements Step {

    private final Method method;
    private final AppraisalDesk desk;

    MethodStep(Method method, AppraisalDesk desk) {
        this.method = method;
        this.desk = desk;
    }

    @Override
    public String step() {
        return method.step();
    }

    @Override
    public boolean isDiscreet() {
        return true;
    }

    @Override
    public Optional<Refused> objection(long number, String unit, String user) {
        return desk.sheet(number, method)
                        .filter(sheet -> sheet.assessor().equals(user))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refused.forbidden("这种方法由工作小组指定的人承担，请由其本人办理。"));
    }

    @Override
    public Taken take(Act act) {
        desk.score(act, method);
        return Taken.of("SHEET_SUBMITTED", null);
    }
}
