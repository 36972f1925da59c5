package cn.minxu.casework;

import cn.minxu.engine.Callers;
import cn.minxu.engine.StartPermit;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What cases ask of the engine: start a case, tell it a message, move its tasks in the queue. */
@Component
public class CaseEngine {

    public static final String EXTENSION_ASKED = "case.extensionAsked";
    public static final String PAUSE_ASKED = "case.pauseAsked";

    /** Its unit was put right: a diagram that waits for it ends here, and the case goes on at the right one's. */
    public static final String UNIT_CORRECTED = "case.unitCorrected";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Callers callers;

    CaseEngine(RuntimeService runtime, TaskService tasks, Callers callers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.callers = callers;
    }

    /** Starts the process of a case that has just been registered. */
    public void start(String process, Case c, Map<String, Object> variables) {
        StartPermit.give(c.number(), c.unit());
        callers.asSystem(() -> runtime.createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(Long.toString(c.number()))
                .setVariables(variables)
                .execute());
    }

    /** Starts another instance of a case that goes on there: at a step, by the diagram in force. */
    public void goOn(String process, Case c, String step, Map<String, Object> variables) {
        StartPermit.give(c.number(), c.unit());
        callers.asSystem(() -> runtime.createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(Long.toString(c.number()))
                .setVariables(variables)
                .startBeforeActivity(step)
                .execute());
    }

    /** @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException if the case does not wait for the message */
    public void tell(String message, long number) {
        callers.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(Long.toString(number))
                .correlateWithResult());
    }

    /** Tells whatever waits for a message in a case; nobody may wait for it. */
    public void tellAll(String message, long number) {
        callers.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(Long.toString(number))
                .correlateAllWithResult());
    }

    /** Whether a process instance waits for a message. */
    public boolean awaits(String message, String instance) {
        return callers.asSystem(() -> runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventType("message")
                        .eventName(message)
                        .count())
                > 0;
    }

    /** Whether a case waits for a message, in whatever instance. */
    public boolean awaits(String message, long number) {
        return callers.asSystem(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(Long.toString(number))
                        .messageEventSubscriptionName(message)
                        .count())
                > 0;
    }

    /** Tells one process instance of the case a message that opens a scope of its own, with the units that have to act in it. */
    public void tell(String message, String instance, Map<Variable, String> units) {
        var variables = new HashMap<String, Object>();
        units.forEach((variable, unit) -> variables.put(variable.name(), unit));
        callers.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceId(instance)
                .setVariablesToTriggeredScope(variables)
                .correlateWithResult());
    }

    /** Gives the case's open tasks, and those that follow, their place in the queue. */
    public void prioritise(long number, int points) {
        String key = Long.toString(number);
        callers.asSystem(() -> {
            var open = tasks.createTaskQuery().processInstanceBusinessKey(key).list();
            open.forEach(task -> tasks.setPriority(task.getId(), points));
            return open.size();
        });
    }
}
