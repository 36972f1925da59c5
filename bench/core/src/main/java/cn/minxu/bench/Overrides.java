package cn.minxu.bench;

import cn.minxu.bench.Lane.Sample;
import cn.minxu.bench.Run.Seat;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each piece of the product that only makes the engine faster gives: the product with all of them beside the product without one, all
 * at work in turn, round after round. All are measured on the short path; those that are there for marks or for lists on these, too.
 */
final class Overrides implements Part {

    private static final int SAMPLE_CASES = 60;
    private static final long TEN_DAYS = 10 * 86_400;

    /** One measurement of one seat. */
    private interface Measure {
        double of(Seat seat) throws Exception;
    }

    @Override
    public void play(Run run) throws Exception {
        var seats = new LinkedHashMap<String, Seat>();
        try {
            seats.put("全开", run.seat(Entry.MINXU));
            for (String name : run.plan().without()) {
                seats.put(name, run.seat(Entry.without(name), "-Dminxu.engine.without=" + name));
            }
            shortPath(run, seats);
            marks(run, chosen(seats, run.plan().withoutForMarks()));
            lists(run, chosen(seats, run.plan().withoutForLists()));
        } finally {
            seats.values().forEach(Seat::close);
        }
    }

    private static Map<String, Seat> chosen(Map<String, Seat> all, List<String> names) {
        var chosen = new LinkedHashMap<>(all);
        chosen.keySet().removeIf(name -> !name.equals("全开") && !names.contains(name));
        return chosen;
    }

    private static void shortPath(Run run, Map<String, Seat> seats) throws SQLException, IOException {
        var lanes = new ArrayList<Lane>();
        for (Seat seat : seats.values()) {
            lanes.add(Lane.enter(run, seat, Journey.SHORT));
        }
        int clients = run.plan().clients().get(0);
        var order = new ArrayList<>(lanes);
        for (int round = 1; round <= run.plan().rounds(); round++) {
            Run.say("第 " + round + " 轮");
            for (Lane lane : order) {
                lane.measure(clients);
            }
            Collections.rotate(order, 1);
        }
        var table = new Table(
                "短路径，%d 个客户端，%d 轮 × %d 秒，中位数（最小–最大）"
                        .formatted(clients, run.plan().rounds(), run.plan().roundSeconds()),
                "关闭",
                "件/秒",
                "全开是其",
                "CPU ms/件",
                "语句/件",
                "触发与外键/件",
                "WAL KB/件");
        var names = List.copyOf(seats.keySet());
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            table.row(
                    names.get(i),
                    lane.spread(Sample::casesPerSecond),
                    lanes.get(0).timesAsFastAs(lane) + " ×",
                    lane.spread(Sample::cpuMillis),
                    lane.count().statements(),
                    lane.count().nested(),
                    lane.spread(Sample::walKb));
        }
        table.print();
    }

    private static void marks(Run run, Map<String, Seat> seats) throws Exception {
        if (seats.size() < 2) {
            return;
        }
        int deadlines = run.plan().deadlines();
        var timers = new LinkedHashMap<Seat, DueTimers>();
        try {
            for (Seat seat : seats.values()) {
                OpenCases.fill(run, seat, deadlines * (run.plan().rounds() + 1));
                timers.put(seat, new DueTimers(run.connect(seat.database()), TimerTables.of(seat.entry())));
                Marks.atOnce(timer(timers, seat), deadlines);
            }
            interleaved(
                    run,
                    "%d 个期限同时到期，秒".formatted(deadlines),
                    seats,
                    seat -> Marks.atOnce(timer(timers, seat), deadlines).quantile(1) / 1000);
        } finally {
            for (DueTimers each : timers.values()) {
                each.close();
            }
        }
    }

    private static DueTimers timer(Map<Seat, DueTimers> timers, Seat seat) {
        return Objects.requireNonNull(timers.get(seat));
    }

    private static void lists(Run run, Map<String, Seat> seats) throws Exception {
        if (seats.size() < 2) {
            return;
        }
        int tasks = Collections.max(run.plan().openTasks());
        int units = Collections.max(run.plan().units());
        for (Seat seat : seats.values()) {
            try (var connection = run.connect(seat.database())) {
                long before = Cloner.now(connection);
                seat.player().tell("wait", SAMPLE_CASES);
                Cloner.sample(connection, before, TaskLists::isRead).add(tasks / SAMPLE_CASES, TEN_DAYS);
                Marked.mark(connection);
            }
        }
        interleaved(
                run,
                "任务列表，%d 项在办，%d 个单位，最慢的筛选一页与计数 p95 之和 ms".formatted(tasks, units),
                seats,
                seat -> slowest(run, seat, units));
    }

    private static double slowest(Run run, Seat seat, int units) throws IOException {
        double slowest = 0;
        for (long filter = 0; filter < seat.player().figure("filters", "filters"); filter++) {
            var figures = seat.player().tell("list", units, filter, run.plan().repetitions());
            slowest = Math.max(slowest, number(figures, "page_p95") + number(figures, "count_p95"));
        }
        return slowest;
    }

    private static double number(Map<String, String> figures, String name) {
        return Double.parseDouble(figures.getOrDefault(name, "NaN"));
    }

    /** The less the better. */
    private static void interleaved(Run run, String title, Map<String, Seat> seats, Measure measure) throws Exception {
        var measured = new LinkedHashMap<String, List<Double>>();
        seats.keySet().forEach(name -> measured.put(name, new ArrayList<>()));
        var order = new ArrayList<>(seats.keySet());
        for (int round = 1; round <= run.plan().rounds(); round++) {
            for (String name : order) {
                Run.say("第 " + round + " 轮，关闭 " + name);
                of(measured, name).add(measure.of(of(seats, name)));
            }
            Collections.rotate(order, 1);
        }
        var table = new Table(title + "，%d 轮，中位数（最小–最大）".formatted(run.plan().rounds()), "关闭", "用时", "是全开的");
        measured.forEach((name, times) -> table.row(name, Spread.of(times), ratios(times, of(measured, "全开")) + " ×"));
        table.print();
    }

    private static <T> T of(Map<String, T> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }

    /** Round by round, so that what slows a whole round down cancels out. */
    private static Spread ratios(List<Double> one, List<Double> other) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < one.size(); i++) {
            ratios.add(one.get(i) / other.get(i));
        }
        return Spread.of(ratios);
    }
}
