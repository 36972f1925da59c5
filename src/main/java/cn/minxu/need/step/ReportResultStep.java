package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import org.springframework.stereotype.Component;

/** 反馈处置结果: the answer to an urgent matter. */
@Component
class ReportResultStep implements StepEffect {

    @Override
    public String step() {
        return "userTask_reportResult";
    }

    @Override
    public Taken take(Submission submitted) {
        submitted.need().prepareAnswer(submitted.required("answer", "处置结果"));
        return Taken.of("REPORTED", submitted.text("note").orElse(null));
    }
}
