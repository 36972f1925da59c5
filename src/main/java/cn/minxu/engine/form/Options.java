package cn.minxu.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The options of a field as facts: {@code label} and {@code value}. One that has {@code refused}, too, is not offered; who submits it all
 * the same reads there why it cannot be chosen.
 */
final class Options {

    private static final String REFUSED = "refused";

    private Options() {}

    /** Those that are offered. */
    static List<Map<?, ?>> of(@Nullable Object fact) {
        return all(fact).filter(option -> !option.containsKey(REFUSED)).toList();
    }

    /** Why a value cannot be chosen, if it is one of those that are not offered. */
    static Optional<String> refusal(@Nullable Object fact, String value) {
        return all(fact)
                .filter(option -> option.containsKey(REFUSED) && value.equals(option.get("value")))
                .map(option -> String.valueOf(option.get(REFUSED)))
                .findFirst();
    }

    private static Stream<Map<?, ?>> all(@Nullable Object fact) {
        return fact instanceof List<?> options ? options.stream().map(option -> (Map<?, ?>) option) : Stream.empty();
    }
}
