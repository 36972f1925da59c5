package cn.minxu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a database holds.
 *
 * @param bytes of all tables with their indexes
 * @param rowsByTable tables that hold any
 */
record Stock(long bytes, Map<String, Long> rowsByTable) {

    static Stock of(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        long bytes = 0;
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                rows.put(table, number(statement, "select count(*) from " + table));
                bytes += number(statement, "select pg_total_relation_size('" + table + "')");
            }
        }
        return new Stock(bytes, rows);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (var found = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema') and schemaname not like 'pg_temp%'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    long rows() {
        return rowsByTable.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that each table has more than before, for each of so many cases, the most first. */
    String growth(Stock before, int cases) {
        var grown = new TreeMap<String, Double>();
        rowsByTable.forEach((table, rows) -> {
            double more = (double) (rows - before.rowsByTable.getOrDefault(table, 0L)) / cases;
            if (more >= 0.01) {
                grown.put(table.replaceFirst("^public\\.", ""), more);
            }
        });
        var parts = new ArrayList<String>();
        grown.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(each -> parts.add(each.getKey() + " " + Spread.figure(each.getValue())));
        return String.join(", ", parts);
    }
}
