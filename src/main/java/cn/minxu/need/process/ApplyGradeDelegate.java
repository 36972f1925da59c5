package cn.minxu.need.process;

import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Variable;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.CaseWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 执行降档结论. */
@Component("applyGrade")
class ApplyGradeDelegate implements JavaDelegate {

    private final CaseWork work;

    ApplyGradeDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean agreed = "AGREED".equals(execution.getVariable(Variable.REVIEW_OUTCOME.name()));
        var grade = work.applyGrade(CaseNumber.of(execution), agreed);
        execution.setVariable(CaseVariables.NEED_GRADE.name(), grade.name());
    }
}
