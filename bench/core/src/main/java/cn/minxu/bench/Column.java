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
        TEXT_ID,
        NUMBER_ID,
        NUMBER_ID_AS_TEXT
    }

    /**
     * The expression for its value in a copy.
     *
     * @param starts by owner, what is added to every number beside the strides
     */
    String copy(String number, String age, Map<String, Long> starts) {
        return switch (kind) {
            case SAME -> name;
            case MOMENT -> name + " - " + age;
            case TEXT_ID -> "pg_temp.copy_of(" + name + ", " + number + ")";
            case NUMBER_ID -> name + " + " + starts.getOrDefault(owner, 0L) + " + " + number + " * " + stride;
            case NUMBER_ID_AS_TEXT -> "(" + name + "::bigint + " + number + " * " + stride + ")::text";
        };
    }
}
