package cn.minxu.replay.stage;

import java.lang.management.ManagementFactory;

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

    /** @param database seconds that the database worked, for all connections together */
    public Duration stop(double database, int threads) {
        return new Duration(started, secondsOfProcess() - started, database, threads);
    }

    private static double secondsOfProcess() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }
}
