package cn.minxu.bench;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Clients that each take one case after the other to its end. */
final class ClosedLoop {

    /**
     * What came of it.
     *
     * @param nanos until the last case that was begun had ended
     * @param cpuNanos that this JVM used meanwhile
     * @param caseNanos how long each case took, in order
     */
    record Outcome(long nanos, long cpuNanos, long[] caseNanos) {

        Map<String, Object> figures() {
            return Map.of(
                    "cases",
                    caseNanos.length,
                    "nanos",
                    nanos,
                    "cpu_nanos",
                    cpuNanos,
                    "p50_nanos",
                    caseNanos.length == 0 ? 0 : caseNanos[caseNanos.length / 2],
                    "p95_nanos",
                    caseNanos.length == 0 ? 0 : caseNanos[caseNanos.length * 95 / 100]);
        }
    }

    private final Contestant contestant;
    private final Journey journey;
    private final int clients;

    ClosedLoop(Contestant contestant, Journey journey, int clients) {
        this.contestant = contestant;
        this.journey = journey;
        this.clients = clients;
    }

    Outcome forMillis(long millis) throws Exception {
        long end = System.nanoTime() + millis * 1_000_000;
        return whilst(() -> System.nanoTime() < end);
    }

    Outcome cases(int count) throws Exception {
        var begun = new AtomicInteger();
        return whilst(() -> begun.getAndIncrement() < count);
    }

    private Outcome whilst(BooleanSupplier more) throws Exception {
        var took = new ConcurrentLinkedQueue<Long>();
        Callable<Void> client = () -> {
            while (more.getAsBoolean()) {
                long began = System.nanoTime();
                contestant.run(journey);
                took.add(System.nanoTime() - began);
            }
            return null;
        };
        long began = System.nanoTime();
        long cpu = cpu();
        var threads = Executors.newFixedThreadPool(clients);
        try {
            for (var done : threads.invokeAll(Collections.nCopies(clients, client))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        long nanos = System.nanoTime() - began;
        long used = cpu() - cpu;
        return new Outcome(
                nanos, used, took.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static long cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
