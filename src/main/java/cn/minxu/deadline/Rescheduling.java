package cn.minxu.deadline;

import cn.minxu.engine.Callers;
import cn.minxu.engine.TimerMover;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Reckons deadlines anew: because the calendar has changed, or because their clock was given time. */
@Component
class Rescheduling {

    private final DeadlineRows rows;
    private final Reckoning reckoning;
    private final Instants instants;
    private final ThisTransaction known;
    private final TimerMover timers;
    private final Callers callers;
    private final Clock clock;

    Rescheduling(
            DeadlineRows rows,
            Reckoning reckoning,
            Instants instants,
            ThisTransaction known,
            TimerMover timers,
            Callers callers,
            Clock clock) {
        this.rows = rows;
        this.reckoning = reckoning;
        this.instants = instants;
        this.known = known;
        this.timers = timers;
        this.callers = callers;
        this.clock = clock;
    }

    /** When an open step would be due with an extension. */
    Instant dueIfExtended(Deadline open, int workingDays) {
        return reckoning
                .times(
                        reckoning.renewed(open),
                        new Grants(workingDays, granted(open).pauses()))
                .due();
    }

    private Grants granted(Deadline deadline) {
        return rows.grants(
                deadline.number(),
                deadline.step(),
                deadline.holder(),
                deadline.terms().clockStart());
    }

    /** The deadline as it is now, stored. */
    Deadline reckon(Deadline old) {
        var terms = reckoning.renewed(old);
        Times times = reckoning.times(terms, granted(old));
        rows.move(old.id(), times);
        if (old.isPromise()) {
            known.forgetPromise(old.number());
        } else {
            known.remove(old.stay());
        }
        return old.at(terms, times);
    }

    /** Moves what the engine shows and waits for; who has the deadline moved may not see the task himself. */
    void show(Deadline deadline) {
        callers.asSystem(() -> {
            if (deadline.isPromise()) {
                showPromise(deadline.number());
            } else {
                showStep(deadline);
            }
            return deadline;
        });
    }

    /** At every open step, since the promise leads where it is the earlier. */
    private void showPromise(long number) {
        rows.liveOf(number).stream().filter(each -> !each.isPromise()).forEach(this::showStep);
        timers.move(number);
    }

    private void showStep(Deadline step) {
        String instance = step.instance();
        if (instance != null) {
            timers.move(
                    step.stay(), instance, instants.of(step, clock.instant().truncatedTo(ChronoUnit.SECONDS), false));
        }
    }
}
