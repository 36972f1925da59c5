package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Two application processes on one database and the same processors, against one. */
final class Nodes implements Part {

    private static final int CLIENTS = 4;
    private static final String METRICS = "-Dcamunda.bpm.metrics.enabled=true";

    @Override
    public void play(Run run) throws Exception {
        try (Seat one = run.seat(Entry.MINXU, METRICS);
                Seat two = run.beside(one, METRICS)) {
            marks(run, one, two).print();
            for (Seat seat : List.of(one, two)) {
                Run.say("预热");
                seat.player().tell("run", Journey.SHORT, CLIENTS, run.plan().warmSeconds() * 1000);
            }
            cases(run, one, two).print();
        }
    }

    private static Table cases(Run run, Seat one, Seat two) throws Exception {
        var alone = new ArrayList<Double>();
        var together = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < run.plan().rounds(); round++) {
            alone.add(rate(run, round % 2 == 0 ? one : two, CLIENTS).get());
            var other = rate(run, two, CLIENTS / 2);
            together.add(rate(run, one, CLIENTS / 2).get() + other.get());
            ratios.add(together.get(round) / alone.get(round));
        }
        return new Table("一个节点与两个节点，共 %d 个客户端，短路径".formatted(CLIENTS), "一个 件/秒", "两个 件/秒", "两个 ÷ 一个")
                .row(Spread.of(alone), Spread.of(together), Spread.of(ratios));
    }

    private static CompletableFuture<Double> rate(Run run, Seat seat, int clients) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Map<String, String> figures = seat.player()
                        .tell("run", Journey.SHORT, clients, run.plan().roundSeconds() * 1000);
                return Double.parseDouble(figures.getOrDefault("cases", "NaN"))
                        * 1e9
                        / Double.parseDouble(figures.getOrDefault("nanos", "NaN"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Table marks(Run run, Seat one, Seat two) throws Exception {
        int deadlines = run.plan().deadlines();
        OpenCases.fill(run, one, deadlines);
        try (var connection = run.connect(one.database())) {
            var timers = new DueTimers(connection, TimerTables.of(one.entry()));
            long won = acquired(one, two, "won");
            long lost = acquired(one, two, "lost");
            timers.set(deadlines, 0, 0);
            timers.await(deadlines, 400);
            won = acquired(one, two, "won") - won;
            lost = acquired(one, two, "lost") - lost;
            return new Table("两个节点，%d 个标记同时到期".formatted(deadlines), "全部亮牌 秒", "取到的作业", "被对方抢先", "失败占比 %")
                    .row(timers.latenessMillis().quantile(1) / 1000, won, lost, 100.0 * lost / (won + lost));
        }
    }

    private static long acquired(Seat one, Seat two, String figure) throws IOException {
        return one.player().figure(figure, "acquisitions") + two.player().figure(figure, "acquisitions");
    }
}
