package cn.minxu.model.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a name comes from.
 *
 * @param type null if it is not known
 * @param options all that it can be; null if it can be anything
 */
record Known(
        Origin origin, @Nullable Class<?> type, @Nullable Set<String> options) {

    /** Who gives it its value. */
    enum Origin {
        KERNEL,
        JAVA,
        TABLE,
        FIELD,
        MAPPING,
        REPETITION;

        /** Whether nothing but the models says what it can be. */
        boolean isDrawn() {
            return this == TABLE || this == FIELD;
        }
    }

    /** Several origins of one name: together they say what it can be. */
    static Known together(List<Known> all) {
        var type = all.stream()
                .map(Known::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var drawn = all.stream()
                .filter(each -> each.origin() == Origin.MAPPING || each.origin().isDrawn())
                .toList();
        var options = new LinkedHashSet<String>();
        boolean fixed = !drawn.isEmpty();
        for (Known each : drawn) {
            if (each.options() == null) {
                fixed = false;
            } else {
                options.addAll(each.options());
            }
        }
        return new Known(all.get(0).origin(), type, fixed ? options : null);
    }
}
