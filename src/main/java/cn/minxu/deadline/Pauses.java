package cn.minxu.deadline;

import cn.minxu.Refused;
import cn.minxu.deadline.PauseRows.Running;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses of steps, for the listed causes only: the clock stands still until it is resumed, at most as long as the limit of the step
 * that waits for the resumption. What it really stood still is added to the step's time.
 */
@Service
@Transactional
public class Pauses {

    private final DeadlineRows deadlines;
    private final PauseRows rows;
    private final Reckoning reckoning;
    private final Rescheduling rescheduling;
    private final Clock clock;

    Pauses(DeadlineRows deadlines, PauseRows rows, Reckoning reckoning, Rescheduling rescheduling, Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.reckoning = reckoning;
        this.rescheduling = rescheduling;
        this.clock = clock;
    }

    /** Names of the listed causes, by their codes. */
    @Transactional(readOnly = true)
    public Map<String, String> causes() {
        return rows.causes();
    }

    /** Whether an open step may be paused now. */
    @Transactional(readOnly = true)
    public boolean isPossible(String stay) {
        return deadlines
                .live(stay)
                .filter(open -> !open.paused() && !now().isAfter(open.dueAt()))
                .isPresent();
    }

    /**
     * States that an open step has to wait for something outside; its clock stands still from {@link #stop} on.
     *
     * @param cause code of a listed cause
     * @throws Refused if the cause is not listed, the step is paused already, or its time has run out
     */
    public void state(String stay, String cause, String reason, String user) {
        Deadline open = deadlines.live(stay).orElseThrow(Extensions::left);
        if (!rows.causes().containsKey(cause)) {
            throw Refused.invalid("暂停只限列明的事由：" + String.join("、", rows.causes().values()) + "。请从中选择。");
        }
        if (open.paused() || rows.running(open.number(), open.holder()).isPresent()) {
            throw again();
        }
        if (now().isAfter(open.dueAt())) {
            throw Refused.conflict("期限已过，不能再暂停计时；请尽快办结，并说明原因。");
        }
        try {
            rows.insert(open, cause, reason, now(), user);
        } catch (DuplicateKeyException e) {
            throw again();
        }
    }

    private static Refused again() {
        return Refused.conflict("这个环节正在暂停计时，恢复办理之前不能再次暂停。");
    }

    /** The pause that runs for a unit of the case. */
    @Transactional(readOnly = true)
    public Optional<Pause> running(long number, String holder) {
        return rows.running(number, holder)
                .map(each -> new Pause(
                        each.id(),
                        each.step(),
                        each.cause(),
                        each.reason(),
                        each.startedAt(),
                        each.startedBy(),
                        reckoning.latestEnd(each.startedAt())));
    }

    /** Whether an open step of the case is paused. */
    @Transactional(readOnly = true)
    public boolean isPaused(long number, String step) {
        return deadlines.liveOf(number).stream().anyMatch(open -> open.step().equals(step) && open.paused());
    }

    /** Stops the clock of what a unit paused. */
    public void stop(long number, String holder) {
        rows.running(number, holder)
                .flatMap(running -> deadlines.live(running.deadline()))
                .ifPresent(paused -> rescheduling.show(rescheduling.reckon(paused)));
    }

    /**
     * Lets the clock of what a unit paused run again, at the latest from when the pause had to end.
     *
     * @return what came of it; empty if the step was left and its pause with it
     */
    public Optional<Resumed> resume(long number, String holder, String user) {
        return rows.running(number, holder).map(running -> resume(running, user));
    }

    private Resumed resume(Running running, String user) {
        Instant latest = reckoning.latestEnd(running.startedAt());
        Instant end = now().isAfter(latest) ? latest : now();
        rows.end(running.id(), end, user);
        Deadline resumed = rescheduling.reckon(deadlines.get(running.deadline()));
        rescheduling.show(resumed);
        return new Resumed(reckoning.workingDays(running.startedAt(), end), resumed.dueAt());
    }

    /**
     * A clock that runs again.
     *
     * @param workingDays how long it really stood still
     * @param dueAt until when its step has time now
     */
    public record Resumed(int workingDays, Instant dueAt) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
