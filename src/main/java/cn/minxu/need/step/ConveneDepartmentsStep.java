package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.Consultations;
import cn.minxu.need.ladder.Departments;
import cn.minxu.organisation.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 召集部门会商: the street asks the departments concerned, side by side. */
@Component
class ConveneDepartmentsStep implements StepEffect {

    private final Departments departments;
    private final Consultations consultations;

    ConveneDepartmentsStep(Departments departments, Consultations consultations) {
        this.departments = departments;
        this.consultations = consultations;
    }

    @Override
    public String step() {
        return "userTask_conveneDepartments";
    }

    @Override
    public Taken take(Submission submitted) {
        List<Unit> asked =
                submitted.texts("consulted").stream().map(departments::require).toList();
        if (asked.isEmpty()) {
            throw Refused.invalid("请至少选择一个参加会商的部门。");
        }
        consultations.ask(submitted.number(), asked.stream().map(Unit::id).toList());
        return Taken.of("CONVENED", submitted.text("note").orElse(null))
                .with(Map.of("to", asked.stream().map(Unit::name).collect(Collectors.joining("、"))));
    }
}
