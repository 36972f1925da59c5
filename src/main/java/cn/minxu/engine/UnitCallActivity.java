package cn.minxu.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * A call activity whose called instance belongs to the unit that it is given, not to the caller's: the engine asks its tenant provider
 * only where there is no caller to inherit from.
 */
class UnitCallActivity extends CallActivityBehavior {

    UnitCallActivity(CallableElement called) {
        setCallableElement(called);
    }

    @Override
    protected void startInstance(ActivityExecution execution, VariableMap variables, String businessKey) {
        var caller = (ExecutionEntity) execution;
        var definition = CallableElementUtil.getProcessDefinitionToCall(
                caller, caller.getProcessDefinitionTenantId(), getCallableElement());
        var called = (ExecutionEntity) execution.createSubProcessInstance(definition, businessKey);
        String unit = UnitTenants.unit(variables);
        if (unit != null) {
            called.setTenantId(unit);
        }
        called.start(variables);
    }
}
