package cn.minxu.engine;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Turns the engine's clock to past instants, each thread its own: what is done side by side is done at its own time. Threads that did
 * not turn it see the present. Only the replay has it; nobody turns the clock of a district at work.
 */
@Component
@Profile("replay")
public class EngineClockHand {

    private final ThreadLocal<@Nullable Instant> turnedTo = new ThreadLocal<>();

    EngineClockHand() {
        // what the engine's ClockUtil reads
        DateTimeUtils.setCurrentMillisProvider(() -> {
            Instant instant = turnedTo.get();
            return instant == null ? System.currentTimeMillis() : instant.toEpochMilli();
        });
    }

    /** Does something at an instant, on this thread. */
    public void at(Instant instant, Runnable work) {
        turnedTo.set(instant);
        try {
            work.run();
        } finally {
            turnedTo.remove();
        }
    }

    @PreDestroy
    void letGo() {
        DateTimeUtils.setCurrentMillisSystem();
    }
}
