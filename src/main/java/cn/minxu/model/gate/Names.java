package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.FormField;
import cn.minxu.model.Table;
import cn.minxu.model.gate.Known.Origin;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.jspecify.annotations.Nullable;

/** The names that a diagram may ask for, and where they come from. */
final class Names {

    static final String UNIT = "Unit";
    static final String NEXT_MARK = "nextMark";
    static final String LAPSE_AT = "lapseAt";

    /** What the engine is told of every case beside its variables. */
    private static final Map<String, Class<?>> EVERYWHERE = Map.of(
            NEXT_MARK, String.class, LAPSE_AT, Date.class, "caseNumber", String.class, "starterUnit", String.class);

    private final Map<String, List<Known>> known = new HashMap<>();
    private final List<FormField> fields;

    private Names(List<FormField> fields) {
        this.fields = fields;
    }

    static Names of(Diagram diagram, Ground ground) {
        var names = new Names(ground.fields(diagram).toList());
        EVERYWHERE.forEach((name, type) -> names.add(name, new Known(Origin.KERNEL, type, null)));
        ground.kernel().variables().forEach((name, type) -> names.add(name, new Known(Origin.KERNEL, type, null)));
        ground.kind(diagram)
                .ifPresent(kind ->
                        kind.variables().forEach((name, type) -> names.add(name, new Known(Origin.JAVA, type, null))));
        names.addFields();
        names.addTables(diagram, ground);
        names.addMappings(diagram, ground);
        diagram.elements(MultiInstanceLoopCharacteristics.class)
                .forEach(each ->
                        names.add(each.getCamundaElementVariable(), new Known(Origin.REPETITION, String.class, null)));
        return names;
    }

    private void addFields() {
        for (FormField field : fields) {
            Class<?> type = field.steers();
            if (type != null) {
                add(field.key(), new Known(Origin.FIELD, type, options(field)));
            }
        }
    }

    private static @Nullable Set<String> options(FormField field) {
        return field.options() == null ? null : field.options().keySet();
    }

    private void addTables(Diagram diagram, Ground ground) {
        diagram.ruleTasks().forEach(task -> {
            String ref = task.getCamundaDecisionRef();
            Optional<Table> table = ref == null ? Optional.empty() : ground.table(ref);
            add(
                    task.getCamundaResultVariable(),
                    new Known(
                            Origin.TABLE,
                            table.map(Table::answer).orElse(null),
                            table.map(Names::answers).orElse(null)));
        });
    }

    private static @Nullable Set<String> answers(Table table) {
        return table.answer() != String.class
                ? null
                : Cells.of(table).rows().stream()
                        .flatMap(row -> row.outputs().stream())
                        .flatMap(cell -> Cells.literal(cell).stream())
                        .collect(Collectors.toSet());
    }

    private void addMappings(Diagram diagram, Ground ground) {
        ground.callersOf(diagram.key())
                .flatMap(caller -> caller.calls().filter(call -> diagram.key().equals(call.getCalledElement())))
                .flatMap(call -> CallRules.mappings(call, CamundaIn.class))
                .forEach(in -> add(in.getCamundaTarget(), new Known(Origin.MAPPING, null, null)));
        diagram.calls()
                .flatMap(call -> CallRules.mappings(call, CamundaOut.class))
                .forEach(out -> add(out.getCamundaTarget(), new Known(Origin.MAPPING, null, null)));
    }

    private void add(@Nullable String name, Known origin) {
        if (name != null && !name.isBlank()) {
            known.computeIfAbsent(name, any -> new ArrayList<>()).add(origin);
        }
    }

    Optional<Known> of(String name) {
        return Optional.ofNullable(known.get(name)).map(Known::together);
    }

    boolean comesFrom(Origin origin, String name) {
        return known.getOrDefault(name, List.of()).stream().anyMatch(each -> each.origin() == origin);
    }

    boolean comesOnlyFrom(Origin origin, String name) {
        return comesFrom(origin, name)
                && known.getOrDefault(name, List.of()).stream().allMatch(each -> each.origin() == origin);
    }

    /** A field of this name that may not steer. */
    Optional<FormField> barred(String name) {
        return fields.stream()
                .filter(field -> field.key().equals(name) && field.steers() == null)
                .findFirst();
    }

    /** The steering fields of this name. */
    List<FormField> steering(String name) {
        return fields.stream()
                .filter(field -> field.key().equals(name) && field.steers() != null)
                .toList();
    }

    /** Whether only the kernel may give it a value: whose case it is, and where it stands. */
    static boolean isReserved(String name, Ground ground) {
        return EVERYWHERE.containsKey(name)
                || name.endsWith(UNIT) && ground.kernel().variables().containsKey(name);
    }
}
