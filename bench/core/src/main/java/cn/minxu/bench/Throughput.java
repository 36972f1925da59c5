package cn.minxu.bench;

import cn.minxu.bench.Lane.Count;
import cn.minxu.bench.Lane.Sample;
import cn.minxu.bench.Player.ContestantFailed;
import cn.minxu.bench.Run.Seat;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cases a second and what each costs: all contestants in turn, round after round, after each has warmed up. */
final class Throughput implements Part {

    @Override
    public void play(Run run) throws Exception {
        var seats = new ArrayList<Seat>();
        try {
            for (Entry entry : run.plan().contestants()) {
                seats.add(run.seat(entry));
            }
            startUp(seats).print();
            for (Journey journey : run.plan().journeys()) {
                play(run, seats, journey);
            }
        } finally {
            seats.forEach(Seat::close);
        }
    }

    private static Table startUp(List<Seat> seats) {
        var table = new Table("启动到可办理（空库，含建表）", "谁", "秒");
        seats.forEach(seat -> table.row(seat.title(), seat.player().startMillis() / 1000.0));
        return table;
    }

    private static void play(Run run, List<Seat> seats, Journey journey) throws SQLException, IOException {
        var lanes = new ArrayList<Lane>();
        for (Seat seat : seats) {
            try {
                lanes.add(Lane.enter(run, seat, journey));
            } catch (ContestantFailed e) {
                Run.say("未参加：" + e);
            }
        }
        for (int clients : run.plan().clients()) {
            lanes.forEach(Lane::clear);
            rounds(run, lanes, clients);
            print(run, journey, clients, lanes);
        }
    }

    private static void rounds(Run run, List<Lane> lanes, int clients) throws SQLException, IOException {
        var order = new ArrayList<>(lanes);
        for (int round = 1; round <= run.plan().rounds(); round++) {
            Run.say("第 " + round + " 轮，" + clients + " 个客户端");
            for (Lane lane : order) {
                lane.measure(clients);
            }
            Collections.rotate(order, 1);
        }
    }

    private static void print(Run run, Journey journey, int clients, List<Lane> lanes) {
        String title = "%s，%d 个客户端，%d 轮 × %d 秒，中位数（最小–最大）"
                .formatted(
                        journey == Journey.SHORT ? "短路径（小事 A 档）" : "最长阶梯（大事三轮）",
                        clients,
                        run.plan().rounds(),
                        run.plan().roundSeconds());
        var table = new Table(
                title,
                "谁",
                "件/秒",
                "minxu 是其",
                "CPU ms/件",
                "p95 ms",
                "提交/件",
                "语句/件",
                "触发与外键/件",
                "WAL KB/件",
                "留存行/件",
                "留存 KB/件");
        for (Lane lane : lanes) {
            Count count = lane.count();
            table.row(
                    lane.entry().title(),
                    lane.spread(Sample::casesPerSecond),
                    times(lanes, lane),
                    lane.spread(Sample::cpuMillis),
                    lane.spread(Sample::p95Millis),
                    lane.spread(Sample::commits).median(),
                    count.statements(),
                    count.nested(),
                    lane.spread(Sample::walKb),
                    count.rows(),
                    count.storedKb());
        }
        table.print();
        System.out.println();
        lanes.forEach(lane -> System.out.println(
                "- " + lane.entry().title() + " 留存行：" + lane.count().tables() + "；计数时 WAL "
                        + Spread.figure(lane.count().walKb()) + " KB"));
        if (journey == Journey.SHORT && clients == run.plan().clients().get(0)) {
            summarise(run, lanes);
        }
    }

    private static String times(List<Lane> lanes, Lane other) {
        return ours(lanes).stream()
                .map(lane -> lane.timesAsFastAs(other) + " ×")
                .findFirst()
                .orElse("");
    }

    private static void summarise(Run run, List<Lane> lanes) {
        for (Lane ours : ours(lanes)) {
            run.sum("wal_kb", Spread.figure(ours.spread(Sample::walKb).median()));
            run.sum("rows", Spread.figure(ours.count().rows()));
            lanes.forEach(lane -> run.sum(
                    lane.entry().title(), Spread.figure(ours.timesAsFastAs(lane).median())));
        }
    }

    private static List<Lane> ours(List<Lane> lanes) {
        return lanes.stream().filter(lane -> lane.entry() == Entry.MINXU).toList();
    }
}
