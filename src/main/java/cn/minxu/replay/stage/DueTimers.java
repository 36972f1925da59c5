package cn.minxu.replay.stage;

import cn.minxu.engine.EngineClockHand;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's own timers, fired here in place of the job executor. */
@Component
@ConditionalOnProperty("minxu.clock-turns")
public class DueTimers {

    /** Timers after which nobody has anything new to do: what marks, and what goes on waiting. */
    private static final Set<String> IDLE = Set.of("timer_nextMark", "timer_stillWaiting", "timer_tasksStillOpen");

    private final ManagementService management;
    private final RuntimeService runtime;
    private final EngineClockHand clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, String> activities = new ConcurrentHashMap<>();

    public DueTimers(
            ManagementService management,
            RuntimeService runtime,
            EngineClockHand clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** When the next timer is due; empty if none waits. */
    public Optional<Instant> next() {
        return planned(() -> management
                        .createJobQuery()
                        .timers()
                        .active()
                        .withRetriesLeft()
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1))
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    /**
     * Fires all timers that are due at an instant, at that instant.
     *
     * @return numbers of the cases that have moved on
     */
    public List<Long> fire(Instant now, Workers workers, Times times) {
        List<Job> due = planned(() -> management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(now.plusMillis(1)))
                .list());
        List<Long> moving = due.stream()
                .filter(job -> job.getProcessInstanceId() != null && moves(job))
                .map(this::number)
                .distinct()
                .toList();
        Map<String, List<Job>> byInstance = due.stream()
                .collect(Collectors.groupingBy(
                        job -> Objects.requireNonNullElse(job.getProcessInstanceId(), job.getProcessDefinitionId())));
        workers.all(byInstance.values().stream()
                .<Runnable>map(jobs -> () -> clock.at(
                        now,
                        () -> jobs.forEach(
                                job -> times.of(Times.Part.TIMER, () -> management.executeJob(job.getId())))))
                .toList());
        return moving;
    }

    /** Planned for its values: planned once for all, as the rest of a replay, it reads and sorts every timer that waits. */
    private List<Job> planned(Supplier<List<Job>> question) {
        return Objects.requireNonNull(transaction.execute(any -> {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
            return question.get();
        }));
    }

    private boolean moves(Job job) {
        String activity = activities.computeIfAbsent(
                job.getJobDefinitionId(),
                id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
        return !IDLE.contains(activity);
    }

    private long number(Job job) {
        return Long.parseLong(runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }
}
