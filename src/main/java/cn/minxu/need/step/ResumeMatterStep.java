package cn.minxu.need.step;

import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.Taken;
import org.springframework.stereotype.Component;

/** 恢复办理: what the matter waited for has come. */
@Component
class ResumeMatterStep implements StepEffect {

    @Override
    public String step() {
        return "userTask_resumeMatter";
    }

    @Override
    public Taken take(Submission submitted) {
        return Taken.of("RESUMED", submitted.required("note", "恢复情况"));
    }
}
