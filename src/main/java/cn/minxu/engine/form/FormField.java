package cn.minxu.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of a deployed Camunda Form, with the rules that it states.
 *
 * @param key name under which its value is submitted
 * @param fixed shown only: what comes back for it is not taken
 * @param hide FEEL condition under which the field is neither shown nor submitted, or null
 * @param options values to choose from; null if any, or if they are facts named by {@code valuesKey}
 */
record FormField(
        String key,
        String label,
        String type,
        boolean fixed,
        @Nullable String hide,
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable List<String> options,
        @Nullable String valuesKey) {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false");

    /** All fields of a form, those in groups included, in their order. */
    static List<FormField> of(JsonNode form) {
        var fields = new ArrayList<FormField>();
        collect(form, null, fields);
        return fields;
    }

    /** The names that stand in the condition under which it is hidden, words of the language among them left out. */
    Set<String> namesInCondition() {
        return hide == null
                ? Set.of()
                : NAME.matcher(TEXT.matcher(hide).replaceAll(" "))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !WORDS.contains(name))
                        .collect(Collectors.toSet());
    }

    private static void collect(JsonNode node, @Nullable String outerHide, List<FormField> fields) {
        for (JsonNode component : node.path("components")) {
            String hide = text(component.path("conditional"), "hide");
            if (hide == null) {
                hide = outerHide;
            }
            if (component.hasNonNull("key")) {
                fields.add(field(component, hide));
            } else {
                collect(component, hide, fields);
            }
        }
    }

    private static FormField field(JsonNode c, @Nullable String hide) {
        JsonNode rules = c.path("validate");
        String valuesKey = text(c, "valuesKey");
        List<String> options = null;
        if (c.has("values")) {
            options = new ArrayList<>();
            for (JsonNode value : c.get("values")) {
                options.add(value.path("value").asText());
            }
        }
        return new FormField(
                c.get("key").asText(),
                c.path("label").asText(c.get("key").asText()),
                c.path("type").asText(),
                c.path("readonly").asBoolean() || c.path("disabled").asBoolean(),
                hide,
                rules.path("required").asBoolean(),
                number(rules, "minLength"),
                number(rules, "maxLength"),
                text(rules, "pattern"),
                decimal(rules, "min"),
                decimal(rules, "max"),
                options,
                valuesKey);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static @Nullable Integer number(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asInt() : null;
    }

    private static @Nullable Double decimal(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asDouble() : null;
    }
}
