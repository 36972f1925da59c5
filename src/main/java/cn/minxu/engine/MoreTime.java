package cn.minxu.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** More time that is asked for beside a step, by an extension or a pause: the process hears of it, and is told when it is needed no more. */
@Component
public class MoreTime {

    /** The message that ends an extension or a pause of a step that was left before. */
    public static final String STEP_LEFT = "case.stepLeft";

    /** The variable, in the scope of an extension or a pause, with the unit whose step it is for. */
    public static final String ASKING = "askingUnit";

    private final RuntimeService runtime;
    private final Callers callers;

    MoreTime(RuntimeService runtime, Callers callers) {
        this.runtime = runtime;
        this.callers = callers;
    }

    /** A step of this unit has been left: what is asked for it ends in the same transaction, when the step's own way has been gone. */
    public void notNeeded(String instance, String unit) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                callers.asSystem(() -> end(instance, unit));
            }
        });
    }

    private long end(String instance, String unit) {
        return runtime
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventType("message")
                .eventName(STEP_LEFT)
                .list()
                .stream()
                .map(EventSubscription::getExecutionId)
                .filter(waiting -> unit.equals(runtime.getVariable(waiting, ASKING)))
                .peek(waiting -> runtime.messageEventReceived(STEP_LEFT, waiting))
                .count();
    }
}
