package cn.minxu.engine.guard;

import cn.minxu.Refused;
import cn.minxu.engine.Callers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No model keeps the system busy without end: a case takes at most {@value #MOST_STEPS} steps in one command, and processes call one
 * another at most {@value #DEEPEST} deep. What goes beyond is undone and refused with the model's name, and Cockpit shows an incident.
 */
public class Bounds {

    public static final int MOST_STEPS = 1000;
    public static final int DEEPEST = 10;

    /** The type of the incident. */
    public static final String INCIDENT = "modelBound";

    private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);
    private static final ThreadLocal<@Nullable Count> COUNT = new ThreadLocal<>();

    private final RuntimeService runtime;
    private final Callers callers;
    private final TransactionTemplate apart;

    public Bounds(RuntimeService runtime, Callers callers, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.callers = callers;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The steps of each case in a command. */
    private record Count(CommandContext command, Map<String, Integer> steps) {}

    /** A case comes to a step that does not wait. */
    public void step(ExecutionEntity execution) {
        CommandContext command = Context.getCommandContext();
        Count count = COUNT.get();
        if (count == null || count.command() != command) {
            count = new Count(command, new HashMap<>());
            COUNT.set(count);
        }
        int steps = count.steps().merge(String.valueOf(execution.getProcessBusinessKey()), 1, Integer::sum);
        if (steps > MOST_STEPS) {
            COUNT.remove();
            refuse(execution, "一次办理中连续经过了 " + MOST_STEPS + " 个不等待的环节，可能是死循环");
        }
    }

    /** A process begins, perhaps called by another. */
    public void called(ExecutionEntity instance) {
        int depth = 1;
        for (ExecutionEntity caller = instance.getSuperExecution();
                caller != null;
                caller = caller.getProcessInstance().getSuperExecution()) {
            depth++;
        }
        if (depth > DEEPEST) {
            refuse(instance, "子流程的调用超过了 " + DEEPEST + " 层");
        }
    }

    private void refuse(ExecutionEntity at, String what) {
        String model = at.getProcessDefinition().getName();
        String message = "流程“" + model + "”" + what + "，已停在原处；请联系流程设计人员修改流程图。";
        String stays = root(at).getId();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    report(stays, message);
                }
            });
        }
        throw Refused.conflict(message);
    }

    private static ExecutionEntity root(ExecutionEntity execution) {
        ExecutionEntity instance = Objects.requireNonNull(execution.getProcessInstance());
        return instance.getSuperExecution() == null ? instance : root(instance.getSuperExecution());
    }

    /** In a transaction of its own, on an instance that is there; one that has only been begun is gone with what was undone. */
    private void report(String instance, String message) {
        LOG.warn("{}", message);
        try {
            apart.executeWithoutResult(any -> callers.asSystem(() -> {
                runtime.createExecutionQuery().processInstanceId(instance).list().stream()
                        .filter(each -> ((ExecutionEntity) each).getActivityId() != null)
                        .findFirst()
                        .ifPresent(waiting -> runtime.createIncident(INCIDENT, waiting.getId(), null, message));
                return instance;
            }));
        } catch (RuntimeException e) {
            LOG.warn("未能登记事件：{}", message, e);
        }
    }
}
