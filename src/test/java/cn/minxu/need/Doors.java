package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Decisions;
import cn.minxu.casework.time.TimeDesk;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.need.Walks.Walk;
import cn.minxu.need.ladder.PlatformDesk;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways in which a case is moved, each tried while somebody else is at the case. */
@Component
class Doors {

    private static final Map<String, Object> SMALL = Map.of(
            "satisfiability", "SATISFIABLE", "needScale", "SMALL", "needAuthority", "IN_COMMUNITY", "needGrade", "B");
    private static final Map<String, Object> BIG = Map.of("satisfiability", "SATISFIABLE", "needScale", "BIG");
    private static final Map<String, Object> DONE = Map.of("handlingOutcome", "SOLVED", "answer", "树枝已修剪");

    private final Walks walks;
    private final NeedDesk desk;
    private final PlatformDesk platform;
    private final TimeDesk time;
    private final DeadlineBook deadlines;
    private final Decisions decisions;
    private final FormService forms;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final DataSource database;
    private final JdbcClient jdbc;

    Doors(
            Walks walks,
            NeedDesk desk,
            PlatformDesk platform,
            TimeDesk time,
            DeadlineBook deadlines,
            Decisions decisions,
            FormService forms,
            IdentityService identity,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            DataSource database,
            JdbcClient jdbc) {
        this.walks = walks;
        this.desk = desk;
        this.platform = platform;
        this.time = time;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.forms = forms;
        this.identity = identity;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.database = database;
        this.jdbc = jdbc;
    }

    /**
     * @param held the case that somebody else is at
     * @param open whether the door lets through, once nobody is
     */
    private record Door(String name, long held, boolean open, Callable<?> push) {}

    /** Whoever pushes a door while somebody is at the case waits before he has written anything, and comes through afterwards. */
    void eachWaits() throws Exception {
        ExecutorService hand = Executors.newSingleThreadExecutor();
        try {
            for (Door door : all()) {
                Future<?> pushed;
                try (Connection other = database.getConnection()) {
                    pushed = hold(other, door, hand);
                }
                try {
                    pushed.get(30, TimeUnit.SECONDS);
                    assertThat(door.open()).as(door.name()).isTrue();
                } catch (ExecutionException refused) {
                    assertThat(door.open()).as(door.name() + ": " + refused).isFalse();
                    assertThat(refused.getMessage()).as(door.name()).containsPattern("\\p{IsHan}");
                }
            }
        } finally {
            hand.shutdownNow();
        }
    }

    private Future<?> hold(Connection other, Door door, ExecutorService hand) throws Exception {
        other.setAutoCommit(false);
        try (var statement = other.createStatement()) {
            statement.execute("select 1 from minxu.case where id = " + door.held() + " for update");
            Future<?> pushed = hand.submit(door.push());
            Long waiting = waiting(pushed);
            assertThat(waiting).as(door.name() + " waits for the case").isNotNull();
            assertThat(jdbc.sql("""
                            select count(*) from pg_locks l join pg_class c on c.oid = l.relation
                            where l.pid = ? and l.mode = 'RowExclusiveLock' and c.relname like 'act\\_%'""").param(waiting).query(Long.class).single())
                    .as(door.name() + " has written nothing of the engine's")
                    .isZero();
            return pushed;
        } finally {
            other.rollback();
            other.setAutoCommit(true);
        }
    }

    /** The database's process that waits for a need's row. */
    private @Nullable Long waiting(Future<?> pushed) throws InterruptedException {
        for (int i = 0; i < 1000 && !pushed.isDone(); i++) {
            var found = jdbc.sql("""
                            select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                              and query ~ 'minxu.need\\M.*for update'""").query(Long.class).optional();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(10);
        }
        return null;
    }

    private List<Door> all() {
        return List.of(
                door("a form", registered(), true, walk -> submit(walk, "userTask_judgeNeed", SMALL)),
                door("a withdrawal", registered(), true, this::withdraw),
                door("a platform's return", judged(BIG), true, this::giveBack),
                door("an extension", judged(SMALL), true, this::askExtension),
                door("a mark", registered(), true, walk -> execute(job(walk, "timer_nextMark"))),
                door("a lapse", judged(BIG), true, walk -> execute(job(walk, "timer_silent"))),
                door("a message", registered(), true, walk -> correlate(NeedProcess.WITHDRAWN, walk)),
                leadsAnswer(),
                leadsWithdrawal(),
                door("a step that is cancelled by hand", registered(), false, this::cancel),
                door("a case that is deleted by hand", registered(), false, this::delete),
                door("a variable that is written by hand", registered(), true, this::write));
    }

    private interface Push {
        void at(Walk walk);
    }

    private static Door door(String name, Walk walk, boolean open, Push push) {
        return new Door(name, walk.number, open, () -> {
            push.at(walk);
            return name;
        });
    }

