package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;
import java.util.Map;

/** What a supervisor of the whole district asks, his first screen first, one in twenty needs being open. */
final class Supervisors implements Part {

    private static final int CLOSED = 57;
    private static final int OPEN = 3;
    private static final int REPETITIONS = 20;
    private static final Map<String, String> QUESTIONS = Map.of(
            "first", "1 首屏（全区，本月）",
            "lastMonth", "2 上月",
            "street", "3 一个街道，本月",
            "category", "4 一个小类，本月",
            "overdue", "5 清单首页：未归档中逾期",
            "registered", "6 清单首页：本月登记",
            "latenessOfStreet", "7 一个街道上月逾期原因",
            "lateness", "8 全区上月逾期原因");
    private static final long TWO_YEARS = 2 * 365 * 86_400L;

    @Override
    public void play(Run run) throws Exception {
        var table = new Table("督办（全区）", "需求", "问题", "p50 ms", "p95 ms");
        try (Seat seat = run.seat(Entry.MINXU);
                var connection = run.connect(seat.database())) {
            long before = Cloner.now(connection);
            seat.player().tell("cases", Journey.SHORT, 4, CLOSED);
            seat.player().tell("open", OPEN);
            Cloner cloner = Cloner.sample(connection, before, name -> name.startsWith("minxu."));
            int there = CLOSED + OPEN;
            for (int needs : run.plan().needs()) {
                int copies = (needs - there) / (CLOSED + OPEN);
                cloner.add(copies, TWO_YEARS);
                there += copies * (CLOSED + OPEN);
                Marked.mark(connection);
                Map<String, String> figures = seat.player().tell("supervise", REPETITIONS);
                int shown = there;
                QUESTIONS.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .forEach(each -> table.row(
                                shown,
                                each.getValue(),
                                number(figures, each.getKey() + "_p50"),
                                number(figures, each.getKey() + "_p95")));
            }
        }
        table.print();
    }

    private static double number(Map<String, String> figures, String name) {
        return Double.parseDouble(figures.getOrDefault(name, "NaN"));
    }
}
