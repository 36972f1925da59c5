package cn.minxu.engine.timer;

import cn.minxu.engine.CaseLock;
import cn.minxu.engine.Deadlines;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClassLoaderUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires the marks of several cases in one transaction: most of what a mark costs are commits and ways to the database. When one of
 * them fails nothing is kept, and each is fired by itself as the engine does.
 */
public class MarksTogether extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(MarksTogether.class);

    private final Deadlines deadlines;
    private final CaseLock lock;

    MarksTogether(List<String> jobs, ProcessEngineImpl engine, Deadlines deadlines, CaseLock lock) {
        super(jobs, engine);
        this.deadlines = deadlines;
        this.lock = lock;
    }

    @Override
    public void run() {
        if (!jobExecutor.isActive() || !fired()) {
            super.run();
        }
    }

    private boolean fired() {
        Context.setJobExecutorContext(new JobExecutorContext());
        ClassLoader before = switchClassLoader();
        try {
            return processEngine
                    .getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(this::fire);
        } catch (RuntimeException e) {
            LOG.debug("{} marks are set one by one", jobIds.size(), e);
            return false;
        } finally {
            ClassLoaderUtil.setContextClassloader(before);
            Context.removeJobExecutorContext();
        }
    }

    /** @return false if they are not all marks of different cases, or somebody is at one of these */
    private boolean fire(CommandContext context) {
        Collection<Long> numbers = lock.take(jobIds);
        if (numbers == null) {
            return false;
        }
        var query = new JobQueryImpl();
        query.jobIds(new HashSet<>(jobIds));
        List<Job> jobs = context.getJobManager().findJobsByQueryCriteria(query, null);
        var instances = new HashSet<String>();
        for (Job job : jobs) {
            if (!isMark(job) || !instances.add(job.getProcessInstanceId())) {
                return false;
            }
        }
        deadlines.expect(numbers);
        for (Job job : jobs) {
            new ExecuteJobsCmd(job.getId(), new JobFailureCollector(job.getId())).execute(context);
            new SuccessfulJobListener().execute(context);
        }
        return true;
    }

    private static boolean isMark(Job job) {
        return job instanceof TimerEntity timer && timer.getRepeat() != null && FollowUps.isTriedAgain(timer);
    }
}
