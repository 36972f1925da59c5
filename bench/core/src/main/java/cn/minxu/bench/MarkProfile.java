package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;

/** What one mark costs: its statements, and where the processor's time goes while thousands are set. */
final class MarkProfile implements Part {

    private static final int STATEMENTS = 40;

    @Override
    public void play(Run run) throws Exception {
        for (Entry entry : run.plan().timed()) {
            try (Seat seat = run.seat(entry, Profiling.OPTIONS)) {
                int deadlines = run.plan().deadlines();
                OpenCases.fill(run, seat, 3 * deadlines);
                try (var connection = run.connect(seat.database())) {
                    var timers = new DueTimers(connection, TimerTables.of(entry));
                    Run.say("预热");
                    timers.set(deadlines, 0, 0);
                    timers.await(deadlines, 400);
                    Run.say("计数");
                    run.meter().countStatements();
                    timers.set(deadlines, 0, 0);
                    timers.await(deadlines, 400);
                    run.meter().stopCounting();
                    Table table = run.meter().mostFrequent(seat.database(), deadlines, STATEMENTS);
                    System.out.printf(
                            "%n每个标记 %.1f 条语句，另有触发的 %.1f 条%n",
                            (double) run.meter().statements(seat.database(), false) / deadlines,
                            (double) run.meter().statements(seat.database(), true) / deadlines);
                    table.print();
                    seat.player().tell("profile", "start");
                    var before = run.meter().read();
                    long cpu = seat.player().cpuNanos();
                    timers.set(deadlines, 0, 0);
                    timers.await(deadlines, 400);
                    var used = run.meter().read().since(before);
                    cpu = seat.player().cpuNanos() - cpu;
                    seat.player().tell("profile", "stop");
                    System.out.printf(
                            "%n%d 个标记：%.2f 秒，每个：应用 %.2f ms，数据库 %.2f ms，日志 %.1f KB，%.2f 次提交%n",
                            deadlines,
                            timers.latenessMillis().quantile(1) / 1000,
                            cpu / 1e6 / deadlines,
                            used.cpuNanos() / 1e6 / deadlines,
                            used.walBytes() / 1024.0 / deadlines,
                            (double) used.commits() / deadlines);
                }
            }
        }
    }
}
