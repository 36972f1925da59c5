package cn.minxu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the server has done so far. Only one contestant works at a time, so all that was done between two readings is its. */
final class Meter {

    /**
     * A state of the counters.
     *
     * @param walBytes written to the log
     * @param commits transactions that changed something
     * @param cpuNanos of all the server's processes
     */
    record Reading(long walBytes, long commits, long cpuNanos) {

        Reading since(Reading before) {
            return new Reading(walBytes - before.walBytes, commits - before.commits, cpuNanos - before.cpuNanos);
        }
    }

    private final Server server;
    private final Connection connection;

    Meter(Server server) throws SQLException {
        this.server = server;
        this.connection = server.connect("postgres");
    }

    Reading read() throws SQLException, IOException {
        return new Reading(
                number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn"),
                number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"),
                Processor.familyNanos(server.pid()));
    }

    /** Starts to count statements, from nothing. */
    void countStatements() throws SQLException {
        track("all");
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    void stopCounting() throws SQLException {
        track("none");
    }

    /**
     * Statements that were counted.
     *
     * @param nested those that triggers and foreign keys ran
     */
    long statements(String database, boolean nested) throws SQLException {
        return number("select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                + " where d.datname = '" + database + "' and toplevel = " + !nested);
    }

    /** The statements that were counted most often, with calls and milliseconds for each case. */
    Table mostFrequent(String database, int cases, int limit) throws SQLException {
        var table = new Table("语句（每件）：" + database, "次", "执行 ms", "计划 ms", "WAL 字节", "", "语句");
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select calls, total_exec_time, wal_bytes, toplevel, total_plan_time, regexp_replace(query, '\\s+', ' ', 'g')
                        from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = '%s'
                        order by calls desc, total_exec_time desc limit %d""".formatted(database, limit))) {
            while (found.next()) {
                String query = found.getString(6).replace("|", "\\|");
                table.row(
                        (double) found.getLong(1) / cases,
                        found.getDouble(2) / cases,
                        found.getDouble(5) / cases,
                        (double) found.getLong(3) / cases,
                        found.getBoolean(4) ? "" : "触发",
                        query.substring(0, Math.min(150, query.length())));
            }
        }
        return table;
    }

    private void track(String what) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter system set pg_stat_statements.track = '" + what + "'");
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_sleep(0.5)");
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
