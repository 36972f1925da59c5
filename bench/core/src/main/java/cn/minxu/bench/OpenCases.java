package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;
import java.io.IOException;
import java.sql.SQLException;

/** Many cases that wait at their first task. */
final class OpenCases {

    private static final int SAMPLES = 20;

    private OpenCases() {}

    /** Fills a contestant's fresh database with at least so many. */
    static void fill(Run run, Seat seat, int count) throws SQLException, IOException {
        try (var connection = run.connect(seat.database())) {
            long before = Cloner.now(connection);
            seat.player().tell("open", SAMPLES);
            Cloner.sample(connection, before, any -> true).add(count / SAMPLES + 1, 1);
        }
    }
}