    private Door leadsAnswer() {
        var lead = judged(SMALL);
        long follower = follower(lead);
        return new Door("a lead's answer", follower, true, () -> {
            submit(lead, "userTask_handleMatter", DONE);
            return lead;
        });
    }

    private Door leadsWithdrawal() {
        var lead = registered();
        long follower = follower(lead);
        return new Door("a lead's withdrawal", follower, true, () -> {
            withdraw(lead);
            return lead;
        });
    }

    private long follower(Walk lead) {
        var follower =
                walks.registered(String.valueOf(lead.need().registration().place()));
        submit(follower, "userTask_judgeNeed", Map.of("leadNeed", Long.toString(lead.number)));
        return follower.number;
    }

    private Walk registered() {
        return walks.registered(HandleNeedTest.place());
    }

    private Walk judged(Map<String, Object> as) {
        var walk = registered();
        submit(walk, "userTask_judgeNeed", as);
        return walk;
    }

    private void submit(Walk walk, String step, Map<String, Object> values) {
        Task task = walk.task(step);
        as("zhang.san", () -> forms.submitTaskForm(task.getId(), values));
    }

    private void withdraw(Walk walk) {
        desk.withdraw(walk.number, "zhang.san", "已自行解决");
    }

    private void giveBack(Walk walk) {
        platform.giveBack(walk.number, "wu.shi", "派错部门", "三定方案");
    }

    private void askExtension(Walk walk) {
        String task = walk.task("userTask_handleMatter").getId();
        as("zhang.san", () -> time.askExtension(task, 2, "等材料", "zhang.san"));
    }

    private void correlate(String message, Walk walk) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(Long.toString(walk.number))
                .correlate();
    }

    private void cancel(Walk walk) {
        Task task = walk.task("userTask_judgeNeed");
        runtime.createProcessInstanceModification(task.getProcessInstanceId())
                .cancelAllForActivity(task.getTaskDefinitionKey())
                .execute();
    }

    private void delete(Walk walk) {
        runtime.deleteProcessInstance(walk.task("userTask_judgeNeed").getProcessInstanceId(), "误操作");
    }

    private void write(Walk walk) {
        String instance = walk.task("userTask_judgeNeed").getProcessInstanceId();
        runtime.setVariable(instance, "askingUnit", runtime.getVariable(instance, "communityUnit"));
    }

    private Job job(Walk walk, String activity) {
        return Stream.of(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(walk.number))
                        .list())
                .flatMap(List::stream)
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .filter(job -> activity.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .findFirst()
                .orElseThrow();
    }

    private void execute(Job job) {
        management.executeJob(job.getId());
    }

    private void as(String user, Runnable work) {
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList(),
                identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList());
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Several push different doors of one case at the same moment: what is left of the case hangs together. */
    void noneInterleave(int rounds, long seed) throws Exception {
        var random = new Random(seed);
        var hands = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < rounds; round++) {
                var walk = judged(random.nextBoolean() ? BIG : SMALL);
                var failures = new ArrayList<String>();
                var start = new CyclicBarrier(4);
                var pushed = pushes(walk).stream()
                        .map(push -> hands.submit(() -> {
                            start.await();
                            push.at(walk);
                            return walk;
                        }))
                        .toList();
                for (Future<?> each : pushed) {
                    try {
                        each.get(60, TimeUnit.SECONDS);
                    } catch (ExecutionException refused) {
                        failures.add(root(refused));
                    }
                }
                // whoever came second was told so, and nothing went on with what was gone
                assertThat(failures).as("round " + round).allMatch(Doors::isOrderly);
                requireSound(walk);
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private List<Push> pushes(Walk walk) {
        boolean big = !walk.tasksAt("userTask_signForMatter").isEmpty();
        Job marks = job(walk, "timer_nextMark");
        Push mark = any -> execute(marks);
        String step = big ? "userTask_signForMatter" : "userTask_handleMatter";
        Task task = walk.task(step);
        Job lapse = big ? job(walk, "timer_silent") : marks;
        return List.of(
                any -> as(
                        big ? "shi.zhifa" : "zhang.san",
                        () -> forms.submitTaskForm(task.getId(), big ? Map.of("responseOutcome", "ACCEPTED") : DONE)),
                mark,
                any -> execute(lapse),
                big ? this::giveBack : this::withdraw);
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    private static boolean isOrderly(String failure) {
        return !failure.contains("NullPointer") && !failure.contains("PSQLException") && !failure.contains("deadlock");
    }

    /** Each step that waits has its deadline and its task, once; each step was taken once. */
    private void requireSound(Walk walk) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(Long.toString(walk.number)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
        assertThat(deadlines.openSteps(walk.number).stream().map(OpenStep::step))
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(open).doesNotHaveDuplicates();
        assertThat(decisions.of(walk.number))
                .filteredOn(decision -> decision.step().equals("userTask_signForMatter")
                        || decision.step().equals("userTask_handleMatter"))
                .hasSizeLessThanOrEqualTo(1);
    }
}
