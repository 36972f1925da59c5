package cn.minxu.model;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** One process as it is drawn: what of it the kernel asks. */
public final class Diagram {

    /** Kinds of units whose people may start a case by it, with commas between them; nobody else may. */
    public static final String STARTERS = "starters";

    /** A field by whose value only one case of this process is open. */
    public static final String UNIQUE_BY = "uniqueBy";

    private final BpmnModelInstance model;
    private final Process process;
    private final Map<String, UserStep> steps;

    /** The model looks through the whole file for each kind of elements that it is asked for. */
    private final Map<Class<?>, List<?>> found = new ConcurrentHashMap<>();

    private Diagram(BpmnModelInstance model, Process process) {
        this.model = model;
        this.process = process;
        this.steps = elements(UserTask.class)
                .map(UserStep::of)
                .collect(Collectors.toMap(UserStep::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The executable processes of a model. */
    public static List<Diagram> of(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .map(process -> new Diagram(model, process))
                .toList();
    }

    /** @throws org.camunda.bpm.model.xml.ModelException if it cannot be read */
    public static List<Diagram> read(byte[] bpmn) {
        return of(Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)));
    }

    public BpmnModelInstance model() {
        return model;
    }

    public String key() {
        return process.getId();
    }

    public String name() {
        return Optional.ofNullable(process.getName()).orElse(process.getId());
    }

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties(process).get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Kinds of units whose people may start a case by it. */
    public Set<String> starters() {
        return property(STARTERS).stream()
                .flatMap(kinds -> Stream.of(kinds.split(",")))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Collection<UserStep> steps() {
        return steps.values();
    }

    public Optional<UserStep> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** Key of the form that starts it. */
    public Optional<String> startForm() {
        return starts().map(StartEvent::getCamundaFormRef)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Its own start events, not those of event sub-processes. */
    public Stream<StartEvent> starts() {
        return elements(StartEvent.class)
                .filter(start -> start.getParentElement().equals(process));
    }

    /** Keys of all its forms. */
    public Set<String> forms() {
        return Stream.concat(
                        startForm().stream(), steps.values().stream().flatMap(step -> Stream.ofNullable(step.form())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Stream<CallActivity> calls() {
        return elements(CallActivity.class);
    }

    /** What it calls, by key. */
    public Set<String> called() {
        return calls().map(CallActivity::getCalledElement)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Stream<BusinessRuleTask> ruleTasks() {
        return elements(BusinessRuleTask.class);
    }

    /** Keys of the decision tables that it asks. */
    public Set<String> tables() {
        return ruleTasks()
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names of the messages of its file. */
    public Set<String> messages() {
        return model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The names that its conditions, units, timers, mappings and repetitions ask for, delegates left out. What its tables ask comes on top
     * ({@link Table#inputs}).
     */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        elements(ConditionExpression.class)
                .map(ModelElementInstance::getTextContent)
                .forEach(text -> add(names, text));
        elements(UserTask.class).forEach(task -> {
            add(names, task.getCamundaCandidateGroups());
            add(names, task.getCamundaPriority());
        });
        elements(TimerEventDefinition.class)
                .flatMap(timer -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()))
                .filter(Objects::nonNull)
                .map(ModelElementInstance::getTextContent)
                .forEach(text -> add(names, text));
        elements(MultiInstanceLoopCharacteristics.class).forEach(repeated -> {
            add(names, repeated.getCamundaCollection());
            if (repeated.getCompletionCondition() != null) {
                add(names, repeated.getCompletionCondition().getTextContent());
            }
        });
        elements(CamundaIn.class).forEach(in -> {
            add(names, in.getCamundaSourceExpression());
            addName(names, in.getCamundaSource());
        });
        elements(CamundaOut.class).forEach(out -> addName(names, out.getCamundaTarget()));
        elements(CamundaInputParameter.class).forEach(in -> add(names, in.getTextContent()));
        elements(CamundaOutputParameter.class).forEach(out -> add(names, out.getTextContent()));
        ruleTasks().forEach(task -> addName(names, task.getCamundaResultVariable()));
        return names;
    }

    private static void add(Set<String> names, @Nullable String text) {
        Expressions.names(text).forEach(names::add);
    }

    private static void addName(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }

    /** Of this process, those in its sub-processes included. */
    @SuppressWarnings("unchecked")
    public <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
        return (Stream<T>) found.computeIfAbsent(type, this::find).stream();
    }

    private List<?> find(Class<?> type) {
        return model.getModelElementsByType(type.asSubclass(ModelElementInstance.class)).stream()
                .filter(this::isMine)
                .toList();
    }

    private boolean isMine(ModelElementInstance element) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at.equals(process)) {
                return true;
            }
        }
        return false;
    }

    /** The nodes of its plane and of its sub-processes. */
    public Stream<FlowNode> nodes() {
        return elements(FlowNode.class);
    }

    /** Event sub-processes: what can happen at any time. */
    public Stream<SubProcess> eventSubProcesses() {
        return elements(SubProcess.class).filter(SubProcess::triggeredByEvent);
    }

    /** The properties that a designer gave an element. */
    public static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                .collect(Collectors.toMap(
                        CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue, (a, b) -> b));
    }
}
