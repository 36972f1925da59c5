package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.cycle.Cycle;
import cn.minxu.need.cycle.Cycles;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制定周期计划: what is served how often until when, or that a project takes it up. */
@Component
class PlanCyclesStep implements StepEffect {

    private static final String BY_CYCLES = "BY_CYCLES";

    private final Cycles cycles;
    private final TakeUp takeUp;

    PlanCyclesStep(Cycles cycles, TakeUp takeUp) {
        this.cycles = cycles;
        this.takeUp = takeUp;
    }

    @Override
    public String step() {
        return "userTask_planCycles";
    }

    @Override
    public Taken take(Submission submitted) {
        if (submitted.text("handlingOutcome").filter(TakeUp.OUTCOME::equals).isPresent()) {
            return takeUp.take(submitted);
        }
        String plan = submitted.required("plan", "服务计划");
        Cycle cycle = submitted.requiredChoice("cycle", Cycle.class, "服务周期");
        LocalDate endsOn = submitted.requiredDate("endsOn", "结束日期");
        cycles.plan(submitted.number(), plan, cycle, endsOn);
        return new Taken(
                cycle.name(),
                submitted.text("note").orElse(null),
                Map.of("plan", plan, "endsOn", endsOn.toString()),
                Map.of(CaseVariables.HANDLING_OUTCOME.name(), BY_CYCLES));
    }
}
