package cn.minxu.casework.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what the cases of a kind can be told apart beyond what every case has. A condition is one on a statement that calls
 * {@code minxu.case} c.
 *
 * @param name what its cases are called
 * @param promises whether each is promised an answer by a date: then that, and not its steps, says whether it is late
 * @param inCategory condition for the cases of the category {@code :category}, or null if it has none
 * @param returned condition for the cases that some unit gave back, or null if none can be
 */
public record Facets(
        String name,
        boolean promises,
        List<Category> categories,
        @Nullable String inCategory,
        @Nullable String returned) {

    /** A category, with those within it. */
    public record Category(String name, List<String> within) {}

    public static Facets of(String name) {
        return new Facets(name, false, List.of(), null, null);
    }

    boolean has(String category) {
        return categories.stream()
                .anyMatch(each -> each.name().equals(category) || each.within().contains(category));
    }
}
