package cn.minxu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of the bench: its server, its plan, and the figures that its last line names. */
final class Run implements AutoCloseable {

    private static final long BEGAN = System.nanoTime();

    private final Path root;
    private final Plan plan;
    private final Server server;
    private final Meter meter;
    private final Map<String, String> summary = new LinkedHashMap<>();
    private final Map<Entry, Seat> seats = new HashMap<>();
    private int databases;

    Run(Path root, Plan plan) throws IOException, SQLException {
        this.root = root;
        this.plan = plan;
        this.server = Server.start(root.resolve("bench/target/store"));
        this.meter = new Meter(server);
    }

    Path root() {
        return root;
    }

    /** Where the run leaves what it makes. */
    Path target() {
        return root.resolve("bench/target");
    }

    Plan plan() {
        return plan;
    }

    Meter meter() {
        return meter;
    }

    /** A contestant at work on its database. */
    record Seat(Entry entry, Player player, String database, boolean shared) implements AutoCloseable {
        String title() {
            return entry.title();
        }

        /** No contestant may look fast by leaving work undone. */
        void requireAllClosed() throws IOException {
            long open = player.figure("open", "open_cases");
            if (open != 0) {
                throw new Player.ContestantFailed(title() + " 还有 " + open + " 件没有办结");
            }
        }

        @Override
        public void close() {
            if (!shared) {
                player.close();
            }
        }
    }

    /** Starts a contestant on a database of its own; where the plan lets them share, gives the one that works already. */
    Seat seat(Entry entry, String... options) throws IOException, SQLException {
        Seat known = seats.get(entry);
        if (known != null) {
            return known;
        }
        String database = entry.title() + "_" + ++databases;
        var seat = new Seat(entry, start(entry, server.create(database), options), database, plan.shared());
        if (plan.shared()) {
            seats.put(entry, seat);
        }
        return seat;
    }

    /** Starts a contestant on a database that another one uses already. */
    Seat beside(Seat first, String... options) throws IOException {
        Player player = start(first.entry(), server.database(first.database()), options);
        return new Seat(first.entry(), player, first.database(), false);
    }

    private Player start(Entry entry, Database database, String... options) throws IOException {
        say("启动 " + entry.title());
        var all = new ArrayList<>(List.of(options));
        Path home = entry.equals(Entry.BEFORE) ? plan.before() : root;
        if (entry.isProduct() || plan.sameJava()) {
            all.add("@" + home.resolve("src/main/jvm.options"));
        }
        return Player.start(
                entry, home, database, target().resolve("logs/" + entry.title() + ".log"), all.toArray(String[]::new));
    }

    Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    /** A figure of the last line. */
    void sum(String name, String value) {
        summary.put(name, value);
    }

    String summary(String name) {
        return summary.getOrDefault(name, "-");
    }

    /** What is going on and since how many seconds, beside the results. */
    static void say(String what) {
        System.err.printf("· %6.1f %s%n", (System.nanoTime() - BEGAN) / 1e9, what);
    }

    @Override
    public void close() throws IOException {
        seats.values().forEach(seat -> seat.player().close());
        server.close();
    }
}
