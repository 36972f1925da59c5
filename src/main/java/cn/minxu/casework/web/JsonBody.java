package cn.minxu.casework.web;

import cn.minxu.Plain;
import cn.minxu.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The object of a request's body, taken strictly: only the fields that there are, each of its type, each once. */
public class JsonBody {

    private static final int MOST_BYTES = 64 << 10;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode fields;

    private JsonBody(ObjectNode fields) {
        this.fields = fields;
    }

    /** @throws Refused if it is too long, no JSON object, or has a field that is not in the list */
    public static JsonBody read(InputStream body, Set<String> known) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Refused.Kind.TOO_LARGE, "请求内容过长：最多 %d KB。".formatted(MOST_BYTES >> 10));
        }
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                object.fieldNames().forEachRemaining(name -> requireKnown(name, known));
                return new JsonBody(object);
            }
        } catch (JsonProcessingException | java.io.CharConversionException e) {
            throw Refused.invalid("无法读取正文：请核对它是不是 UTF-8 编码的、完整正确的 JSON，每项只出现一次。");
        }
        throw Refused.invalid("正文应为一个 JSON 对象，形如 {\"content\":\"…\"}。");
    }

    private static void requireKnown(String name, Set<String> known) {
        if (!known.contains(name)) {
            String shown = name.replaceAll("\\p{Cntrl}", "");
            throw Refused.invalid("没有名为“%s”的项，请核对拼写。可用的项：%s。"
                    .formatted(
                            shown.length() > 40 ? shown.substring(0, 40) + "…" : shown,
                            String.join("、", known.stream().sorted().toList())));
        }
    }

    /**
     * A text; one in which nothing can be seen is empty.
     *
     * @throws Refused if it is there and no text
     */
    @Nullable
    public String text(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refused.invalid("“%s”应为文字，请加上引号。".formatted(name));
        }
        return Plain.isEmpty(value.textValue()) ? "" : value.textValue();
    }

    /** @throws Refused if it is there and no list of texts; empty if it is not */
    public List<String> texts(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (JsonNode each : value) {
            texts.add(each.isTextual() ? each.textValue() : "");
        }
        if (!value.isArray() || texts.stream().anyMatch(Plain::isEmpty)) {
            throw Refused.invalid("“%s”应为文字的列表，形如 [\"…\", \"…\"]。".formatted(name));
        }
        return texts;
    }

    /** @throws Refused if it is there and neither true nor false */
    public boolean flag(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw Refused.invalid("“%s”应为 true 或 false，不加引号。".formatted(name));
        }
        return value.booleanValue();
    }

    /** @throws Refused if it is there and no whole number of at most nine digits */
    @Nullable
    public Integer count(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            throw Refused.invalid("“%s”应为整数，不加引号。".formatted(name));
        }
        return value.intValue();
    }

    /** @throws Refused if it is there and no object */
    @Nullable
    ObjectNode object(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw Refused.invalid("“%s”应为一个对象，形如 {\"note\":\"…\"}。".formatted(name));
    }

    /** The same for the same fields and values, however they are ordered and spaced. */
    public String hash() {
        var sorted = new TreeMap<String, String>();
        fields.fields().forEachRemaining(field -> {
            if (!field.getValue().isNull()) {
                sorted.put(field.getKey(), field.getValue().toString());
            }
        });
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(sorted.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
