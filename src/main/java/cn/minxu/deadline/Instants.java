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

    Open of(Deadline deadline, Instant now) {
        return new Open(deadline.dueAt(), deadline.warnAt(), nextMark(deadline, now), deadline.lapseAt());
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
