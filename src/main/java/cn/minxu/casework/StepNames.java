package cn.minxu.casework;

import cn.minxu.deadline.Promise;
import cn.minxu.engine.Callers;
import cn.minxu.engine.KnownDefinitions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** The Chinese names of steps, as the diagrams in force call them; of a step that none has any more, the last name that it had. */
@Component
public class StepNames {

    /** What is in the record, but in no diagram: somebody looked at the resident's data. */
    public static final String RESIDENT = "resident";

    /** What is in the record, but in no diagram: a task was claimed, given back or given to somebody. */
    public static final String ASSIGNEE = "assignee";

    /** What is in the record, but in no diagram: a document was added, opened or withdrawn. */
    public static final String DOCUMENT = "document";

    /** What is in the record, but in no diagram: the case was moved to another version of its process. */
    public static final String MODEL = "model";

    /** What is in the record, but in no diagram: a supervisor urged whoever had the case. */
    public static final String URGE = "urge";

    /** What is in the record, but in no diagram: a supervision order was given or answered. */
    public static final String ORDER = "order";

    /** What is in the record, but in no diagram: what was registered was put right. */
    public static final String CORRECTION = "correction";

    private static final Map<String, String> WITHOUT_DIAGRAM = Map.of(
            RESIDENT,
            "查看居民联系方式",
            ASSIGNEE,
            "签领与转交",
            DOCUMENT,
            "材料",
            MODEL,
            "流程版本",
            URGE,
            "催办",
            ORDER,
            "督办单",
            CORRECTION,
            "更正登记",
            Promise.STEP,
            "对居民的承诺");

    private static final Set<String> ASIDE = Set.of(RESIDENT, ASSIGNEE, DOCUMENT, MODEL, URGE, ORDER);

    private final RepositoryService repository;
    private final Callers callers;
    private final KnownDefinitions definitions;

    StepNames(RepositoryService repository, Callers callers, KnownDefinitions definitions) {
        this.repository = repository;
        this.callers = callers;
        this.definitions = definitions;
    }

    /** Whether what is recorded by this name tells how the case was dealt with, and nothing of the matter. */
    static boolean isAside(String step) {
        return ASIDE.contains(step);
    }

    /** The name of an element, or its id where no diagram ever had it. */
    public String of(String step) {
        String name = WITHOUT_DIAGRAM.getOrDefault(step, inForce().get(step));
        return name != null
                ? name
                : Objects.requireNonNull(definitions.get(
                        List.of(StepNames.class, step), () -> callers.asSystem(() -> lastNameOf(step))));
    }

    /** Read once after each deployment, on whatever node it was made. */
    private Map<String, String> inForce() {
        return Objects.requireNonNull(definitions.get(StepNames.class, () -> callers.asSystem(this::read)));
    }

    private Map<String, String> read() {
        var names = new HashMap<String, String>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(each -> named(repository.getBpmnModelInstance(each.getId()))
                        .forEach(node -> names.put(node.getId(), node.getName())));
        return names;
    }

    private String lastNameOf(String step) {
        return repository.createProcessDefinitionQuery().orderByDeploymentTime().desc().list().stream()
                .flatMap(each -> named(former(each)))
                .filter(node -> node.getId().equals(step))
                .map(FlowNode::getName)
                .findFirst()
                .orElse(step);
    }

    /** Not kept by the engine: nobody asks for it again. */
    private BpmnModelInstance former(ProcessDefinition definition) {
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            return Bpmn.readModelFromStream(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An element that is called like its id has no name. */
    private static Stream<FlowNode> named(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null && !node.getName().equals(node.getId()));
    }
}
