package cn.minxu.casework;

import cn.minxu.model.Filled.Entry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people filled in and no column of a feature has, as it is now: {@code minxu.case.fields}, and of a person's data {@code
 * minxu.case_private.fields}. Each with the words that the form had for it then, so that it is read whatever becomes of the form.
 */
@Repository
public class CaseFields {

    private static final TypeReference<Map<String, Field>> FIELDS = new TypeReference<>() {};

    /** All that is left of them once the case is erased. */
    private static final String ERASED = "erased";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    CaseFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One field.
     *
     * @param place its place among the others: forms in the order in which they were filled in, fields as they stand in the form
     */
    public record Field(String label, String text, Object value, int place) {

        /** For those to whom a person's data are not shown. */
        Field masked(Discretion discretion) {
            return new Field(
                    label,
                    discretion.masked(text),
                    value instanceof String typed ? discretion.masked(typed) : value,
                    place);
        }
    }

    /** Takes the place of what the same fields held before. */
    public void save(long number, List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("update minxu.case set fields = minxu.followed_by(fields, ?::jsonb) where id = ?")
                    .params(text(fields(entries)), number)
                    .update();
        }
    }

    /** The same for a person's data. */
    public void savePersonal(long number, List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("""
                            insert into minxu.case_private as p (case_id, fields) values (?, ?::jsonb)
                            on conflict (case_id) do update set fields = minxu.followed_by(p.fields, excluded.fields)""").params(number, text(fields(entries))).update();
        }
    }

    /** Puts right what a field about a person holds, if anything was filled in. */
    public void correctPersonal(long number, String key, @Nullable String right) {
        jdbc.sql("""
                        update minxu.case_private
                        set fields = jsonb_set(jsonb_set(fields, array[:key, 'text'], to_jsonb(:right::text)), array[:key, 'value'], to_jsonb(:right::text))
                        where case_id = :number and jsonb_exists(fields, :key)""")
                .param("number", number)
                .param("key", key)
                .param("right", right == null ? "" : right)
                .update();
    }

    /** In their order, by key. */
    public Map<String, Field> of(long number) {
        return read(number, "select fields from minxu.case where id = ?");
    }

    public Map<String, Field> personalOf(long number) {
        return read(number, "select fields from minxu.case_private where case_id = ?");
    }

    private Map<String, Field> read(long number, String statement) {
        @Nullable
        String text =
                jdbc.sql(statement).param(number).query(String.class).optional().orElse(null);
        if (text == null) {
            return Map.of();
        }
        try {
            JsonNode kept = json.readTree(text);
            if (kept.path(ERASED).isTextual()) {
                return Map.of(ERASED, new Field("填写内容", Erased.WORDS, Erased.WORDS, 0));
            }
            return json.convertValue(kept, FIELDS).entrySet().stream()
                    .sorted(Comparator.comparingInt(field -> field.getValue().place()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what was written", e);
        }
    }

    private static Map<String, Field> fields(List<Entry> entries) {
        var fields = new LinkedHashMap<String, Field>();
        for (Entry entry : entries) {
            fields.put(entry.key(), new Field(entry.field().label(), entry.text(), entry.value(), fields.size() + 1));
        }
        return fields;
    }

    private String text(Map<String, Field> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("fields hold plain values", e);
        }
    }
}
