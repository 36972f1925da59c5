package cn.minxu.deadline;

import cn.minxu.Refused;
import cn.minxu.deadline.Deadline.Terms;
import cn.minxu.deadline.DeadlineRows.Closed;
import cn.minxu.engine.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of all deadlines: opens, closes and marks them. All instants are whole seconds, as the engine's timers are. */
@Service
@Transactional
public class DeadlineBook implements Deadlines {

    private final DeadlineRows rows;
    private final Reckoning reckoning;
    private final Escalation escalation;
    private final Instants instants;
    private final Rescheduling rescheduling;
    private final Cases cases;
    private final ThisTransaction known;
    private final Clock clock;

    DeadlineBook(
            DeadlineRows rows,
            Reckoning reckoning,
            Escalation escalation,
            Instants instants,
            Rescheduling rescheduling,
            Cases cases,
            ThisTransaction known,
            Clock clock) {
        this.rows = rows;
        this.reckoning = reckoning;
        this.escalation = escalation;
        this.instants = instants;
        this.rescheduling = rescheduling;
        this.cases = cases;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Open open(Stay stay) {
        Terms terms = reckoning.terms(stay.number(), stay.step(), stay.facts(), now());
        boolean hand = cases.heldBy(stay.number(), stay.step(), stay.holder(), stay.facts());
        Deadline deadline = insert(stay, hand, terms);
        known.put(deadline);
        return instants.of(deadline, now());
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant lapse(long number, String step, Map<String, Object> facts) {
        return reckoning
                .times(reckoning.terms(number, step, facts, now()), Grants.NONE)
                .lapse();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant nextMark(long number, String instance) {
        return first(number, instance, deadline -> instants.nextMark(deadline, now()));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant followingMark(long number, String instance) {
        if (!known.isWhole(number)) {
            expect(List.of(number));
        }
        return first(number, instance, deadline -> instants.followingMark(deadline, now()));
    }

    private @Nullable Instant first(long number, String instance, Function<Deadline, @Nullable Instant> mark) {
        return known.liveOf(number).stream()
                .filter(deadline -> deadline.instance().equals(instance))
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
            return rows.insert(stay, hand, terms, grants.extendedBy(), times, now());
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("需求 " + stay.number() + " 正在另一环节承办，不能同时交到两个单位手中。");
        }
    }

    @Override
    public boolean close(String stay) {
        var closed = rows.close(stay, now());
        closed.filter(Closed::paused).map(Closed::id).map(rows::get).ifPresent(rescheduling::reckon);
        known.remove(stay);
        return closed.filter(each -> each.paused() || each.asked()).isPresent();
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

    /** The open steps of a case, in the order in which they opened. */
    @Transactional(readOnly = true)
    public List<OpenStep> openSteps(long number) {
        return rows.liveOf(number).stream()
                .map(each -> new OpenStep(
                        each.step(), each.stay(), each.holder(), each.terms().basis(), each.dueAt(), each.lapseAt()))
                .toList();
    }

    /** Whether a step of the case has ever waited for this unit. */
    @Transactional(readOnly = true)
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
