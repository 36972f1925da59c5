package cn.minxu.model;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as it is written.
 *
 * @param inputs the names that it asks for
 * @param outputs its answers: name and type; a type that no process may hold is null
 */
public record Table(
        String key, String name, Set<String> inputs, Map<String, @Nullable Class<?>> outputs, DmnModelInstance model) {

    public static List<Table> of(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision ->
                        !decision.getChildElementsByType(DecisionTable.class).isEmpty())
                .map(decision -> of(decision, model))
                .toList();
    }

    /** @throws org.camunda.bpm.model.xml.ModelException if it cannot be read */
    public static List<Table> read(byte[] dmn) {
        return of(Dmn.readModelFromStream(new ByteArrayInputStream(dmn)));
    }

    private static Table of(Decision decision, DmnModelInstance model) {
        var inputs = new LinkedHashSet<String>();
        var outputs = new LinkedHashMap<String, @Nullable Class<?>>();
        for (DecisionTable table : decision.getChildElementsByType(DecisionTable.class)) {
            table.getInputs().forEach(input -> {
                InputExpression asked = input.getInputExpression();
                if (asked != null && asked.getText() != null) {
                    inputs.addAll(Expressions.namesInFeel(asked.getText().getTextContent()));
                }
            });
            for (Output output : table.getOutputs()) {
                outputs.put(Optional.ofNullable(output.getName()).orElse(""), type(output.getTypeRef()));
            }
        }
        return new Table(
                decision.getId(),
                Optional.ofNullable(decision.getName()).orElse(decision.getId()),
                inputs,
                outputs,
                model);
    }

    /** What a single answer is as a variable. */
    public @Nullable Class<?> answer() {
        return outputs.size() == 1 ? outputs.values().iterator().next() : null;
    }

    private static @Nullable Class<?> type(@Nullable String typeRef) {
        return switch (typeRef == null ? "string" : typeRef.toLowerCase(Locale.ROOT)) {
            case "string" -> String.class;
            case "boolean" -> Boolean.class;
            case "integer", "long" -> Long.class;
            case "date" -> java.util.Date.class;
            default -> null;
        };
    }
}
