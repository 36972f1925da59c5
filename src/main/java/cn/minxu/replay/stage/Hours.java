package cn.minxu.replay.stage;

import cn.minxu.engine.EngineClockHand;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Goes from instant to instant: acts until the next timer, at most to midnight; then the timers of that instant. */
@Component
@ConditionalOnProperty("minxu.clock-turns")
public class Hours {

    private final DueTimers timers;
    private final WorkingDays days;
    private final EngineClockHand clock;

    public Hours(DueTimers timers, WorkingDays days, EngineClockHand clock) {
        this.timers = timers;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Returns when it is over.
     *
     * @param isOver asked before each instant; {@link Instant#MAX} where nothing is left to do
     * @param moved told the numbers of the cases that a timer has moved on, at that instant
     */
    public void pass(
            Agenda agenda,
            Workers workers,
            Times times,
            Progress progress,
            Predicate<Instant> isOver,
            BiConsumer<Instant, List<Long>> moved) {
        while (true) {
            Instant act = agenda.next().orElse(Instant.MAX);
            Instant timer = timers.next().orElse(Instant.MAX);
            Instant now = earliest(timer, act);
            if (isOver.test(now)) {
                return;
            }
            if (timer.isAfter(act)) {
                Instant until = earliest(timer, days.midnightAfter(now));
                workers.all(agenda.before(until).stream()
                        .<Runnable>map(lane -> () -> lane.work(until, clock::at))
                        .toList());
            } else {
                moved.accept(now, timers.fire(now, workers, times));
            }
            progress.at(now);
        }
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
