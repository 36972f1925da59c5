package cn.minxu.need.process;

import cn.minxu.need.CaseVariables;
import cn.minxu.need.CaseWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 派单到部门. */
@Component("assignDepartment")
class AssignDepartmentDelegate implements JavaDelegate {

    private final CaseWork work;

    AssignDepartmentDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var department = String.valueOf(execution.getVariable(CaseVariables.DEPARTMENT_NAME.name()));
        String unit = work.assignDepartment(CaseNumber.of(execution), department);
        execution.setVariable(CaseVariables.HANDLER_UNIT.name(), unit);
    }
}
