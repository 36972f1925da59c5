package cn.minxu.casework;

import cn.minxu.casework.CaseFields.Field;
import cn.minxu.engine.DeployedModels;
import cn.minxu.engine.KnownDefinitions;
import cn.minxu.model.Diagram;
import cn.minxu.model.Filled;
import cn.minxu.model.FormField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What people fill in stays with the case and is shown again where a form asks for it: a field by the same key, and how it reads by the
 * same key and {@code Text}. Of a drawn kind all is kept, of a kind with Java what one form takes and another shows.
 */
@Component
class FilledFields {

    private static final String TEXT = "Text";

    private final CaseFields fields;
    private final Residents residents;
    private final DeployedModels models;
    private final KnownDefinitions known;

    FilledFields(CaseFields fields, Residents residents, DeployedModels models, KnownDefinitions known) {
        this.fields = fields;
        this.residents = residents;
        this.models = models;
        this.known = known;
    }

    private record Shown(String process, boolean drawn) {}

    /** A person's data apart. */
    void keep(long number, String process, boolean drawn, Filled filled) {
        Set<String> shown = drawn ? Set.of() : shownAgain(process, false);
        fields.save(
                number,
                filled.open()
                        .filter(entry -> drawn || shown.contains(entry.key()))
                        .toList());
        fields.savePersonal(number, filled.personal().toList());
    }

    /** As facts of a form; each is found out when it is asked for. */
    Map<String, Supplier<Object>> facts(long number, String process, boolean drawn) {
        var facts = new HashMap<String, Supplier<Object>>();
        Supplier<Map<String, Field>> kept = SingletonSupplier.of(() -> masked(number));
        for (String key : shownAgain(process, drawn)) {
            facts.put(key, () -> said(kept, key, Field::value));
            facts.put(key + TEXT, () -> said(kept, key, Field::text));
        }
        return facts;
    }

    private static Object said(Supplier<Map<String, Field>> kept, String key, Function<Field, Object> what) {
        return Optional.ofNullable(kept.get().get(key)).map(what).orElse("");
    }

    /** A person's data are hidden, inside texts too. */
    private Map<String, Field> masked(long number) {
        var all = new HashMap<String, Field>();
        var discretion = new Discretion(residents.of(number));
        fields.of(number).forEach((key, field) -> all.put(key, field.masked(discretion)));
        fields.personalOf(number)
                .forEach((key, field) ->
                        all.put(key, new Field(field.label(), Discretion.HIDDEN, Discretion.HIDDEN, field.place())));
        return all;
    }

    private Set<String> shownAgain(String process, boolean drawn) {
        return Objects.requireNonNull(known.get(
                new Shown(process, drawn),
                () -> models.latest(process)
                        .map(diagram -> shownAgain(diagram, drawn))
                        .orElse(Set.of())));
    }

    /** The words of a field of a kind with Java may be a fact of that Java, called alike. */
    private Set<String> shownAgain(Diagram diagram, boolean drawn) {
        List<FormField> all = models.fields(diagram).toList();
        Set<String> shown = keys(all.stream().filter(FormField::fixed));
        return keys(all.stream()
                .filter(field -> !field.fixed())
                .filter(field -> shown.contains(field.key()) || (drawn && shown.contains(field.key() + TEXT))));
    }

    private static Set<String> keys(Stream<FormField> fields) {
        return fields.map(FormField::key).collect(Collectors.toUnmodifiableSet());
    }
}
