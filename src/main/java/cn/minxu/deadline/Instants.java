package cn.minxu.deadline;

import cn.minxu.engine.Deadlines.Open;
import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the timers of an open step have to fire. */
@Component
class Instants {

    private final DeadlineRows rows;
    private final Escalation escalation;
    private final WorkingTime time;
    private final ThisTransaction known;

    Instants(DeadlineRows rows, Escalation escalation, WorkingTime time, ThisTransaction known) {
        this.rows = rows;
        this.known = known;
        this.escalation = escalation;
        this.time = time;
    }

    /**
     * As an open step shows them: led by the promise as long as it is the earlier.
     *
     * @param whole whether the step waits in the case's own instance
     */
    Open of(Deadline step, Instant now, boolean whole) {
        Deadline promise = known.promise(step.number()).orElse(step);
        return new Open(
                earlier(step.dueAt(), promise.dueAt()),
                earlier(step.warnAt(), promise.warnAt()),
                whole ? earlierOrOther(nextMark(step, now), nextMark(promise, now)) : nextMark(step, now),
                step.lapseAt());
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    private static @Nullable Instant earlierOrOther(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null ? one : earlier(one, other);
    }

    /** What is due already and not marked yet is marked in a second: a step may open when its time has long run out. */
    @Nullable
    Instant nextMark(Deadline deadline, Instant now) {
        if (now.isBefore(deadline.warnAt())) {
            return deadline.warnAt();
        }
        known.writeMarks();
        var marked = rows.levels(deadline.id());
        var missing = escalation.marks(deadline).stream()
                .filter(mark -> !marked.contains(mark.level()))
                .map(Mark::at)
                .sorted()
                .findFirst();
        return missing.map(at -> at.isAfter(now) ? at : now.plusSeconds(1)).orElse(null);
    }

    /** While the clock stands still nothing is marked, so the timer must outlast it. */
    @Nullable
    Instant followingMark(Deadline deadline, Instant now) {
        return escalation.marks(deadline).stream()
                .map(Mark::at)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .orElse(deadline.paused() ? time.officeStartAfter(now, 1) : null);
    }
}
