package cn.minxu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The same facts in the same commits by plain JDBC, without an engine: no model, no forms, no rights, no timers that fire. What any
 * engine on this database could reach at most.
 */
public final class Floor implements Contestant {

    private static final int DAYS_TO_DUE = 3;

    private final HikariDataSource pool;
    private final AtomicLong numbers = new AtomicLong(1);

    private Floor(Database database) throws Exception {
        pool = database.pool();
        try (var schema = Floor.class.getResourceAsStream("/floor.sql");
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            if (schema == null) {
                throw new IllegalStateException("floor.sql");
            }
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Booth.serve(arguments, Floor::new);
    }

    @Override
    public void run(Journey journey) {
        try {
            long number = register();
            if (journey == Journey.SHORT) {
                act(number, "judge", "update need set scale = 'SMALL', grade = 'A' where id = ?", "handle");
                act(
                        number,
                        "handle",
                        "update need set answer = '" + Samples.ANSWER + "', answered_at = now() where id = ?",
                        "callBack");
            } else {
                climb(number);
            }
            close(number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 12 acts up to the answer; two pairs of tasks wait side by side, which the floor takes one after the other. */
    private void climb(long number) throws SQLException {
        act(number, "judge", "update need set scale = 'BIG', holder = 'dept-1' where id = ?", "signFirst");
        act(number, "signFirst", "update need set holder = 'street-1' where id = ?", "convene");
        act(number, "convene", null, "opinion");
        act(number, "opinion", null, "opinion");
        act(number, "opinion", null, "routeAgain");
        act(number, "routeAgain", "update need set holder = 'dept-2' where id = ?", "signSecond");
        act(number, "signSecond", null, "signSubmission");
        act(number, "signSubmission", null, "signSubmission");
        act(number, "signSubmission", "update need set holder = 'district' where id = ?", "study");
        act(number, "study", "update need set holder = 'dept-3' where id = ?", "settle");
        act(number, "settle", null, "settle");
        act(
                number,
                "settle",
                "update need set answer = '" + Samples.ANSWER + "', answered_at = now() where id = ?",
                "callBack");
    }

    private long register() throws SQLException {
        long number = numbers.getAndIncrement();
        var sample = Samples.need();
        in(connection -> {
            update(
                    connection,
                    "insert into need (id, channel, urgent, community, subcategory, place, content, registered_at, registered_by,"
                            + " promised_at, holder, priority) values (?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    number,
                    sample.channel(),
                    sample.community(),
                    sample.subcategory(),
                    sample.place(),
                    sample.content(),
                    OffsetDateTime.now(),
                    "clerk",
                    OffsetDateTime.now().plusDays(5),
                    sample.community(),
                    10);
            update(
                    connection,
                    "insert into resident (need_id, name, phone) values (?, ?, ?)",
                    number,
                    sample.name(),
                    sample.phone());
            decide(connection, number, "register");
            open(connection, number, "judge");
        });
        return number;
    }

    private void act(long number, String step, @org.jspecify.annotations.Nullable String change, String next)
            throws SQLException {
        in(connection -> {
            leave(connection, number, step);
            if (change != null) {
                update(connection, change, number);
            }
            decide(connection, number, step);
            open(connection, number, next);
        });
    }

    private void close(long number) throws SQLException {
        in(connection -> {
            leave(connection, number, "callBack");
            decide(connection, number, "callBack");
            update(connection, "insert into evaluation values (?, 0, 'SATISFIED', now())", number);
            update(connection, "update need set outcome = 'SOLVED', closed_at = now() where id = ?", number);
        });
    }

    /** Finds the open step as an inbox would, and closes it. */
    private static void leave(Connection connection, long number, String step) throws SQLException {
        try (var find = connection.prepareStatement(
                "select id from deadline where need_id = ? and step = ? and closed_at is null limit 1")) {
            find.setLong(1, number);
            find.setString(2, step);
            try (var found = find.executeQuery()) {
                found.next();
                update(connection, "update deadline set closed_at = now() where id = ?", found.getLong(1));
            }
        }
    }

    private static void open(Connection connection, long number, String step) throws SQLException {
        var now = OffsetDateTime.now();
        update(
                connection,
                "insert into deadline (need_id, step, holder, opened_at, warn_at, due_at) values (?, ?, 'community-1', ?, ?, ?)",
                number,
                step,
                now,
                now.plusDays(1),
                now.plusDays(DAYS_TO_DUE));
    }

    private static void decide(Connection connection, long number, String step) throws SQLException {
        update(
                connection,
                "insert into decision (need_id, at, user_id, step, outcome) values (?, now(), 'clerk', ?, 'DONE')",
                number,
                step);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    private void in(Work work) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        }
    }

    @Override
    public void open() {
        try {
            register();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long openCases() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from need where closed_at is null")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
