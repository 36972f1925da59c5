package cn.minxu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fills a database by copying real rows: a few cases that the contestant itself has run become a hundred thousand. What identifies a
 * row gets a new value in every copy, everything that refers to it the same one; instants move back, so that the copies spread over a
 * span of time. Knows nothing of the tables but what the catalogue says and what the rows hold.
 */
final class Cloner {

    /** Rows of a table from which copies are made. */
    private record Sampled(String table, String sample, List<Column> columns) {}

    private final Connection connection;
    private final List<Sampled> tables = new ArrayList<>();
    private Keys keys = new Keys(Set.of(), Map.of(), Map.of());
    private long copies;

    private Cloner(Connection connection) {
        this.connection = connection;
    }

    /** The moment after which rows are samples, to be taken before the sample cases run. */
    static long now(Connection connection) throws SQLException {
        return Long.parseLong(new Catalogue(connection)
                .strings("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .get(0));
    }

    /**
     * Takes as samples the rows that were written since a moment.
     *
     * @param which names of tables that are copied, with their schema
     */
    static Cloner sample(Connection connection, long since, Predicate<String> which) throws SQLException {
        var cloner = new Cloner(connection);
        cloner.prepare(Stock.of(connection).rowsByTable().keySet(), which, since);
        return cloner;
    }

    private void prepare(Set<String> all, Predicate<String> which, long since) throws SQLException {
        execute("set session_replication_role = replica");
        execute("set maintenance_work_mem = '512MB'");
        execute(Column.COPY_OF);
        var catalogue = new Catalogue(connection);
        var samples = new LinkedHashMap<String, String>();
        var fixed = new HashSet<String>();
        for (String table : all) {
            fixed.addAll(catalogue.textKeysBefore(table, since));
            String sample = "sample_" + samples.size();
            execute("create temp table " + sample + " as select * from " + table + " where xmin::text::bigint >= "
                    + since);
            if (!catalogue.strings("select 1 from " + sample + " limit 1").isEmpty()) {
                samples.put(table, sample);
            } else {
                execute("drop table " + sample);
            }
        }
        keys = Keys.of(catalogue, samples, fixed);
        for (var each : samples.entrySet()) {
            if (which.test(each.getKey())) {
                var columns = catalogue.columns(each.getKey(), each.getValue(), keys);
                tables.add(new Sampled(each.getKey(), each.getValue(), columns));
            }
        }
    }

    /**
     * Adds copies of every sample.
     *
     * @param seconds over which the copies spread into the past
     */
    void add(long count, long seconds) throws SQLException {
        var starts = starts();
        var catalogue = new Catalogue(connection);
        String copy = Column.ofCopy(copies + 1, copies + count, seconds);
        deferCheckpoints();
        for (Sampled table : tables) {
            Run.say("复制 " + table.table() + " × " + count);
            String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
            String values = table.columns().stream()
                    .map(column -> column.copy("copy", starts))
                    .collect(Collectors.joining(", "));
            catalogue.stopIndexing(table.table());
            execute("insert into %s (%s) overriding system value select %s from %s copy, %s"
                    .formatted(table.table(), names, values, copy, table.sample()));
            catalogue.index(table.table());
            catalogue.advanceSequence(table.table());
            execute("vacuum analyze " + table.table());
        }
        checkpoint();
        copies += count;
    }

    /** While so much is written, checkpoints would come one after the other and double the log. */
    private void deferCheckpoints() throws SQLException {
        execute("alter system set max_wal_size = '16GB'");
        execute("alter system set checkpoint_timeout = '1h'");
        execute("select pg_reload_conf()");
    }

    /** All that was filled in is on disk, and checkpoints come as usual, when the measuring begins. */
    private void checkpoint() throws SQLException {
        execute("alter system reset max_wal_size");
        execute("alter system reset checkpoint_timeout");
        execute("select pg_reload_conf()");
        execute("checkpoint");
    }

    /** Copies come after all rows that there are by now; what counts on by the day needs no start. */
    private Map<String, Long> starts() throws SQLException {
        var starts = new HashMap<String, Long>();
        for (var each : keys.strides().entrySet()) {
            long highest = new Catalogue(connection).highest(each.getKey());
            starts.put(each.getKey(), highest == 0 ? 0 : highest - copies * each.getValue());
        }
        return starts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
