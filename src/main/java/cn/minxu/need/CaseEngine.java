package cn.minxu.need;

import cn.minxu.engine.Callers;
import cn.minxu.engine.StartPermit;
import cn.minxu.need.CaseVariables.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What needs ask of the engine: start a case, tell it a message, move its tasks in the queue. */
@Component
class CaseEngine {

    static final String PROCESS = "handleNeed";
    static final String WITHDRAWN = "need.withdrawn";
    static final String LEAD_ANSWERED = "need.leadAnswered";
    static final String LEAD_WITHDRAWN = "need.leadWithdrawn";
    static final String RETURNED_BY_PLATFORM = "need.returnedByPlatform";
    static final String EXTENSION_ASKED = "case.extensionAsked";
    static final String PAUSE_ASKED = "case.pauseAsked";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Callers callers;

    CaseEngine(RuntimeService runtime, TaskService tasks, Callers callers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.callers = callers;
    }

    void start(long number, Map<String, Object> variables) {
        StartPermit.give(number);
        callers.asSystem(() -> runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(Long.toString(number))
                .setVariables(variables)
                .execute());
    }

    /** @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException if the case does not wait for the message */
    void tell(String message, long number) {
        callers.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(Long.toString(number))
                .correlateWithResult());
    }

    /** Whether a process instance waits for a message. */
    boolean awaits(String message, String instance) {
        return callers.asSystem(() -> runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventType("message")
                        .eventName(message)
                        .count())
                > 0;
    }

    /** Tells one process instance of the case a message that opens a scope of its own, with the units that have to act in it. */
    void tell(String message, String instance, Map<Variable, String> units) {
        var variables = new HashMap<String, Object>();
        units.forEach((variable, unit) -> variables.put(variable.name(), unit));
        callers.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceId(instance)
                .setVariablesToTriggeredScope(variables)
                .correlateWithResult());
    }

    /** Variables as an execution sees them; those that it does not have are left out. */
    Map<String, Object> variables(String execution, Variable... variables) {
        var names = Stream.of(variables).map(Variable::name).toList();
        return callers.asSystem(() -> runtime.getVariables(execution, names));
    }

    /** Gives the case's open tasks, and those that follow, their place in the queue. */
    void prioritise(long number, int points) {
        String key = Long.toString(number);
        callers.asSystem(() -> {
            var open = tasks.createTaskQuery().processInstanceBusinessKey(key).list();
            open.forEach(task -> tasks.setPriority(task.getId(), points));
            return open.size();
        });
    }
}
