package cn.minxu.bench;

import java.util.Map;

/**
 * A column of a table that is cloned.
 *
 * @param owner the table whose number this is, or nothing
 * @param stride by which the number grows from copy to copy
 */
record Column(String name, Kind kind, String owner, long stride) {

    static Column of(String name, Kind kind) {
        return new Column(name, kind, "", 0);
    }

    /** What happens to its values in a copy. */
    enum Kind {
        SAME,
        MOMENT,
        /** All end with one of the product's short ids. */
        SHORT_ID,
        /** All are a UUID. */
        UUID_ID,
        /** Ids of more than one form, or with an element's id before a UUID. */
        MIXED_ID,
        NUMBER_ID,
        NUMBER_ID_AS_TEXT
    }

    /**
     * The expression for its value in a copy.
     *
     * @param copy what {@link #ofCopy} gives
     * @param starts by owner, what is added to every number beside the strides
     */
    String copy(String copy, Map<String, Long> starts) {
        return switch (kind) {
            case SAME -> name;
            case MOMENT -> name + " - " + copy + ".age";
            case SHORT_ID -> "left(" + name + ", -10) || " + copy + ".hex || right(" + name + ", 5)";
            case UUID_ID -> "md5(" + name + " || " + copy + ".digits)::uuid::text";
            case MIXED_ID -> "pg_temp.copy_of(" + name + ", " + copy + ".n)";
            case NUMBER_ID -> name + " + " + starts.getOrDefault(owner, 0L) + " + " + copy + ".n * " + stride;
            case NUMBER_ID_AS_TEXT -> "(" + name + "::bigint + " + copy + ".n * " + stride + ")::text";
        };
    }

    /**
     * Copies with what is the same for all values of one, which is calculated only once for each.
     *
     * @param seconds over which their ages spread: evenly, and without an order
     */
    static String ofCopy(long first, long last, long seconds) {
        return """
                (select n, n::text as digits, lpad(to_hex(n), 5, '0') as hex, (n * 2654435761 %% %d) * interval '1 second' as age
                from generate_series(%d::bigint, %d) n offset 0)""".formatted(Math.max(1, seconds), first, last);
    }

    /** Defines what copies ids whose form is known only from the value, in the same way as those of one form. */
    static final String COPY_OF = """
            create function pg_temp.copy_of(id text, n bigint) returns text language sql immutable as $$
              select case
                when id ~ '(^|[^0-9a-z])000[0-9a-z]{7}$' then left(id, -10) || lpad(to_hex(n), 5, '0') || right(id, 5)
                when length(id) = 36 then md5(id || n)::uuid::text
                else left(id, -36) || md5(right(id, 36) || n)::uuid::text end $$""";
}
