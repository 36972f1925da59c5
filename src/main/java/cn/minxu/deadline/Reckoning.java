package cn.minxu.deadline;

import cn.minxu.deadline.Deadline.Terms;
import cn.minxu.deadline.Grants.Span;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.Limit.Unit;
import cn.minxu.worktime.Schedule;
import cn.minxu.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Works out what a step's deadline rests on and the instants that follow from it. */
@Component
class Reckoning {

    static final String RESUMPTION = "userTask_resumeMatter";
    private static final String AGREED_WORDS = "约定日期";

    private final Limits limits;
    private final Cases cases;
    private final WorkingTime time;

    Reckoning(Limits limits, Cases cases, WorkingTime time) {
        this.limits = limits;
        this.cases = cases;
        this.time = time;
    }

    /** The terms of a step that opens now: the agreed end if there is one, else the limit of the table. */
    Terms terms(long number, String process, String step, Map<String, Object> facts, Instant now) {
        return cases.agreedEnd(number, step)
                .map(end -> new Terms(AGREED_WORDS, 0, Terms.AGREED, end, null))
                .orElseGet(() -> byLimit(number, limits.of(process, step, facts), now));
    }

    private Terms byLimit(long number, StepLimit limit, Instant now) {
        Instant start = switch (limit.clock()) {
            case REGISTRATION -> cases.registeredAt(number);
            case ROUND -> cases.roundStartedAt(number);
            case STEP -> now;
        };
        return new Terms(
                limit.basis(), limit.limit().amount(), limit.limit().unit().name(), start, limit.lapse());
    }

    /** The terms of an open step as they are today: only an agreed end can have moved. */
    Terms renewed(Deadline deadline) {
        Terms terms = deadline.terms();
        return terms.unit().equals(Terms.AGREED)
                ? cases.movedEnd(deadline.number(), deadline.step())
                        .map(end -> new Terms(terms.basis(), 0, Terms.AGREED, end, null))
                        .orElse(terms)
                : terms;
    }

    /** When a pause that began then ends by itself: with the limit of the step that waits for the resumption. */
    Instant latestEnd(Instant paused) {
        return time.schedule(limits.ofAnyProcess(RESUMPTION).limit(), paused).due();
    }

    /** Working days of a pause. */
    int workingDays(Instant paused, Instant resumed) {
        return time.workingDaysBetween(paused, resumed);
    }

    /** The instants of a deadline whose clock got what was granted to it. */
    Times times(Terms terms, Grants grants) {
        if (terms.unit().equals(Terms.AGREED)) {
            return new Times(agreed(later(terms.clockStart(), grants)), null);
        }
        Unit unit = Unit.valueOf(terms.unit());
        Integer lapse = terms.lapse();
        return new Times(
                time.schedule(granted(new Limit(terms.amount(), unit), grants), terms.clockStart()),
                lapse == null
                        ? null
                        : time.schedule(granted(new Limit(lapse, unit), grants), terms.clockStart())
                                .due());
    }

    private Limit granted(Limit limit, Grants grants) {
        Limit granted = grants.extendedBy() == 0 ? limit : limit.extendedBy(grants.extendedBy());
        for (Span pause : grants.pauses()) {
            granted = time.withPause(granted, pause.from(), end(pause));
        }
        return granted;
    }

    /** An agreed end moves by working days, at the same time of day. */
    private Instant later(Instant end, Grants grants) {
        int days = grants.extendedBy();
        for (Span pause : grants.pauses()) {
            days += time.workingDaysBetween(pause.from(), end(pause));
        }
        ZonedDateTime at = end.atZone(time.zone());
        return days == 0
                ? end
                : at.with(time.addWorkingDays(at.toLocalDate(), days)).toInstant();
    }

    /** A clock that stands still is reckoned as if it stood as long as it may, so that its step always has a due date. */
    private Instant end(Span pause) {
        Instant ended = pause.to();
        return ended == null ? latestEnd(pause.from()) : ended;
    }

    /** Has its warning and overdue instants as if it were the last day of a limit. */
    private Schedule agreed(Instant end) {
        Schedule next = time.schedule(Limit.workingDays(1), end);
        Schedule last = time.schedule(Limit.workingDays(1), end.minus(Duration.ofDays(1)));
        Instant warn = last.warn().isBefore(end) ? last.warn() : end;
        return new Schedule(end, warn, next.warn(), last.provisional() || next.provisional());
    }
}
