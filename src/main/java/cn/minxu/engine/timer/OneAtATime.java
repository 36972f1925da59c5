package cn.minxu.engine.timer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Nodes acquire jobs one after the other, and each in one statement, the longest due first: without a turn they reach for the same
 * ones, and of two that do one fails. The turn ends with the acquisition's transaction, which takes milliseconds; it need not reach
 * the disk, since a lock that is lost has kept nobody from anything.
 */
public class OneAtATime implements AcquireJobsCommandFactory {

    private static final String TURN =
            "select pg_advisory_xact_lock(7003, 1), set_config('synchronous_commit', 'off', true)";

    /** As the engine's own query: due, tries left, not suspended, not locked, and no other exclusive job of its instance locked. */
    private static final String ACQUIRE = """
            with due as (
              select id_ from act_ru_job j
              where duedate_ <= ? and %s and (lock_owner_ is null or lock_exp_time_ < ?)
                and (not exclusive_ or not exists (
                  select 1 from act_ru_job o where o.process_instance_id_ = j.process_instance_id_ and o.exclusive_
                    and o.lock_owner_ is not null and o.lock_exp_time_ >= ?))
              order by duedate_ limit ? for update skip locked)
            update act_ru_job j set rev_ = rev_ + 1, lock_owner_ = ?, lock_exp_time_ = ?
            from due where j.id_ = due.id_
            returning j.id_, case when j.exclusive_ then j.process_instance_id_ end, j.repeat_ is not null""".formatted(JobIndex.RUNNABLE);

    /** So many marks are set in one transaction. */
    private static final int TOGETHER = 10;

    private final JobExecutor executor;

    public OneAtATime(JobExecutor executor) {
        this.executor = executor;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int jobs) {
        return context -> acquire(context, jobs);
    }

    private AcquiredJobs acquire(CommandContext context, int most) {
        try {
            var found = acquire(context.getDbSqlSession().getSqlSession().getConnection(), most);
            var portions = portions(found);
            // the engine takes portions for jobs: fewer of them than were wanted, and it rests before it asks again
            var acquired = new AcquiredJobs(found.size() < most ? most : portions.size());
            portions.forEach(acquired::addJobIdBatch);
            return acquired;
        } catch (SQLException e) {
            throw new ProcessEngineException(e);
        }
    }

    private List<Found> acquire(Connection connection, int most) throws SQLException {
        long now = ClockUtil.getCurrentTime().getTime();
        try (var turn = connection.createStatement()) {
            turn.execute(TURN);
        }
        try (var statement = connection.prepareStatement(ACQUIRE)) {
            for (int i = 1; i <= 3; i++) {
                statement.setTimestamp(i, new Timestamp(now));
            }
            statement.setInt(4, most);
            statement.setString(5, executor.getLockOwner());
            statement.setTimestamp(6, new Timestamp(now + executor.getLockTimeInMillis()));
            var all = new ArrayList<Found>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(new Found(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
                }
            }
            return all;
        }
    }

    /** @param exclusiveTo the process instance whose jobs run one after the other, if any */
    private record Found(String id, @Nullable String exclusiveTo, boolean repeats) {}

    /** What one thread does: all exclusive jobs of an instance, or several that repeat. */
    private static List<List<String>> portions(List<Found> found) {
        Map<String, List<Found>> byInstance = new LinkedHashMap<>();
        found.forEach(job -> byInstance
                .computeIfAbsent(job.exclusiveTo() == null ? job.id() : job.exclusiveTo(), any -> new ArrayList<>())
                .add(job));
        var portions = new ArrayList<List<String>>();
        List<String> open = new ArrayList<>();
        for (List<Found> ofInstance : byInstance.values()) {
            List<String> ids =
                    new ArrayList<>(ofInstance.stream().map(Found::id).toList());
            if (ids.size() > 1 || !ofInstance.get(0).repeats()) {
                portions.add(ids);
                continue;
            }
            open.addAll(ids);
            if (open.size() == TOGETHER) {
                portions.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            portions.add(open);
        }
        return portions;
    }
}
