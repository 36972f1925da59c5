package cn.minxu.replay.stage;

import java.lang.management.ManagementFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From when it is made: how long a replay takes, and how long the process took before. */
public final class Stopwatch {

    /**
     * Seconds of the run.
     *
     * @param start from the start of the process to the first act
     * @param replay of the year itself
     * @param database that the database worked, for all connections together
     */
    public record Duration(double start, double replay, double database, int threads) {
        public long whole() {
            return Math.round(start + replay);
        }
    }

    private final double started = secondsOfProcess();

    /** @param jdbc of the database that has worked for it alone */
    public Duration stop(JdbcClient jdbc, int threads) {
        double ended = secondsOfProcess();
        double database = jdbc.sql("select active_time / 1000 from pg_stat_database where datname = current_database()")
                .query(Double.class)
                .single();
        return new Duration(started, ended - started, database, threads);
    }

    private static double secondsOfProcess() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }
}
