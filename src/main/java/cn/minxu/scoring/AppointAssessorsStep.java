package cn.minxu.scoring;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.List;
import org.springframework.stereotype.Component;

/** 确定评委: at the beginning, and again where somebody has an interest in the matter. */
@Component
class AppointAssessorsStep implements Step {

    private final Panels panels;

    AppointAssessorsStep(Panels panels) {
        this.panels = panels;
    }

    @Override
    public String step() {
        return Panels.APPOINT;
    }

    @Override
    public boolean isDiscreet() {
        return true;
    }

    @Override
    public Taken take(Act act) {
        List<String> assessors = act.texts("assessors");
        panels.appoint(act.number(), act.required("standard", "评分标准"), assessors, act.user());
        return Taken.of("ASSESSORS_APPOINTED", "确定评委 " + assessors.size() + " 名");
    }
}
