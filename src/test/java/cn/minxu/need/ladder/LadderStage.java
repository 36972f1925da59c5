package cn.minxu.need.ladder;

import cn.minxu.casework.correct.CorrectionDesk;
import cn.minxu.need.NeedDesk;
import cn.minxu.testing.LaneClock;
import cn.minxu.worktime.WorkingTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What a need's life is played on: the product's desks, the engine, the database and the clock. */
@Component
class LadderStage {

    private record Membership(List<String> groups, List<String> tenants) {}

    final NeedDesk desk;
    final PlatformDesk platform;
    final Submissions submissions;
    final CorrectionDesk corrections;
    final FormService forms;
    final RuntimeService runtime;
    final TaskService tasks;
    final ManagementService management;
    final HistoryService history;
    final JdbcClient jdbc;
    final WorkingTime time;
    final LaneClock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate part;
    private final IdentityService identity;
    private final Map<String, Membership> members = new ConcurrentHashMap<>();

    LadderStage(
            NeedDesk desk,
            PlatformDesk platform,
            Submissions submissions,
            CorrectionDesk corrections,
            FormService forms,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            JdbcClient jdbc,
            WorkingTime time,
            LaneClock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.platform = platform;
        this.submissions = submissions;
        this.corrections = corrections;
        this.forms = forms;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.part = new TransactionTemplate(transactions);
        this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** In one transaction, of which nothing stays. */
    void unstored(Runnable work) {
        whole.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    /** One of several ways to go on: afterwards the database is as before. */
    void branch(Runnable work) {
        part.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    /** What may fail, and must not take with it what was done before in the same transaction. */
    void safely(Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            part.executeWithoutResult(status -> {
                work.run();
                writeDown();
            });
        } else {
            work.run();
        }
    }

    /** All that a transaction of its own would do at its end. */
    void writeDown() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationUtils.triggerBeforeCommit(false);
        }
    }

    /** Completes a task by its form as somebody who has signed in. */
    void submit(String task, String user, Map<String, Object> values) {
        as(user, () -> forms.submitTaskForm(task, new HashMap<>(values)));
    }

    void as(String user, Runnable work) {
        Membership member = members.computeIfAbsent(user, this::membership);
        identity.setAuthentication(user, member.groups(), member.tenants());
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Membership membership(String user) {
        return new Membership(
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList(),
                identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                        .map(tenant -> tenant.getId())
                        .toList());
    }
}
