package cn.minxu.need.ladder;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts what was done and what became of it. */
final class LadderTally {

    private final Map<String, LongAdder> acts = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> refusals = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> ends = new ConcurrentSkipListMap<>();

    void count(String kind) {
        add(acts, kind);
    }

    void refused(String kind, RuntimeException why) {
        add(refusals, kind);
    }

    void ended(LadderModel model) {
        add(ends, "level " + model.level());
        add(ends, "rounds " + model.rounds());
        add(ends, model.isWithdrawn() ? "withdrawn" : "answered");
    }

    private static void add(Map<String, LongAdder> counts, String key) {
        counts.computeIfAbsent(key, k -> new LongAdder()).increment();
    }

    long of(String kind) {
        LongAdder count = acts.get(kind);
        return count == null ? 0 : count.sum();
    }

    long refusals(String kind) {
        LongAdder count = refusals.get(kind);
        return count == null ? 0 : count.sum();
    }

    @Override
    public String toString() {
        return "acts " + words(acts) + "; refused " + words(refusals) + "; ended " + words(ends);
    }

    private static String words(Map<String, LongAdder> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().sum())
                .collect(Collectors.joining(" "));
    }
}
