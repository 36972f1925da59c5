package cn.minxu.bench;

import cn.minxu.bench.Meter.Reading;
import cn.minxu.bench.Player.ContestantFailed;
import cn.minxu.bench.Run.Seat;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One contestant on one journey: what was counted once, and what was measured round by round. */
final class Lane {

    /** One measurement. */
    record Sample(double casesPerSecond, double cpuMillis, double walKb, double commits, double p95Millis) {}

    /** What a case costs exactly, over some hundred cases after the warm-up. */
    record Count(double statements, double nested, double rows, double storedKb, double walKb, String tables) {}

    /**
     * Plain JDBC needs no long warm-up: a handful of statements and no engine, so Java's compiler is done with it after a few seconds.
     * And as it completes ten times as many cases a second, a quarter of a round is enough for it.
     */
    private static final int FLOOR_WARM_SECONDS = 8;

    private static final int FLOOR_SHARE = 4;

    private final Run run;
    private final Seat seat;
    private final Journey journey;
    private final Count count;
    private final List<Sample> samples = new ArrayList<>();

    private Lane(Run run, Seat seat, Journey journey, Count count) {
        this.run = run;
        this.seat = seat;
        this.journey = journey;
        this.count = count;
    }

    /**
     * Warms the contestant up and counts.
     *
     * @throws ContestantFailed if it cannot go this way, or leaves cases open
     */
    static Lane enter(Run run, Seat seat, Journey journey) throws SQLException, IOException {
        Run.say("预热 " + seat.title() + " " + journey);
        int seconds = run.plan().warmSeconds();
        int warm = seat.entry() == Entry.FLOOR ? Math.min(seconds, FLOOR_WARM_SECONDS) : seconds;
        seat.player().tell("run", journey, 4, warm * 1000);
        return new Lane(run, seat, journey, count(run, seat, journey));
    }

    Entry entry() {
        return seat.entry();
    }

    Count count() {
        return count;
    }

    /** Forgets what was measured. */
    void clear() {
        samples.clear();
    }

    void measure(int clients) throws SQLException, IOException {
        int millis = run.plan().roundSeconds() * 1000 / (seat.entry() == Entry.FLOOR ? FLOOR_SHARE : 1);
        Reading before = run.meter().read();
        var figures = seat.player().tell("run", journey, clients, millis);
        Reading used = run.meter().read().since(before);
        double cases = number(figures, "cases");
        samples.add(new Sample(
                cases * 1e9 / number(figures, "nanos"),
                (number(figures, "cpu_nanos") + used.cpuNanos()) / 1e6 / cases,
                used.walBytes() / 1024.0 / cases,
                used.commits() / cases,
                number(figures, "p95_nanos") / 1e6));
    }

    Spread spread(ToDoubleFunction<Sample> which) {
        return Spread.of(samples.stream().map(which::applyAsDouble).toList());
    }

    /** How many times as many cases this one completes, round by round, so that what slows a whole round down cancels out. */
    Spread timesAsFastAs(Lane other) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < samples.size(); i++) {
            ratios.add(samples.get(i).casesPerSecond() / other.samples.get(i).casesPerSecond());
        }
        return Spread.of(ratios);
    }

    private static Count count(Run run, Seat seat, Journey journey) throws SQLException, IOException {
        Run.say("计数 " + seat.title() + " " + journey);
        int cases = run.plan().counted();
        Meter meter = run.meter();
        try (var connection = run.connect(seat.database());
                var statement = connection.createStatement()) {
            statement.execute("vacuum");
            Stock before = Stock.of(connection);
            meter.countStatements();
            Reading read = meter.read();
            seat.player().tell("cases", journey, 4, cases);
            Reading used = meter.read().since(read);
            meter.stopCounting();
            Stock after = Stock.of(connection);
            seat.requireAllClosed();
            return new Count(
                    (double) meter.statements(seat.database(), false) / cases,
                    (double) meter.statements(seat.database(), true) / cases,
                    (double) (after.rows() - before.rows()) / cases,
                    (after.bytes() - before.bytes()) / 1024.0 / cases,
                    used.walBytes() / 1024.0 / cases,
                    after.growth(before, cases));
        }
    }

    private static double number(Map<String, String> figures, String name) {
        return Double.parseDouble(figures.getOrDefault(name, "NaN"));
    }
}
