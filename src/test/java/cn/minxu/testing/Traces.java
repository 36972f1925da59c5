package cn.minxu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a text stands in the store: in whichever column of our tables or the engine's, as text, in JSON or in bytes. */
public final class Traces {

    private record Column(String table, String name, String type) {

        String holds() {
            return type.equals("bytea")
                    ? "position(convert_to(:t, 'UTF8') in coalesce(" + name + ", ''::bytea)) > 0"
                    : "position(:t in coalesce(" + name + "::text, '')) > 0";
        }
    }

    private Traces() {}

    /** As {@code schema.table.column}, of all tables. */
    public static List<String> of(JdbcClient jdbc, String text) {
        return of(jdbc, text, "%");
    }

    /** Of the engine's tables alone. */
    public static List<String> inEngine(JdbcClient jdbc, String text) {
        return of(jdbc, text, "act\\_%");
    }

    private static List<String> of(JdbcClient jdbc, String text, String tables) {
        var columns = jdbc.sql("""
                        select table_schema || '.' || quote_ident(table_name), quote_ident(column_name), data_type from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema') and table_name like ?
                          and data_type in ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb', 'xml', 'ARRAY', 'tsvector')
                        order by 1, 2""")
                .param(tables)
                .query((row, i) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        assertThat(columns).hasSizeGreaterThan(200);
        return columns.stream().collect(Collectors.groupingBy(Column::table)).entrySet().stream()
                .filter(table -> isTrue(
                        jdbc,
                        table.getKey(),
                        table.getValue().stream().map(Column::holds).collect(Collectors.joining(" or ")),
                        text))
                .flatMap(table -> table.getValue().stream())
                .filter(column -> isTrue(jdbc, column.table(), column.holds(), text))
                .map(column -> column.table() + "." + column.name())
                .sorted()
                .toList();
    }

    private static boolean isTrue(JdbcClient jdbc, String table, String condition, String text) {
        return jdbc.sql("select exists (select 1 from " + table + " where " + condition + ")")
                .param("t", text)
                .query(Boolean.class)
                .single();
    }
}
