package cn.minxu.engine.timer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps this node's timers from firing by themselves while somebody fires them at instants of his own. */
@Component
public class HeldJobs {

    private final ObjectProvider<NodeJobExecutor> executors;

    HeldJobs(ObjectProvider<NodeJobExecutor> executors) {
        this.executors = executors;
    }

    /** Does something while no timer fires by itself; where none would, it is simply done. */
    public void whileHeld(Runnable work) {
        var executor = executors.getIfAvailable();
        if (executor == null || !executor.isActive()) {
            work.run();
            return;
        }
        var acquiring = executor.getAcquireJobsCmdFactory();
        executor.shutdown();
        try {
            work.run();
        } finally {
            // shutting down forgets it
            executor.setAcquireJobsCmdFactory(acquiring);
            executor.start();
        }
    }
}
