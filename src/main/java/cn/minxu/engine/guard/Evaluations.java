package cn.minxu.engine.guard;

import cn.minxu.engine.TableLog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Tells what a business rule task asked and was answered; a table that Java asks is its own to keep. */
public class Evaluations implements DmnDecisionTableEvaluationListener {

    private final Supplier<TableLog> log;

    public Evaluations(Supplier<TableLog> log) {
        this.log = log;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        if (context == null || context.getExecution().getProcessBusinessKey() == null) {
            return;
        }
        ExecutionEntity execution = context.getExecution();
        var inputs = new LinkedHashMap<String, Object>();
        var asked = ((DmnDecisionTableImpl) event.getDecisionTable().getDecisionLogic()).getInputs();
        for (int i = 0; i < event.getInputs().size(); i++) {
            put(
                    inputs,
                    asked.get(i).getExpression().getExpression(),
                    event.getInputs().get(i).getValue());
        }
        var answer = new LinkedHashMap<String, Object>();
        event.getMatchingRules().stream()
                .limit(1)
                .forEach(rule -> rule.getOutputEntries()
                        .values()
                        .forEach(output -> put(answer, output.getOutputName(), output.getValue())));
        log.get()
                .answered(
                        Long.parseLong(execution.getProcessBusinessKey()),
                        execution.getActivityId(),
                        event.getDecisionTable().getKey(),
                        inputs,
                        answer);
    }

    private static void put(Map<String, Object> to, String name, TypedValue value) {
        if (value != null && value.getValue() != null) {
            to.put(name, value.getValue());
        }
    }
}
