package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.ladder.RoutingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 派单到部门. */
@Component("assignDepartment")
class AssignDepartmentDelegate implements JavaDelegate {

    private final RoutingWork work;

    AssignDepartmentDelegate(RoutingWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var department = work.assignDepartment(
                CaseNumber.of(execution), (String) execution.getVariable(CaseVariables.DISPATCH_UNIT.name()), (String)
                        execution.getVariable(CaseVariables.DEPARTMENT_NAME.name()));
        execution.setVariable(CaseVariables.DISPATCHED.name(), department.isPresent());
        department.ifPresent(unit -> execution.setVariable(CaseVariables.DEPARTMENT_UNIT.name(), unit.id()));
    }
}
