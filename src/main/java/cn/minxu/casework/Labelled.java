package cn.minxu.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a closed list that people know by its Chinese name. */
public interface Labelled {

    String name();

    String label();

    /** Other words that districts use for it. */
    default List<String> synonyms() {
        return List.of();
    }

    /** The value with this name, Chinese name or synonym. */
    public static <T extends Labelled> Optional<T> named(T[] values, @Nullable String text) {
        return text == null
                ? Optional.empty()
                : Arrays.stream(values)
                        .filter(value -> value.name().equals(text)
                                || value.label().equals(text)
                                || value.synonyms().contains(text))
                        .findFirst();
    }

    /** All Chinese names, as an enumeration in a sentence. */
    public static String labels(Labelled[] values) {
        return Arrays.stream(values).map(Labelled::label).collect(Collectors.joining("、"));
    }

    /** As the options of a form's field. */
    public static List<java.util.Map<String, Object>> options(Labelled[] values) {
        return Arrays.stream(values)
                .map(value -> java.util.Map.<String, Object>of("label", value.label(), "value", value.name()))
                .toList();
    }
}
