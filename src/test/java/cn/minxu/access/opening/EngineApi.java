package cn.minxu.access.opening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What the engine's REST interface offers, as its makers describe it (OpenAPI). */
final class EngineApi {

    /** @param fields the names of what its body holds, without those inside of others */
    record Operation(String method, String path, List<String> parameters, List<String> fields) {

        /** The path with a text in each of its places. */
        String at(String id) {
            return path.replaceAll("\\{[^}]+}", id);
        }
    }

    private static final JsonNode ALL = read();

    private EngineApi() {}

    static List<Operation> operations() {
        var found = new ArrayList<Operation>();
        ALL.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> found.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters(method.getValue()),
                                fields(method.getValue().at("/requestBody/content/application~1json/schema"))))));
        return found;
    }

    private static List<String> parameters(JsonNode operation) {
        var names = new TreeSet<String>();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return List.copyOf(names);
    }

    private static List<String> fields(JsonNode schema) {
        var names = new TreeSet<String>();
        var whole = schema.has("$ref") ? ALL.at(schema.path("$ref").asText().substring(1)) : schema;
        whole.path("properties").fieldNames().forEachRemaining(names::add);
        whole.path("allOf").forEach(part -> names.addAll(fields(part)));
        return List.copyOf(names);
    }

    private static JsonNode read() {
        try (var file = EngineApi.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
