package cn.minxu.engine.timer;

import org.camunda.bpm.engine.impl.cfg.TransactionContext;
import org.camunda.bpm.engine.impl.cfg.TransactionContextFactory;
import org.camunda.bpm.engine.impl.cfg.TransactionListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.RepeatingFailedJobListener;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.SpringTransactionContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * When a repeating timer fails, the engine at once sets the next one by the old cycle, which for a mark is a day too late, and none
 * when the timer is tried again. Here the try that succeeds sets it, for its right instant; by the old cycle it is set only after the
 * last try, so that a step whose mark cannot be set is looked at again the next day.
 */
public class FollowUps implements TransactionContextFactory {

    private final PlatformTransactionManager transactions;

    public FollowUps(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Whether a job that fails now has a try left. */
    static boolean isTriedAgain(@Nullable JobEntity job) {
        return job != null && job.getRetries() > 1;
    }

    @Override
    public TransactionContext openTransactionContext(CommandContext context) {
        return new SpringTransactionContext(transactions, context) {
            @Override
            public void addTransactionListener(TransactionState state, TransactionListener listener) {
                if (!(listener instanceof RepeatingFailedJobListener && isTriedAgain(context.getCurrentJob()))) {
                    super.addTransactionListener(state, listener);
                }
            }
        };
    }
}
