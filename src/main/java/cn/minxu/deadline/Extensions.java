package cn.minxu.deadline;

import cn.minxu.Refused;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.worktime.Limit;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extensions of steps: once, before the step is due, at most as long as the table {@code extensionLimit} says, approved by the unit
 * above its holder.
 */
@Service
@Transactional
public class Extensions {

    private final DeadlineRows deadlines;
    private final ExtensionRows rows;
    private final Limits limits;
    private final Rescheduling rescheduling;
    private final Organisation organisation;
    private final Clock clock;

    Extensions(
            DeadlineRows deadlines,
            ExtensionRows rows,
            Limits limits,
            Rescheduling rescheduling,
            Organisation organisation,
            Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.limits = limits;
        this.rescheduling = rescheduling;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For how many working days at most an open step may still be extended now; empty if not at all. */
    @Transactional(readOnly = true)
    public OptionalInt mostDays(String stay, Map<String, Object> facts) {
        return deadlines
                .live(stay)
                .filter(open -> !now().isAfter(open.dueAt()) && !rows.exists(open))
                .map(open -> limit(open, facts))
                .orElse(OptionalInt.empty());
    }

    /** By how many working days, of these, an open step may be extended and still end before an instant. */
    @Transactional(readOnly = true)
    public int daysWithin(String stay, int most, Instant end) {
        return deadlines
                .live(stay)
                .map(open -> (int) IntStream.rangeClosed(1, most)
                        .takeWhile(
                                days -> !rescheduling.dueIfExtended(open, days).isAfter(end))
                        .count())
                .orElse(0);
    }

    /**
     * Asks for the extension of an open step.
     *
     * @param days working days
     * @param facts as for the table of limits
     * @throws Refused if it may not be extended, not by so much, not any more, or not again
     */
    public Extension ask(String stay, Map<String, Object> facts, int days, String reason, String user) {
        Deadline open = deadlines.live(stay).orElseThrow(Extensions::left);
        int most = limit(open, facts).orElseThrow(() -> Refused.conflict("这个环节不能延期，请在期限内办结。"));
        if (days < 1 || days > most) {
            throw Refused.invalid("延期须在 1 至 " + most + " 个工作日之间，请重新填写天数。");
        }
        if (rows.exists(open)) {
            throw again();
        }
        if (now().isAfter(open.dueAt())) {
            throw Refused.conflict("期限已过，不能再申请延期；请尽快办结，并说明原因。");
        }
        try {
            rows.insert(open, days, reason, now(), user, approver(open.holder()));
        } catch (DuplicateKeyException e) {
            throw again();
        }
        return rows.undecided(open.number(), approver(open.holder())).orElseThrow();
    }

    /** A limit in minutes is the fast lane's: working days are no measure for it. */
    private OptionalInt limit(Deadline open, Map<String, Object> facts) {
        boolean inDays = !open.terms().unit().equals(Limit.Unit.CLOCK_MINUTES.name());
        return inDays ? limits.extension(open.step(), facts) : OptionalInt.empty();
    }

    private String approver(String holder) {
        return organisation.superiorsOf(holder).stream()
                .map(Unit::id)
                .filter(above -> !above.equals(holder))
                .findFirst()
                .orElseThrow(
                        () -> Refused.conflict("“" + organisation.unit(holder).name() + "”没有上一级单位可以审批延期，请在期限内办结。"));
    }

    static Refused left() {
        return Refused.conflict("这个环节已经办结，请刷新任务列表。");
    }

    private static Refused again() {
        return Refused.conflict("这个环节已经申请过延期，每个环节只能延期一次。");
    }

    /** The request that waits for this approver, and until when its step would have time by it. */
    @Transactional(readOnly = true)
    public Optional<Proposed> proposed(long number, String approver) {
        return rows.undecided(number, approver).map(asked -> {
            Deadline open = deadlines.get(asked.deadline());
            return new Proposed(asked, open.dueAt(), rescheduling.dueIfExtended(open, asked.days()));
        });
    }

    /** A request, until when its step has time now, and until when it would have. */
    public record Proposed(Extension extension, Instant dueAt, Instant dueIfAgreed) {}

    /** Whether a request is still to be decided for an open step of the case. */
    @Transactional(readOnly = true)
    public boolean isUndecided(long number, String step) {
        return rows.isUndecided(number, step);
    }

    /**
     * Decides the request that waits for this approver.
     *
     * @throws Refused if there is none, or who decides has asked for it himself
     */
    public void decide(long number, String approver, boolean agreed, @Nullable String why, String user) {
        Extension asked =
                rows.undecided(number, approver).orElseThrow(() -> Refused.conflict("没有待审批的延期申请：该环节可能已经办结，请刷新任务列表。"));
        objection(asked, user).ifPresent(refused -> {
            throw refused;
        });
        rows.decide(asked.id(), agreed, now(), user, why);
    }

    /** That this user has asked himself for what waits for this approver, if he has. */
    @Transactional(readOnly = true)
    public Optional<Refused> objection(long number, String approver, String user) {
        return rows.undecided(number, approver).flatMap(asked -> objection(asked, user));
    }

    private static Optional<Refused> objection(Extension asked, String user) {
        return asked.askedBy().equals(user)
                ? Optional.of(Refused.forbidden("延期由您申请，须由上一级单位的另一人审批，请由该单位其他人员办理。"))
                : Optional.empty();
    }

    /**
     * Extends what this approver agreed to last.
     *
     * @return the extension and until when the step has time now
     */
    public Extended extend(long number, String approver) {
        Extension agreed = rows.agreed(number, approver)
                .orElseThrow(() -> new IllegalStateException("需求 " + number + " 没有已同意的延期"));
        deadlines.extend(agreed.deadline(), agreed.days());
        Deadline extended = rescheduling.reckon(deadlines.get(agreed.deadline()));
        rescheduling.show(extended);
        return new Extended(agreed, extended.dueAt());
    }

    /** An extension and until when its step has time by it. */
    public record Extended(Extension extension, Instant dueAt) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
