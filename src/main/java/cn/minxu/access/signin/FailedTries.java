package cn.minxu.access.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts failures by key and says how long one has to wait after the last: a second, two, four and so on, five minutes at most. They are
 * forgotten one by one, and so are the keys that were not heard of for longest when there are too many.
 */
final class FailedTries {

    private static final int MOST = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private final long forgetOne;
    private final LongSupplier nanos;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };

    /** @param forgetOne after so long there is one failure less */
    FailedTries(Duration forgetOne, LongSupplier nanos) {
        this.forgetOne = forgetOne.toNanos();
        this.nanos = nanos;
    }

    /** @param free so many failures cost nothing */
    synchronized Duration wait(String key, int free) {
        var count = counts.get(key);
        var now = nanos.getAsLong();
        if (count == null || count.left(now, forgetOne) < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(DOUBLINGS, count.left(now, forgetOne) - free);
        var whole =
                Math.min(LONGEST.toNanos(), Duration.ofSeconds(1L << doublings).toNanos());
        return Duration.ofNanos(Math.max(0, whole - (now - count.at)));
    }

    synchronized void add(String key) {
        var now = nanos.getAsLong();
        var count = counts.get(key);
        counts.put(key, new Count(count == null ? 1 : count.left(now, forgetOne) + 1, now));
    }

    synchronized void forget(String key) {
        counts.remove(key);
    }

    private record Count(long number, long at) {

        long left(long now, long forgetOne) {
            return Math.max(0, number - (now - at) / forgetOne);
        }
    }
}
