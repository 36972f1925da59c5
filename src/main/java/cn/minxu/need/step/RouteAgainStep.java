package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.Departments;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确定二次分流部门: the street routes the need to another department than the one that gave it back, and says why. */
@Component
class RouteAgainStep implements StepEffect {

    private final Departments departments;

    RouteAgainStep(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String step() {
        return "userTask_routeAgain";
    }

    @Override
    public Taken take(Submission submitted) {
        var unit = departments.requireRoutable(submitted.number(), submitted.required("routedUnit", "二次分流的部门"));
        return new Taken(
                "ROUTED_AGAIN",
                submitted.required("reason", "二次分流的理由"),
                Map.of("to", unit.name()),
                Map.of(CaseVariables.DEPARTMENT_UNIT.name(), unit.id()));
    }
}
