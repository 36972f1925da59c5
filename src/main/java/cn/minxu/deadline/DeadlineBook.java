package cn.minxu.deadline;

import cn.minxu.Refused;
import cn.minxu.deadline.Deadline.Terms;
import cn.minxu.engine.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        Deadline deadline = known.get(stay.step(), stay.stepInstance());
        if (deadline == null) {
            deadline = live(stay).orElseGet(() -> enter(stay));
            known.put(deadline);
        }
        return instants.of(deadline, now());
    }

    @Override
    public @Nullable Open firing(String step, String stepInstance) {
        if (known.get(step, stepInstance) == null) {
            expect(List.of(stepInstance));
        }
        Deadline deadline = known.get(step, stepInstance);
        return deadline == null ? null : instants.firing(deadline, now());
    }

    @Override
    public void expect(Collection<String> stepInstances) {
        known.putWhole(rows.liveOfCasesWith(stepInstances));
    }

    /** One that has just begun has no deadline yet. */
    private Optional<Deadline> live(Stay stay) {
        return stay.fresh() ? Optional.empty() : rows.live(stay.step(), stay.stepInstance());
    }

    private Deadline enter(Stay stay) {
        Terms terms = reckoning.terms(stay.number(), stay.step(), stay.facts(), now());
        boolean hand = cases.heldBy(stay.number(), stay.step(), stay.holder(), stay.facts());
        Optional<Deadline> entered =
                insert(stay.number(), stay.step(), stay.stepInstance(), stay.holder(), hand, terms);
        return entered.or(() -> rows.live(stay.step(), stay.stepInstance())).orElseThrow();
    }

    /** A clock that starts now was given nothing yet. */
    private Grants grants(long number, String step, String holder, Terms terms) {
        return terms.clockStart().equals(now()) ? Grants.NONE : rows.grants(number, step, holder, terms.clockStart());
    }

    private Optional<Deadline> insert(
            long number, String step, String stepInstance, String holder, boolean hand, Terms terms) {
        Grants grants = grants(number, step, holder, terms);
        Times times = reckoning.times(terms, grants);
        try {
            return rows.insert(number, step, stepInstance, holder, hand, terms, grants.extendedBy(), times, now());
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("需求 " + number + " 正在另一环节承办，不能同时交到两个单位手中。");
        }
    }

    @Override
    public void close(String step, String stepInstance) {
        rows.close(step, stepInstance, now()).map(rows::get).ifPresent(rescheduling::reckon);
        known.remove(step, stepInstance);
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
                        each.step(),
                        each.stepInstance(),
                        each.holder(),
                        each.terms().basis(),
                        each.dueAt(),
                        each.lapseAt()))
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
     * @param stepInstance this one stay in the step
     * @param holder the unit it waits for
     * @param basis its limit in words
     * @param lapseAt when it ends without its holder, or null if it never does
     */
    public record OpenStep(
            String step,
            String stepInstance,
            String holder,
            String basis,
            Instant dueAt,
            @Nullable Instant lapseAt) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
