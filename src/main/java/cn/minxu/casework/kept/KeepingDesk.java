package cn.minxu.casework.kept;

import cn.minxu.Refused;
import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.TasksAtWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where typed work is kept until it is submitted: for the same person at the same task, or at the same start form, and for nobody else. It
 * ends with its task or with the form that is submitted, and after a day.
 */
@Service
@Transactional
public class KeepingDesk {

    /** How long anything is kept. */
    static final Duration LONGEST = Duration.ofDays(1);

    private final KeepKey key;
    private final KeptRows rows;
    private final TasksAtWork tasks;
    private final RepositoryService processes;
    private final Clock clock;

    KeepingDesk(KeepKey key, KeptRows rows, TasksAtWork tasks, RepositoryService processes, Clock clock) {
        this.key = key;
        this.rows = rows;
        this.tasks = tasks;
        this.processes = processes;
        this.clock = clock;
    }

    /** What somebody typed, as it was given, and when. */
    public record Kept(String values, Instant at) {}

    /**
     * Keeps what a user has typed into a task's form in the place of what he kept before.
     *
     * @return when it was kept
     * @throws Refused as if there were no such task, if he does not work on it; if this node cannot keep anything
     */
    public Instant keepAtTask(String taskId, String values, String user) {
        requireTask(taskId, user);
        Instant now = now();
        byte[] sealed = seal().close(values, Place.ofTask(taskId), user);
        if (!rows.putAtTask(taskId, user, now, sealed)) {
            throw TasksAtWork.unknownTask();
        }
        return now;
    }

    /** @throws Refused as if there were no such task, if the user does not work on it */
    public Optional<Kept> atTask(String taskId, String user) {
        requireTask(taskId, user);
        return find(Place.ofTask(taskId), user);
    }

    /** @throws Refused as if there were no such task, if the user does not work on it */
    public void forgetAtTask(String taskId, String user) {
        requireTask(taskId, user);
        rows.remove(Place.ofTask(taskId), user);
    }

    /**
     * Keeps what a user has typed into a start form in the place of what he kept before.
     *
     * @return when it was kept
     * @throws Refused as if there were no such form, if he may not start its process; if this node cannot keep anything
     */
    public Instant keepAtStart(String processKey, String values, String user) {
        requireStart(processKey);
        Instant now = now();
        var place = Place.ofStart(processKey);
        rows.put(place, user, now, seal().close(values, place, user));
        return now;
    }

    /** @throws Refused as if there were no such form, if the user may not start its process */
    public Optional<Kept> atStart(String processKey, String user) {
        requireStart(processKey);
        return find(Place.ofStart(processKey), user);
    }

    /** @throws Refused as if there were no such form, if the user may not start its process */
    public void forgetAtStart(String processKey, String user) {
        requireStart(processKey);
        rows.remove(Place.ofStart(processKey), user);
    }

    /** What is older than a day goes, whether its task is open or not. */
    @Scheduled(cron = "${minxu.keep-round:0 7 * * * *}")
    public void forgetOld() {
        rows.removeBefore(oldest());
    }

    /** What does not open is none, and is removed. */
    private Optional<Kept> find(Place place, String user) {
        if (key.seal().isEmpty()) {
            return Optional.empty();
        }
        Optional<KeptRows.Row> row = rows.find(place, user);
        Optional<Kept> kept = row.filter(each -> !each.at().isBefore(oldest()))
                .flatMap(each -> seal().open(each.sealed(), place, user).map(values -> new Kept(values, each.at())));
        if (row.isPresent() && kept.isEmpty()) {
            rows.remove(place, user);
        }
        return kept;
    }

    private Seal seal() {
        return key.seal().orElseThrow(() -> Refused.conflict("系统暂时不能保存没有提交的内容，请填写后及时提交；其他功能不受影响。"));
    }

    /** Who has claimed it or, while nobody has, staff of the unit that it waits for. */
    private void requireTask(String taskId, String user) {
        TaskAtWork task = tasks.find(taskId);
        boolean works = task.assignee() == null
                ? tasks.worksOn(user, task)
                : task.assignee().equals(user);
        if (!works) {
            throw TasksAtWork.unknownTask();
        }
    }

    /** As the engine says it to who is signed in. */
    private void requireStart(String processKey) {
        boolean startable = processes
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .startableInTasklist()
                        .startablePermissionCheck()
                        .count()
                > 0;
        if (!startable) {
            throw Refused.notFound("没有这张登记表，或它不由您填写；请刷新后从“登记事项”中选择。");
        }
    }

    private Instant oldest() {
        return clock.instant().minus(LONGEST);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
