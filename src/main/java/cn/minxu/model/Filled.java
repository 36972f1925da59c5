package cn.minxu.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A form as somebody has filled it in, its rules checked: blanks and what was only shown left out, in the order of its fields. */
public record Filled(List<Entry> entries) {

    public static final Filled NOTHING = new Filled(List.of());

    /**
     * A field and what it holds.
     *
     * @param value a String, Boolean, Long, BigDecimal or list of Strings
     * @param text how the value reads: the label of what was chosen
     */
    public record Entry(FormField field, Object value, String text) {

        public String key() {
            return field.key();
        }
    }

    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** All values by key, personal ones among them. */
    public Map<String, Object> values() {
        return values(entries.stream());
    }

    /** The values that may be on record. */
    public Map<String, Object> openValues() {
        return values(open());
    }

    public Stream<Entry> open() {
        return entries.stream().filter(entry -> !entry.field().personal());
    }

    public Stream<Entry> personal() {
        return entries.stream().filter(entry -> entry.field().personal());
    }

    private static Map<String, Object> values(Stream<Entry> entries) {
        var values = new LinkedHashMap<String, Object>();
        entries.forEach(entry -> values.put(entry.key(), entry.value()));
        return values;
    }
}
