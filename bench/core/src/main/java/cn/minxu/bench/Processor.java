package cn.minxu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of a process and its children, from Linux's {@code /proc}. */
final class Processor {

    private static final long NANOS_PER_TICK = 10_000_000;

    private static final Path PROC = Path.of("/proc");

    private Processor() {}

    /** Nanoseconds that the process, its living children and those it has buried have used; a tick is 10 ms. */
    static long familyNanos(long pid) throws IOException {
        long ticks = 0;
        try (var all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path one : all) {
                ticks += ticks(one, pid);
            }
        }
        return ticks * NANOS_PER_TICK;
    }

    private static long ticks(Path process, long parent) {
        String stat;
        try {
            stat = Files.readString(process.resolve("stat"));
        } catch (IOException gone) {
            return 0;
        }
        // after the name in brackets: state, parent, …, 12th utime, stime, cutime, cstime
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        if (process.getFileName().toString().equals(Long.toString(parent))) {
            return sum(fields, 11, 15);
        }
        return fields[1].equals(Long.toString(parent)) ? sum(fields, 11, 13) : 0;
    }

    private static long sum(String[] fields, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += Long.parseLong(fields[i]);
        }
        return sum;
    }
}
