package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;

/**
 * Deadlines: how late a mark is on an idle system, and how long it takes when thousands are due at the same moment – for a process that
 * has just started and compiles while it works, and then once more, as for one that has been at work. Where the plan lets parts share a
 * contestant it has not just started; then fewer are due the first time, which only warms up.
 */
final class Marks implements Part {

    private static final int PER_SECOND = 2;
    private static final int WARMING_SHARE = 5;

    @Override
    public void play(Run run) throws Exception {
        int deadlines = run.plan().deadlines();
        var table = new Table(
                "标记：空闲时晚多少（%d 个），%d 个同时到期".formatted(run.plan().latenessSamples(), deadlines),
                "谁",
                "空闲 p50 ms",
                "空闲 p99 ms",
                "刚启动时全部亮牌 秒",
                "再次全部亮牌 秒",
                "首个到最后 秒",
                "个/秒",
                "CPU ms 应用",
                "CPU ms 数据库");
        for (Entry entry : run.plan().timed()) {
            try (Seat seat = run.seat(entry)) {
                play(run, seat, table);
            }
        }
        table.print();
    }

    private static void play(Run run, Seat seat, Table table) throws Exception {
        int deadlines = run.plan().deadlines();
        int samples = run.plan().latenessSamples();
        boolean fresh = !run.plan().shared();
        int before = fresh ? deadlines : deadlines / WARMING_SHARE;
        OpenCases.fill(run, seat, before + deadlines + samples);
        try (var connection = run.connect(seat.database())) {
            var timers = new DueTimers(connection, TimerTables.of(seat.entry()));
            Run.say("空闲时的标记");
            timers.set(samples, 5, PER_SECOND);
            timers.await(samples, 5 + samples / PER_SECOND + 90);
            Spread idle = timers.latenessMillis();
            double first = atOnce(timers, before).quantile(1) / 1000;
            var read = run.meter().read();
            long cpu = seat.player().cpuNanos();
            Spread all = atOnce(timers, deadlines);
            cpu = seat.player().cpuNanos() - cpu;
            var used = run.meter().read().since(read);
            double last = all.quantile(1) / 1000;
            double span = last - all.sorted()[0] / 1000;
            table.row(
                    seat.title(),
                    idle.median(),
                    idle.quantile(0.99),
                    fresh ? first : "–",
                    last,
                    span,
                    deadlines / span,
                    cpu / 1e6 / deadlines,
                    used.cpuNanos() / 1e6 / deadlines);
            if (seat.entry() == Entry.MINXU) {
                run.sum("marks_s", Spread.figure(last));
                run.sum("late_p99_ms", Spread.figure(idle.quantile(0.99)));
            }
        }
    }

    static Spread atOnce(DueTimers timers, int deadlines) throws Exception {
        Run.say(deadlines + " 个同时到期");
        timers.set(deadlines, 0, 0);
        timers.await(deadlines, 400);
        return timers.latenessMillis();
    }
}
