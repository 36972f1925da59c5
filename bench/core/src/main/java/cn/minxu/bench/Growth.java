package cn.minxu.bench;

import cn.minxu.bench.Lane.Sample;
import cn.minxu.bench.Run.Seat;

/** Whether cases are as fast when there is a long past: with ever more finished cases in the engine's history and our tables. */
final class Growth implements Part {

    private static final int SAMPLE_CASES = 100;
    private static final int CLIENTS = 4;
    private static final long THREE_YEARS = 3 * 365 * 86_400L;

    @Override
    public void play(Run run) throws Exception {
        var table = new Table(
                "短路径随办结件数的变化，%d 个客户端".formatted(CLIENTS), "已办结", "件/秒", "对空库", "CPU ms/件", "p95 ms", "WAL KB/件");
        try (Seat seat = run.seat(Entry.MINXU);
                var connection = run.connect(seat.database())) {
            long before = Cloner.now(connection);
            seat.player().tell("cases", Journey.SHORT, CLIENTS, SAMPLE_CASES);
            Cloner cloner = Cloner.sample(connection, before, any -> true);
            Lane lane = Lane.enter(run, seat, Journey.SHORT);
            double empty = Double.NaN;
            long copied = 0;
            for (int finished : run.plan().finished()) {
                long copies = finished / SAMPLE_CASES - copied;
                if (copies > 0) {
                    cloner.add(copies, THREE_YEARS);
                    copied += copies;
                }
                lane.clear();
                for (int round = 0; round < run.plan().rounds(); round++) {
                    lane.measure(CLIENTS);
                }
                Spread rate = lane.spread(Sample::casesPerSecond);
                empty = Double.isNaN(empty) ? rate.median() : empty;
                table.row(
                        finished,
                        rate,
                        rate.median() / empty,
                        lane.spread(Sample::cpuMillis),
                        lane.spread(Sample::p95Millis),
                        lane.spread(Sample::walKb));
            }
        }
        table.print();
    }
}
