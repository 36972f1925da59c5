package cn.minxu.casework.model;

import cn.minxu.Refused;
import cn.minxu.engine.DeployedModel.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one model.
 *
 * @param name as people call it, where the file says so
 * @param tag of the version, where it has one
 * @param parts by their ids, in the order of the file
 */
record Content(
        ModelKey model, @Nullable String name, @Nullable String tag, Map<String, Part> parts) {

    /** Where a field stands and how wide it is. */
    private static final List<String> DRAWING = List.of("id", "type", "label", "components", "layout");

    /**
     * All models of a file; none if it is a picture.
     *
     * @throws Refused if it cannot be read
     */
    static List<Content> of(String resource, byte[] file) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        return switch (ending) {
            case "bpmn", "dmn" -> XmlContent.of(file);
            case "form" -> List.of(form(file));
            default -> List.of();
        };
    }

    /**
     * The models of a file whose name is not known.
     *
     * @throws Refused if it cannot be read
     */
    static List<Content> of(byte[] file) {
        boolean json = new String(file, StandardCharsets.UTF_8).stripLeading().startsWith("{");
        return json ? List.of(form(file)) : XmlContent.of(file);
    }

    static Refused unreadable() {
        return Refused.invalid("文件无法读取：请核对它是不是完整的流程图（.bpmn）、决策表（.dmn）或表单（.form），在 Modeler 中能否打开。");
    }

    private static Content form(byte[] file) {
        try {
            JsonNode form = new JsonMapper().readTree(file);
            if (!form.path("id").isTextual()) {
                throw unreadable();
            }
            var parts = new LinkedHashMap<String, Part>();
            fields(form.path("components"), "", parts);
            return new Content(new ModelKey(Kind.FORM, form.path("id").textValue()), null, null, parts);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static void fields(JsonNode components, String inside, Map<String, Part> parts) {
        for (JsonNode each : components) {
            String id = each.path("id").asText();
            var properties = new TreeMap<String, String>();
            if (each instanceof ObjectNode field) {
                field.fields().forEachRemaining(property -> {
                    if (!DRAWING.contains(property.getKey())) {
                        flatten(property.getKey(), property.getValue(), properties);
                    }
                });
            }
            parts.put(
                    id,
                    new Part(
                            id,
                            Labels.FIELD + each.path("type").asText(),
                            each.path("label").asText(each.path("text").asText()),
                            inside,
                            properties));
            fields(each.path("components"), id, parts);
        }
    }

    private static void flatten(String path, JsonNode value, Map<String, String> properties) {
        if (value.isObject()) {
            value.fields().forEachRemaining(each -> flatten(path + "." + each.getKey(), each.getValue(), properties));
        } else if (!value.isNull()) {
            properties.put(path, value.isValueNode() ? value.asText() : value.toString());
        }
    }
}
