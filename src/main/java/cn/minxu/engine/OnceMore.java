package cn.minxu.engine;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A form is submitted once more if its case was moved meanwhile, by a timer that set a mark or by somebody else. Nothing of the first try
 * is left; the next one sees whether the task is still there, and only then is the person told.
 */
class OnceMore extends CommandInterceptor {

    private static final int TRIES = 3;

    private static final Set<Class<?>> SUBMISSIONS = Set.of(SubmitTaskFormCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        for (int left = TRIES; ; left--) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException moved) {
                boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
                if (left == 1 || !alone || !SUBMISSIONS.contains(command.getClass())) {
                    throw moved;
                }
            }
        }
    }
}
