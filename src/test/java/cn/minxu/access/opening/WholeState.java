package cn.minxu.access.opening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of our tables and of the engine's that tell how things stand, as a number of rows and a sum for each table. */
final class WholeState {

    /** What changes by itself: who is alive, what was asked of the clock. */
    private static final List<String> BY_ITSELF =
            List.of("minxu.node", "public.act_ru_meter_log", "public.act_ge_property");

    private WholeState() {}

    static Map<String, String> of(JdbcClient jdbc) {
        var state = new TreeMap<String, String>();
        jdbc.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname = 'minxu' or tablename ~ '^act_(ru|re|id|ge)_'""").query(String.class).list().stream()
                .filter(table -> !BY_ITSELF.contains(table))
                .forEach(table -> state.put(table, rows(jdbc, table)));
        return state;
    }

    private static String rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from " + table + " t")
                .query(String.class)
                .single();
    }
}
