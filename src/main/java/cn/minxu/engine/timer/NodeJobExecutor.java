package cn.minxu.engine.timer;

import cn.minxu.engine.CaseLock;
import cn.minxu.engine.Deadlines;
import cn.minxu.engine.speed.Speedups;
import cn.minxu.engine.speed.Speedups.Speedup;
import cn.minxu.store.NodeSeat;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** The job executor of one node among several: its locks carry the node's name, and marks that are due together are set together. */
@Component("jobExecutor")
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class NodeJobExecutor extends SpringJobExecutor {

    private final ObjectProvider<Deadlines> deadlines;
    private final CaseLock lock;
    private final Speedups speedups;

    NodeJobExecutor(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads,
            CamundaBpmProperties properties,
            NodeSeat seat,
            ObjectProvider<Deadlines> deadlines,
            CaseLock lock,
            Speedups speedups) {
        this.deadlines = deadlines;
        this.lock = lock;
        this.speedups = speedups;
        var settings = properties.getJobExecution();
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setLockOwner(LostLocks.owner(seat.id()));
        setLockTimeInMillis(settings.getLockTimeInMillis());
        setMaxJobsPerAcquisition(settings.getMaxJobsPerAcquisition());
        setWaitTimeInMillis(settings.getWaitTimeInMillis());
        setMaxWait(settings.getMaxWait());
        setBackoffTimeInMillis(settings.getBackoffTimeInMillis());
        setMaxBackoff(settings.getMaxBackoff());
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return jobs.size() == 1 || !speedups.has(Speedup.MARKS_TOGETHER)
                ? super.getExecuteJobsRunnable(jobs, engine)
                : new MarksTogether(jobs, engine, deadlines.getObject(), lock);
    }
}
