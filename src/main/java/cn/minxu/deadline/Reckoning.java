package cn.minxu.deadline;

import cn.minxu.deadline.Deadline.Terms;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.Limit.Unit;
import cn.minxu.worktime.Schedule;
import cn.minxu.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Works out what a step's deadline rests on and the instants that follow from it. */
@Component
class Reckoning {

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
    Terms terms(long number, String step, Map<String, Object> facts, Instant now) {
        return cases.agreedEnd(number, step, facts)
                .map(end -> new Terms(AGREED_WORDS, 0, Terms.AGREED, end, null))
                .orElseGet(() -> byLimit(number, limits.of(step, facts), now));
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
                ? cases.agreedEnd(deadline.number(), deadline.step(), Map.of())
                        .map(end -> new Terms(terms.basis(), 0, Terms.AGREED, end, null))
                        .orElse(terms)
                : terms;
    }

    /** The instants of a deadline. */
    Times times(Terms terms) {
        Integer lapse = terms.lapse();
        return new Times(
                schedule(terms),
                lapse == null
                        ? null
                        : time.schedule(new Limit(lapse, Unit.valueOf(terms.unit())), terms.clockStart())
                                .due());
    }

    /** An agreed end has its warning and overdue instants as if it were the last day of a limit. */
    private Schedule schedule(Terms terms) {
        Instant start = terms.clockStart();
        if (!terms.unit().equals(Terms.AGREED)) {
            return time.schedule(new Limit(terms.amount(), Unit.valueOf(terms.unit())), start);
        }
        Schedule next = time.schedule(Limit.workingDays(1), start);
        Schedule last = time.schedule(Limit.workingDays(1), start.minus(Duration.ofDays(1)));
        Instant warn = last.warn().isBefore(start) ? last.warn() : start;
        return new Schedule(start, warn, next.warn(), last.provisional() || next.provisional());
    }
}
