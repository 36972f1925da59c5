package cn.minxu.replay.stage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Where the time goes: seconds of all threads together, and how often. */
public final class Times {

    /** What the time is spent on. */
    public enum Part {
        REGISTRATION("登记"),
        COMPLETION("填表办结"),
        SESSION("名单、点名与表决"),
        LOOK("查看待办"),
        TIMER("定时器");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Map<Part, LongAdder> nanos = new EnumMap<>(Part.class);
    private final Map<Part, LongAdder> counts = new EnumMap<>(Part.class);

    public Times() {
        for (Part part : Part.values()) {
            nanos.put(part, new LongAdder());
            counts.put(part, new LongAdder());
        }
    }

    public <T> T of(Part part, Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            adder(nanos, part).add(System.nanoTime() - began);
            adder(counts, part).increment();
        }
    }

    public void of(Part part, Runnable work) {
        of(part, () -> {
            work.run();
            return part;
        });
    }

    /** On what time was spent at all. */
    public List<Part> spent() {
        return Arrays.stream(Part.values()).filter(part -> count(part) > 0).toList();
    }

    public double seconds(Part part) {
        return adder(nanos, part).sum() / 1e9;
    }

    public long count(Part part) {
        return adder(counts, part).sum();
    }

    @SuppressWarnings("NullAway") // each part has one
    private static LongAdder adder(Map<Part, LongAdder> adders, Part part) {
        return adders.get(part);
    }
}
