package cn.minxu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;

/** Timers of waiting cases that are made due, and how late their marks were committed, by the database's own clock. */
final class DueTimers implements AutoCloseable {

    private final Connection connection;
    private final TimerTables tables;

    DueTimers(Connection connection, TimerTables tables) throws SQLException {
        this.connection = connection;
        this.tables = tables;
        execute("create table if not exists bench_due (execution text primary key, instance text, at timestamptz)");
    }

    /**
     * Makes timers due that were not yet.
     *
     * @param inSeconds from now, when the first are due
     * @param perSecond how many are due each second, or 0 for all at once
     */
    void set(int count, int inSeconds, int perSecond) throws SQLException {
        execute("truncate bench_due");
        execute("begin");
        execute("""
                insert into bench_due
                select execution_id_, process_instance_id_,
                  date_trunc('second', clock_timestamp()) + %d * interval '1 second' + %s * interval '1 second'
                from (select j.*, row_number() over () - 1 as place from %s j where %s and execution_id_ is not null and duedate_ > now() + interval '1 hour' limit %d) j
                """.formatted(
                        inSeconds,
                        perSecond == 0 ? "0" : "(place / " + perSecond + ")",
                        tables.jobs(),
                        tables.warnings(),
                        count));
        execute("update " + tables.jobs()
                + " j set duedate_ = b.at from bench_due b where b.execution = j.execution_id_ and "
                + tables.warnings());
        if (!tables.follow().isEmpty()) {
            execute(tables.follow());
        }
        execute("commit");
    }

    /** Waits until all marks stand. */
    void await(int count, int atMostSeconds) throws SQLException, InterruptedException {
        long end = System.nanoTime() + atMostSeconds * 1_000_000_000L;
        while (marks() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(marks() + " 个标记，应有 " + count + " 个");
            }
            Thread.sleep(200);
        }
    }

    private long marks() throws SQLException {
        return number("select count(*) from bench_due b join " + tables.marks())
                .get(0)
                .longValue();
    }

    /** Milliseconds from each instant to the commit of its mark. */
    Spread latenessMillis() throws SQLException {
        return Spread.of(number(
                "select 1000 * extract(epoch from pg_xact_commit_timestamp(m.xmin) - b.at) from bench_due b join "
                        + tables.marks()));
    }

    private ArrayList<Double> number(String sql) throws SQLException {
        var all = new ArrayList<Double>();
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                all.add(found.getDouble(1));
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
