package cn.minxu.casework.supervision;

/**
 * What a figure counts.
 *
 * @param key by which it is asked for
 * @param name what it is called
 * @param rows a statement that finds them: {@code id} of the case, {@code clock}, the deadline that it is about, or null where it is about
 *     the case as it is, and {@code own}, which tells several of one case apart
 */
record FigureSet(String key, String name, String rows) {

    static FigureSet ofCases(String key, String name, String condition, Scope in) {
        return new FigureSet(
                key,
                name,
                "select c.id, null::bigint as clock, 0::bigint as own from minxu.case c where " + condition + " and "
                        + in.cases());
    }

    /** Of steps or promises, each by itself. */
    static FigureSet ofClocks(String key, String name, String condition, Scope in) {
        return new FigureSet(
                key,
                name,
                "select d.case_id as id, d.id as clock, d.id as own from " + in.clocksFrom() + " where " + condition
                        + " and " + in.clocks());
    }
}
