package cn.minxu.casework.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence or an attachment of a case, without its content. It never changes, but it may be withdrawn.
 *
 * @param number of the case
 * @param name of its file, with its ending
 * @param size in bytes
 * @param step element id in the diagram: what waited for the unit when it was added, or null
 * @param unit of who added it, at that time
 * @param erased whether its content and its name are gone by rule
 * @param apart whether it was nobody else's when it was added ({@link Seclusion})
 */
public record Document(
        long id,
        long number,
        String name,
        DocumentKind kind,
        int size,
        @Nullable String step,
        Instant addedAt,
        String addedBy,
        String unit,
        @Nullable Withdrawal withdrawal,
        boolean erased,
        boolean apart) {

    /** Who took it out of use, when and why. */
    public record Withdrawal(Instant at, String by, String why) {}

    /** The same with the id that it was given. */
    Document under(long given) {
        return new Document(given, number, name, kind, size, step, addedAt, addedBy, unit, withdrawal, erased, apart);
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }
}
