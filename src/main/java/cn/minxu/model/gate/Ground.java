package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.FormField;
import cn.minxu.model.Table;
import cn.minxu.model.gate.Surroundings.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would be in force: what is being deployed, before what is in force now, which does not change during a check. */
final class Ground {

    private final Pack pack;
    private final Surroundings in;
    private final Map<String, Optional<List<FormField>>> forms = new HashMap<>();
    private final Map<String, Optional<Table>> tables = new HashMap<>();
    private final Map<String, Diagram> diagrams = new LinkedHashMap<>();

    Ground(Pack pack, Surroundings in) {
        this.pack = pack;
        this.in = in;
        pack.diagrams.forEach((key, sheet) -> diagrams.put(key, sheet.content()));
        in.diagrams().forEach(each -> diagrams.putIfAbsent(each.key(), each));
    }

    /** Whether what seems to be missing may stand in a file that could not be read. */
    boolean isUnsure() {
        return !pack.isWhole();
    }

    Optional<Diagram> diagram(String key) {
        return Optional.ofNullable(diagrams.get(key));
    }

    Stream<Diagram> diagrams() {
        return diagrams.values().stream();
    }

    Stream<Diagram> callersOf(String key) {
        return diagrams().filter(each -> each.called().contains(key));
    }

    Optional<Table> table(String key) {
        return tables.computeIfAbsent(
                key,
                table -> Optional.ofNullable(pack.tables.get(table))
                        .map(Pack.Sheet::content)
                        .or(() -> in.table(table)));
    }

    /** Fields of a form; empty if there is none. */
    Optional<List<FormField>> form(String key) {
        return forms.computeIfAbsent(
                key,
                form -> Optional.ofNullable(pack.forms.get(form))
                        .map(Pack.Sheet::content)
                        .or(() -> inForce(form)));
    }

    private Optional<List<FormField>> inForce(String key) {
        return in.form(key).map(bytes -> {
            try {
                return FormField.read(bytes);
            } catch (IOException unreadable) {
                return List.of();
            }
        });
    }

    /** All fields of all forms of a diagram. */
    Stream<FormField> fields(Diagram diagram) {
        return diagram.forms().stream().flatMap(form -> form(form).stream()).flatMap(List::stream);
    }

    /** Kinds of units whose cases run in a drawn diagram: by its start form, by a schedule, by a diagram that calls it. */
    Set<String> owners(Diagram diagram) {
        return owners(diagram, new HashSet<>());
    }

    private Set<String> owners(Diagram diagram, Set<String> seen) {
        var owners = new HashSet<String>();
        if (seen.add(diagram.key())) {
            if (diagram.startForm().isPresent()) {
                owners.addAll(diagram.starters());
            }
            diagrams().forEach(each -> owners.addAll(ScheduleRules.units(each, diagram.key())));
            callersOf(diagram.key()).forEach(caller -> owners.addAll(owners(caller, seen)));
        }
        return owners;
    }

    /** The names that a diagram, its tables and its limits ask for. */
    Set<String> asked(Diagram diagram) {
        return Stream.concat(
                        diagram.names().stream(),
                        Stream.concat(diagram.tables().stream(), Stream.of(StepLimits.own(diagram.key())))
                                .flatMap(key -> table(key).stream())
                                .flatMap(table -> table.inputs().stream()))
                .collect(Collectors.toSet());
    }

    Optional<Words> kind(Diagram diagram) {
        return in.kind(diagram.key());
    }

    Optional<Words> kindOf(String process) {
        return in.kind(process);
    }

    boolean isDrawn(Diagram diagram) {
        return kind(diagram).isEmpty();
    }

    Words kernel() {
        return in.kernel();
    }

    Stream<Words> otherKinds(Diagram diagram) {
        String own = kind(diagram).map(Words::key).orElse("");
        return in.kinds().filter(each -> !each.key().equals(own));
    }

    Stream<Words> kinds() {
        return in.kinds();
    }

    /** Of the kernel and the diagram's own kind. */
    Set<String> words(Diagram diagram, Function<Words, Set<String>> part) {
        return Stream.concat(Stream.of(kernel()), kind(diagram).stream())
                .flatMap(each -> part.apply(each).stream())
                .collect(Collectors.toSet());
    }
}
