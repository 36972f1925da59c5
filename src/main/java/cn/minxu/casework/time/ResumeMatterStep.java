package cn.minxu.casework.time;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import org.springframework.stereotype.Component;

/** 恢复办理: what the matter waited for has come. */
@Component
public class ResumeMatterStep implements Step {

    @Override
    public String step() {
        return "userTask_resumeMatter";
    }

    @Override
    public Taken take(Act act) {
        return Taken.of("RESUMED", act.required("note", "恢复情况"));
    }
}
