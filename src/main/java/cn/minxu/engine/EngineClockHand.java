package cn.minxu.engine;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Turns the engine's clock to past instants, each thread its own: what is done side by side is done at its own time. Threads that did
 * not turn it see the present. Only the replay and the demo district's first start have it; nobody turns the clock of a district at work.
 */
@Component
@ConditionalOnProperty("minxu.clock-turns")
public class EngineClockHand {

    private final ThreadLocal<@Nullable Instant> turnedTo = new ThreadLocal<>();

    private volatile boolean taken;

    /** Does something at an instant, on this thread. */
    public void at(Instant instant, Runnable work) {
        if (!taken) {
            take();
        }
        turnedTo.set(instant);
        try {
            work.run();
        } finally {
            turnedTo.remove();
        }
    }

    private synchronized void take() {
        // what the engine's ClockUtil reads
        DateTimeUtils.setCurrentMillisProvider(() -> {
            Instant instant = turnedTo.get();
            return instant == null ? System.currentTimeMillis() : instant.toEpochMilli();
        });
        taken = true;
    }

    /** The engine reads the machine's clock again. */
    @PreDestroy
    public synchronized void letGo() {
        if (taken) {
            DateTimeUtils.setCurrentMillisSystem();
            taken = false;
        }
    }
}
