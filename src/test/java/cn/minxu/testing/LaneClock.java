package cn.minxu.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The engine's clock, and on a thread that has set one a time of its own: several threads can each live through their own weeks. The
 * engine itself must stand at or before all of them.
 */
@Component
@Primary
public class LaneClock extends Clock {

    private final ThreadLocal<@Nullable Instant> own = new ThreadLocal<>();

    /** Sets the time of this thread. */
    public void set(Instant now) {
        own.set(now);
    }

    /** This thread goes by the engine's clock again. */
    public void reset() {
        own.remove();
    }

    @Override
    public Instant instant() {
        Instant now = own.get();
        return now == null ? ClockUtil.getCurrentTime().toInstant() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
