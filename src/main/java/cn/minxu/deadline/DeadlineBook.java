package cn.minxu.deadline;

import cn.minxu.Refused;
import cn.minxu.deadline.Deadline.Terms;
import cn.minxu.deadline.DeadlineRows.Closed;
import cn.minxu.engine.Deadlines;
import cn.minxu.worktime.Limit;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of all deadlines: opens, closes and marks them. All instants are whole seconds, as the engine's timers are. */
@Service
@Transactional
public class DeadlineBook implements Deadlines {

    private final DeadlineRows rows;
    private final Reckoning reckoning;
    private final Limits limits;
    private final Escalation escalation;
    private final Instants instants;
    private final Rescheduling rescheduling;
    private final Cases cases;
    private final ThisTransaction known;
    private final Clock clock;

    DeadlineBook(
            DeadlineRows rows,
            Reckoning reckoning,
            Limits limits,
            Escalation escalation,
            Instants instants,
            Rescheduling rescheduling,
            Cases cases,
            ThisTransaction known,
            Clock clock) {
        this.rows = rows;
        this.reckoning = reckoning;
        this.limits = limits;
        this.escalation = escalation;
        this.instants = instants;
        this.rescheduling = rescheduling;
        this.cases = cases;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Open open(Stay stay) {
        Terms terms = reckoning.terms(stay.number(), stay.process(), stay.step(), stay.facts(), now());
        boolean hand = cases.heldBy(stay.number(), stay.step(), stay.holder());
        Deadline deadline = insert(stay, hand, terms);
        known.put(deadline);
        return instants.of(deadline, now(), stay.whole());
    }

    /**
     * What a resident is told becomes the case's own deadline: marked and escalated like a step's; no extension or pause moves it.
     *
     * @param holder the unit that promises
     * @param from when its clock started
     * @param asked what the table was asked ({@link Limits#askedForPromise})
     */
    public Promise promise(long number, String holder, Limit limit, Instant from, Map<String, Object> asked) {
        var terms = new Terms(
                new StepLimit(limit, StepLimit.Clock.REGISTRATION, null).basis(),
                limit.amount(),
                limit.unit().name(),
                from,
                null);
        Times times = reckoning.times(terms, Grants.NONE);
        rows.insertPromise(number, holder, terms, times, now(), asked);
        known.forgetPromise(number);
        return new Promise(times.due(), times.provisional());
    }

    /** What was promised for a case. */
    @Transactional(readOnly = true)
    public Promise promiseOf(long number) {
        return rows.promise(number);
    }

    /** What was promised for a case, if anything was. */
    @Transactional(readOnly = true)
    public Optional<Promise> findPromise(long number) {
        return rows.findPromise(number);
    }

    /** Until when the resident is promised an answer that he has not got yet. */
    @Transactional(readOnly = true)
    public Optional<Instant> promised(long number) {
        return known.promise(number).map(Deadline::dueAt);
    }

    /** The resident has his answer, or does not want one any more. */
    public void endPromise(long number) {
        rows.closePromise(number, now());
        known.forgetPromise(number);
    }

    /** The promise is this unit's to keep, whose case it is now; until when stays as it is. */
    public void promiseBy(long number, String holder) {
        rows.promiseBy(number, holder);
        known.forgetPromise(number);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant lapse(long number, String process, String step, Map<String, Object> facts) {
        return reckoning
                .times(reckoning.terms(number, process, step, facts, now()), Grants.NONE)
                .lapse();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant nextMark(long number, String instance, boolean whole) {
        return first(number, instance, whole, deadline -> instants.nextMark(deadline, now()));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant followingMark(long number, String instance, boolean whole) {
        if (!known.isWhole(number)) {
            expect(List.of(number));
        }
        return first(number, instance, whole, deadline -> instants.followingMark(deadline, now()));
    }

    private @Nullable Instant first(
            long number, String instance, boolean whole, Function<Deadline, @Nullable Instant> mark) {
        return known.liveOf(number).stream()
                .filter(deadline -> deadline.isMarkedIn(instance, whole))
                .map(mark)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public void expect(Collection<Long> numbers) {
        known.putWhole(numbers, rows.liveOf(numbers));
    }

    /** A clock that starts now was given nothing yet. */
    private Grants grants(long number, String step, String holder, Terms terms) {
        return terms.clockStart().equals(now()) ? Grants.NONE : rows.grants(number, step, holder, terms.clockStart());
    }

    private Deadline insert(Stay stay, boolean hand, Terms terms) {
        Grants grants = grants(stay.number(), stay.step(), stay.holder(), terms);
        Times times = reckoning.times(terms, grants);
        try {
            return rows.insert(stay, hand, terms, grants.extendedBy(), times, now(), asked(stay, terms));
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("需求 " + stay.number() + " 正在另一环节承办，不能同时交到两个单位手中。");
        }
    }

    /** Nothing of an end that was agreed. */
    private Map<String, Object> asked(Stay stay, Terms terms) {
        return terms.unit().equals(Terms.AGREED)
                ? Map.of()
                : limits.askedFor(stay.process(), stay.step(), stay.facts());
    }

    @Override
    public Left close(String stay) {
        var closed = rows.close(stay, now());
        known.remove(stay);
        return closed.map(this::left).orElse(new Left(false, null));
    }

    private Left left(Closed closed) {
        if (closed.paused()) {
            rescheduling.reckon(rows.get(closed.id()));
        }
        Deadline promise = closed.promise();
        known.putPromise(closed.number(), promise);
        return new Left(closed.paused() || closed.asked(), promise == null ? null : instants.nextMark(promise, now()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> limitFacts(String process) {
        return limits.stepFacts(process);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(long number) {
        return known.isOpen(number) || rows.isLive(number);
    }

    @Override
    public void mark(long number) {
        Instant now = now();
        for (Deadline deadline : known.liveOf(number)) {
            if (!deadline.paused() && !now.isBefore(deadline.warnAt())) {
                known.mark(escalation.marks(deadline).stream()
                        .filter(mark -> !mark.at().isAfter(now))
                        .map(mark -> new MarkSet(deadline.id(), mark.level(), now, mark.unit()))
                        .toList());
            }
        }
    }

    /** The open steps of a case, in the order in which they opened. One question by itself begins no transaction. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<OpenStep> openSteps(long number) {
        return rows.liveOf(number).stream()
                .filter(each -> !each.isPromise())
                .map(each -> new OpenStep(
                        each.step(), each.stay(), each.holder(), each.terms().basis(), each.dueAt(), each.lapseAt()))
                .toList();
    }

    /**
     * By when a step would have to be done if it began now, by the limits in force; empty where no rule of them fits.
     *
     * @param facts what the table of limits may ask beside the step
     */
    @Transactional(readOnly = true)
    public Optional<Instant> wouldBeDue(long number, String process, String step, Map<String, Object> facts) {
        try {
            var terms = reckoning.terms(number, process, step, facts, now());
            return Optional.of(reckoning.times(terms, Grants.NONE).due());
        } catch (Refused noRule) {
            return Optional.empty();
        }
    }

    /** The number of the case that an open task works on; empty if it works on none. */
    @Transactional(readOnly = true)
    public Optional<Long> caseAt(String task) {
        return rows.live(task).map(Deadline::number);
    }

    /** The number of the case that a task worked on before it ended; empty while it is open, and if it worked on none. */
    @Transactional(readOnly = true)
    public Optional<Long> caseOnceAt(String task) {
        return rows.caseOfPast(task);
    }

    /** Whether a step of the case has ever waited for this unit. One question by itself begins no transaction. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public boolean wasHeldBy(long number, String unit) {
        return rows.wasHeldBy(number, unit);
    }

    /**
     * A step that waits.
     *
     * @param step element id in the diagram
     * @param stay this one stay in the step: the id of its task, if it has one
     * @param holder the unit it waits for
     * @param basis its limit in words
     * @param lapseAt when it ends without its holder, or null if it never does
     */
    public record OpenStep(
            String step,
            String stay,
            String holder,
            String basis,
            Instant dueAt,
            @Nullable Instant lapseAt) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
