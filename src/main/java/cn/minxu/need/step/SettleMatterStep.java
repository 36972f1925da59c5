package cn.minxu.need.step;

import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.Taken;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 承办事项: the unit's answer to its part of the case. */
@Component
class SettleMatterStep implements StepEffect {

    @Override
    public String step() {
        return "userTask_settleMatter";
    }

    @Override
    public Taken take(Submission submitted) {
        String answer = submitted.required("answer", "答复内容");
        submitted.need().conclude(answer, submitted.at());
        return Taken.of("SETTLED", submitted.text("note").orElse(null)).with(Map.of("answer", answer));
    }
}
