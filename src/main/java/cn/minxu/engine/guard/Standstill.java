package cn.minxu.engine.guard;

import cn.minxu.Refused;
import cn.minxu.engine.Callers;
import cn.minxu.engine.CaseDesk;
import cn.minxu.engine.Deadlines;
import cn.minxu.engine.Refusals;
import cn.minxu.engine.timer.MarkTimer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * A case that has left a step waits at another one, or for a timer, or has ended: looked at before the transaction commits, since an
 * administrator may have taken away a token that a join would wait for.
 */
@Component
public class Standstill {

    private final Supplier<CaseDesk> desk;
    private final Deadlines deadlines;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Callers callers;

    Standstill(
            ObjectProvider<CaseDesk> desk,
            Deadlines deadlines,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Callers callers) {
        this.desk = SingletonSupplier.of(desk::getObject);
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.callers = callers;
    }

    /** A step of this case was left in the current transaction. */
    public void left(long number) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var watched = (Watch) TransactionSynchronizationManager.getResource(this);
        if (watched == null) {
            watched = new Watch();
            TransactionSynchronizationManager.bindResource(this, watched);
            TransactionSynchronizationManager.registerSynchronization(watched);
        }
        watched.numbers.add(number);
    }

    private void requireGoingOn(long number) {
        if (!desk.get().isClosed(number)
                && !deadlines.isOpen(number)
                && callers.asSystem(() -> standsStill(Long.toString(number)))) {
            Refusals.noting(() -> {
                throw Refused.conflict("事项 " + number + " 尚未办结，但此后没有任何待办环节和时限，流程将停在原处；请由管理员用流程实例修改补上缺少的环节后再试。");
            });
        }
    }

    private boolean standsStill(String businessKey) {
        var instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        return !instances.isEmpty()
                && tasks.createTaskQuery()
                                .processInstanceBusinessKey(businessKey)
                                .count()
                        == 0
                && instances.stream()
                        .allMatch(id -> management.createJobQuery().processInstanceId(id).list().stream()
                                .allMatch(this::isOfMarks));
    }

    /** It is there as long as its instance, and moves nothing on. */
    private boolean isOfMarks(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getJobConfiguration()
                .contains(MarkTimer.NAME);
    }

    private final class Watch implements TransactionSynchronization {

        private final Set<Long> numbers = new HashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            Set.copyOf(numbers).forEach(Standstill.this::requireGoingOn);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Standstill.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Standstill.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Standstill.this);
        }
    }
}
