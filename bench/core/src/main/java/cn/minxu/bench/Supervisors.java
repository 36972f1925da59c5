package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;
import java.util.Map;

/** The supervisor's first screen, for the whole district, one in twenty needs being open. */
final class Supervisors implements Part {

    private static final int CLOSED = 57;
    private static final int OPEN = 3;
    private static final int REPETITIONS = 20;
    private static final long TWO_YEARS = 2 * 365 * 86_400L;

    @Override
    public void play(Run run) throws Exception {
        var table = new Table("督办首屏（全区）", "需求", "p50 ms", "p95 ms");
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
                table.row(there, number(figures, "p50"), number(figures, "p95"));
            }
        }
        table.print();
    }

    private static double number(Map<String, String> figures, String name) {
        return Double.parseDouble(figures.getOrDefault(name, "NaN"));
    }
}
