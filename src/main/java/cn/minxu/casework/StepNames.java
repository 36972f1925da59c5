package cn.minxu.casework;

import cn.minxu.deadline.Promise;
import cn.minxu.engine.Callers;
import cn.minxu.engine.ProcessContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** The Chinese names of steps, as the diagrams in force call them. */
@Component
public class StepNames {

    /** What is in the record, but in no diagram: somebody looked at the resident's data. */
    public static final String RESIDENT = "resident";

    /** What is in the record, but in no diagram: a task was claimed, given back or given to somebody. */
    public static final String ASSIGNEE = "assignee";

    private final RepositoryService repository;
    private final Callers callers;
    private final List<ProcessContract> contracts;
    private final Map<String, String> names =
            new ConcurrentHashMap<>(Map.of(RESIDENT, "查看居民联系方式", ASSIGNEE, "签领与转交", Promise.STEP, "对居民的承诺"));

    StepNames(RepositoryService repository, Callers callers, List<ProcessContract> contracts) {
        this.repository = repository;
        this.callers = callers;
        this.contracts = contracts;
    }

    /** The name of an element, or its id where no diagram has it any more. */
    public String of(String step) {
        if (!names.containsKey(step)) {
            names.putAll(callers.asSystem(this::read));
            names.putIfAbsent(step, step);
        }
        return names.getOrDefault(step, step);
    }

    private Map<String, String> read() {
        var read = new HashMap<String, String>();
        for (ProcessContract contract : contracts) {
            var definitions = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(contract.key())
                    .latestVersion()
                    .list();
            definitions.forEach(definition ->
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                            .filter(node -> node.getName() != null)
                            .forEach(node -> read.put(node.getId(), node.getName())));
        }
        return read;
    }
}
