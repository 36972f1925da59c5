package cn.minxu.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a Camunda Form, with the rules that it states.
 *
 * @param key name under which its value is submitted
 * @param fixed shown only: what comes back for it is not taken
 * @param hide FEEL condition under which the field is neither shown nor submitted, or null
 * @param options values to choose from and their labels; null if any, or if they are facts named by {@code valuesKey}
 * @param personalAs which of a person's data it holds – name, phone, address, or any other word –; null if none
 * @param whole whether a number takes whole numbers only
 */
public record FormField(
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
        @Nullable Map<String, String> options,
        @Nullable String valuesKey,
        @Nullable String personalAs,
        boolean whole) {

    /** The property of a field that holds a person's data. */
    public static final String PERSONAL = "personal";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IOException if it is no JSON */
    public static List<FormField> read(byte[] form) throws IOException {
        return of(JSON.readTree(form));
    }

    /** All fields of a form, those in groups included, in their order. */
    public static List<FormField> of(JsonNode form) {
        var fields = new ArrayList<FormField>();
        collect(form, null, fields);
        return fields;
    }

    /** The names that stand in the condition under which it is hidden. */
    public Set<String> namesInCondition() {
        return Expressions.namesInFeel(hide);
    }

    /** Whether it holds a person's data: it is erased by rule, shown masked, and never steers. */
    public boolean personal() {
        return personalAs != null;
    }

    /** What it is as a variable of a process; null if it cannot steer one: free text never does. */
    public @Nullable Class<?> steers() {
        if (personal() || fixed) {
            return null;
        }
        return switch (type) {
            case "radio", "select" -> String.class;
            case "checkbox" -> Boolean.class;
            case "number" -> whole ? Long.class : null;
            case "datetime" -> Date.class;
            default -> null;
        };
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

    /** A date may have its own kind of label only. */
    private static String label(JsonNode c) {
        return c.path("label").asText(c.path("dateLabel").asText(c.get("key").asText()));
    }

    private static FormField field(JsonNode c, @Nullable String hide) {
        JsonNode rules = c.path("validate");
        return new FormField(
                c.get("key").asText(),
                label(c),
                c.path("type").asText(),
                c.path("readonly").asBoolean() || c.path("disabled").asBoolean(),
                hide,
                rules.path("required").asBoolean(),
                number(rules, "minLength"),
                number(rules, "maxLength"),
                text(rules, "pattern"),
                decimal(rules, "min"),
                decimal(rules, "max"),
                options(c),
                text(c, "valuesKey"),
                personal(c.path("properties")),
                c.path("decimalDigits").asInt(-1) == 0);
    }

    private static @Nullable String personal(JsonNode properties) {
        String personal = text(properties, PERSONAL);
        return "false".equals(personal) ? null : personal;
    }

    private static @Nullable Map<String, String> options(JsonNode c) {
        if (!c.has("values")) {
            return null;
        }
        var options = new LinkedHashMap<String, String>();
        for (JsonNode option : c.get("values")) {
            String value = option.path("value").asText();
            options.put(value, option.path("label").asText(value));
        }
        return options;
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
