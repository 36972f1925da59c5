package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.cycle.Cycles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 完成本期服务: closes the cycle, and ends the service if that is decided. */
@Component
class PerformCycleStep implements StepEffect {

    private enum HandlingOutcome {
        CONTINUE,
        END
    }

    private final Cycles cycles;

    PerformCycleStep(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public String step() {
        return "userTask_performCycle";
    }

    @Override
    public Taken take(Submission submitted) {
        var outcome = submitted.requiredChoice("handlingOutcome", HandlingOutcome.class, "是否继续下一期");
        String served = submitted.required("answer", "本期服务情况");
        String reason = outcome == HandlingOutcome.END
                ? submitted.required("reason", "结束周期服务的理由")
                : submitted.text("note").orElse(null);
        cycles.done(submitted.number());
        submitted.need().prepareAnswer(served);
        return Taken.of(outcome.name(), reason).with(Map.of("served", served));
    }
}
