package cn.minxu.engine;

import cn.minxu.model.Diagram;
import cn.minxu.model.FormField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.jspecify.annotations.Nullable;

/**
 * Which variables a process may hold, and of which type: the names that its diagram and its tables ask for and that Java, a field of its
 * forms, a table or the process that calls it says. Read from what is deployed, never declared a second time.
 */
public class Contracts {

    /** Ends the key of a process's own table of limits; beside it there is that of all processes. */
    public static final String LIMITS = "Limit";

    public static final String COMMON_LIMITS = "stepLimit";

    private static final String STEP = "step";

    private final DeployedModels models;
    private final KnownDefinitions known;
    private final JavaVariables java;

    Contracts(DeployedModels models, KnownDefinitions known, JavaVariables java) {
        this.models = models;
        this.known = known;
        this.java = java;
    }

    private enum Part {
        ONE,
        FIELDS,
        ALL
    }

    public JavaVariables java() {
        return java;
    }

    /** @param definition the engine's id of one version of a process */
    public Map<String, Class<?>> of(String definition) {
        return Objects.requireNonNull(known.get(List.of(Part.ONE, definition), () -> derived(models.of(definition))));
    }

    /** The type of what a form may say; until somebody has filled in the field, or if he leaves it empty, it has no value. */
    public Optional<Class<?>> field(String definition, String name) {
        Map<String, Class<?>> fields = Objects.requireNonNull(
                known.get(List.of(Part.FIELDS, definition), () -> fields(models.of(definition))));
        return Optional.ofNullable(fields.get(name));
    }

    private Map<String, Class<?>> fields(Diagram diagram) {
        var fields = new HashMap<String, Class<?>>();
        names(diagram).stream()
                .filter(name -> !java.types().containsKey(name))
                .forEach(name -> field(diagram, name).ifPresent(type -> fields.put(name, type)));
        return Map.copyOf(fields);
    }

    /** The types that a variable of this name may have, in whatever process; empty if none may have it. */
    public Set<Class<?>> types(String name) {
        Class<?> known = java.types().get(name);
        return known != null ? Set.of(known) : all().getOrDefault(name, Set.of());
    }

    private Map<String, Set<Class<?>>> all() {
        return Objects.requireNonNull(known.get(Part.ALL, () -> {
            var all = new HashMap<String, Set<Class<?>>>();
            models.versions()
                    .forEach(definition -> of(definition)
                            .forEach((name, type) -> all.computeIfAbsent(name, any -> new HashSet<>())
                                    .add(type)));
            return all;
        }));
    }

    private Map<String, Class<?>> derived(Diagram diagram) {
        var types = new HashMap<String, Class<?>>();
        names(diagram).forEach(name -> {
            Class<?> type = type(diagram, name, new HashSet<>());
            if (type != null) {
                types.put(name, type);
            }
        });
        return Map.copyOf(types);
    }

    /** What is asked for, and what Java takes from its forms. */
    private Set<String> names(Diagram diagram) {
        var names = new LinkedHashSet<>(diagram.names());
        Stream.concat(diagram.tables().stream(), Stream.of(diagram.key() + LIMITS, COMMON_LIMITS))
                .flatMap(table -> models.table(table).stream())
                .forEach(table -> names.addAll(table.inputs()));
        names.remove(STEP);
        models.fields(diagram)
                .map(FormField::key)
                .filter(java.types()::containsKey)
                .forEach(names::add);
        callers(diagram.key())
                .forEach(call -> mapped(call, CamundaIn.class)
                        .map(CamundaIn::getCamundaTarget)
                        .filter(Objects::nonNull)
                        .forEach(names::add));
        callers(diagram.key())
                .forEach(call -> mapped(call, CamundaOut.class)
                        .map(CamundaOut::getCamundaSource)
                        .filter(Objects::nonNull)
                        .forEach(names::add));
        return names;
    }

    private @Nullable Class<?> type(Diagram diagram, String name, Set<String> asked) {
        if (!asked.add(diagram.key() + " " + name)) {
            return null;
        }
        return Stream.<Supplier<Optional<Class<?>>>>of(
                        () -> Optional.ofNullable(java.types().get(name)),
                        () -> field(diagram, name),
                        () -> answer(diagram, name),
                        () -> element(diagram, name),
                        () -> handedIn(diagram, name, asked),
                        () -> handedOut(diagram, name, asked))
                .flatMap(source -> source.get().stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<Class<?>> field(Diagram diagram, String name) {
        return models.fields(diagram)
                .filter(field -> field.key().equals(name))
                .<Class<?>>flatMap(field -> Stream.ofNullable(field.steers()))
                .findFirst();
    }

    private Optional<Class<?>> answer(Diagram diagram, String name) {
        return diagram.ruleTasks()
                .filter(task -> name.equals(task.getCamundaResultVariable()))
                .flatMap(task -> models.table(task.getCamundaDecisionRef()).stream())
                .<Class<?>>flatMap(table -> Stream.ofNullable(table.answer()))
                .findFirst();
    }

    /** A step is repeated for units only. */
    private static Optional<Class<?>> element(Diagram diagram, String name) {
        return diagram.elements(MultiInstanceLoopCharacteristics.class)
                .filter(repeated -> name.equals(repeated.getCamundaElementVariable()))
                .<Class<?>>map(repeated -> String.class)
                .findFirst();
    }

    private Optional<Class<?>> handedIn(Diagram diagram, String name, Set<String> asked) {
        return models.latest().stream()
                .flatMap(caller -> caller.calls()
                        .filter(call -> diagram.key().equals(call.getCalledElement()))
                        .flatMap(call -> mapped(call, CamundaIn.class))
                        .filter(in -> name.equals(in.getCamundaTarget()) && in.getCamundaSource() != null)
                        .<Class<?>>flatMap(in -> Stream.ofNullable(type(caller, in.getCamundaSource(), asked))))
                .findFirst();
    }

    private Optional<Class<?>> handedOut(Diagram diagram, String name, Set<String> asked) {
        return diagram.calls()
                .flatMap(call -> mapped(call, CamundaOut.class)
                        .filter(out -> name.equals(out.getCamundaTarget()) && out.getCamundaSource() != null)
                        .flatMap(out -> models.latest(call.getCalledElement()).stream()
                                .<Class<?>>flatMap(
                                        called -> Stream.ofNullable(type(called, out.getCamundaSource(), asked)))))
                .findFirst();
    }

    private Stream<CallActivity> callers(String key) {
        return models.latest().stream().flatMap(Diagram::calls).filter(call -> key.equals(call.getCalledElement()));
    }

    private static <T extends BpmnModelElementInstance> Stream<T> mapped(CallActivity call, Class<T> mapping) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(mapping).list().stream();
    }
}
