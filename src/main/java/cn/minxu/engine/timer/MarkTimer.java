package cn.minxu.engine.timer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;

/**
 * The one timer of an instance that sets the marks of its steps, drawn as 时限督办: it stands at the next mark of a step that waits,
 * and rests far away while none does. It may fire too early, then it only finds its next instant; never too late.
 */
public final class MarkTimer {

    /** The name that models use for when it fires. */
    public static final String NAME = "nextMark";

    /** The engine's name for what such a timer does. */
    public static final String JOB = TimerStartEventSubprocessJobHandler.TYPE;

    /** Nothing is to be marked: the engine takes no cycle that has ended. */
    private static final Instant REST = Instant.parse("9999-01-01T00:00:00Z");

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private MarkTimer() {}

    /** As the engine reads it; a mark that cannot be set is tried again the next day. */
    public static String cycle(@Nullable Instant next) {
        return "R/" + START.format(LocalDateTime.ofInstant(next == null ? REST : next, ZoneId.systemDefault()))
                + "/P1D";
    }

    static boolean isResting(Instant due) {
        return !due.isBefore(REST);
    }

    /** A step of the instance has begun to wait. */
    static void bring(ExecutionEntity instance, @Nullable Instant next) {
        of(instance)
                .filter(timer ->
                        next != null && next.isBefore(timer.getDuedate().toInstant()))
                .ifPresent(timer -> set(timer, next));
    }

    /**
     * A step is left: where nothing else of its instance is under way, there is nothing to mark but the promise.
     *
     * @param promise when the next mark of the promise is due; null if none is
     */
    static void rest(ExecutionEntity left, @Nullable Instant promise) {
        if (isAlone(left)) {
            ExecutionEntity instance = left.getProcessInstance();
            of(instance).ifPresent(timer -> set(timer, isWhole(instance) ? promise : null));
        }
    }

    /** Whether this is the case's own instance, that calls all others. */
    public static boolean isWhole(ExecutionEntity instance) {
        return instance.getSuperExecutionId() == null;
    }

    static void set(ExecutionEntity instance, @Nullable Instant next) {
        of(instance).ifPresent(timer -> set(timer, next));
    }

    private static void set(TimerEntity timer, @Nullable Instant next) {
        timer.setDuedate(Date.from(next == null ? REST : next));
        timer.setRepeat(cycle(next));
    }

    private static Optional<TimerEntity> of(ExecutionEntity instance) {
        return instance.getJobs().stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(MarkTimer::isOne)
                .findFirst();
    }

    static boolean isOne(TimerEntity timer) {
        return JOB.equals(timer.getJobHandlerType())
                && timer.getJobDefinition().getJobConfiguration().contains(NAME);
    }

    private static boolean isAlone(ExecutionEntity left) {
        for (ExecutionEntity each = left; each.getParent() != null; each = each.getParent()) {
            if (each.getParent().getNonEventScopeExecutions().size() > 1) {
                return false;
            }
        }
        return true;
    }
}
