package cn.minxu.casework.time;

import static cn.minxu.casework.Variable.APPROVER_UNIT;
import static cn.minxu.casework.Variable.ASKING_UNIT;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.TasksAtWork;
import cn.minxu.casework.Words;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.Extension;
import cn.minxu.deadline.Extensions;
import cn.minxu.deadline.Pauses;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who work on a step ask for more time: an extension, which the unit above approves, or a pause while they wait for
 * something outside. What is asked goes on record and is told to the process of the task.
 */
@Service
@Transactional
public class TimeDesk {

    private static final String EXTENSION = "message_extensionAsked";
    private static final String PAUSE = "message_pauseAsked";
    public static final int LONGEST_REASON = 500;

    private final TasksAtWork tasks;
    private final Extensions extensions;
    private final Pauses pauses;
    private final DeadlineBook deadlines;
    private final Words words;
    private final Decisions decisions;
    private final Organisation organisation;
    private final CaseEngine engine;
    private final Clock clock;
    private final Kinds kinds;

    TimeDesk(
            TasksAtWork tasks,
            Extensions extensions,
            Pauses pauses,
            DeadlineBook deadlines,
            Words words,
            Decisions decisions,
            Organisation organisation,
            CaseEngine engine,
            Clock clock,
            Kinds kinds) {
        this.tasks = tasks;
        this.extensions = extensions;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.words = words;
        this.decisions = decisions;
        this.organisation = organisation;
        this.engine = engine;
        this.clock = clock;
        this.kinds = kinds;
    }

    /**
     * What may be asked for at a task.
     *
     * @param mostDays for how many working days at most it may still be extended; null if not at all
     * @param promise what that does to the promise to the resident, in words; null if he has his answer, or nothing may be asked for
     */
    public record Askable(
            @Nullable Integer mostDays,
            boolean pausable,
            @Nullable String promise) {}

    /** @throws Refused if there is no such task for the signed-in user */
    @Transactional(readOnly = true)
    public Askable askable(String taskId, String user) {
        TaskAtWork task = tasks.find(taskId);
        if (!tasks.worksOn(user, task)) {
            return new Askable(null, false, null);
        }
        var days = engine.awaits(CaseEngine.EXTENSION_ASKED, task.instance())
                ? extensions.mostDays(task.stay(), facts(task))
                : OptionalInt.empty();
        boolean mayPause = kinds.mayPause(task.step())
                && engine.awaits(CaseEngine.PAUSE_ASKED, task.instance())
                && pauses.isPossible(task.stay());
        return new Askable(
                days.isPresent() ? days.getAsInt() : null,
                mayPause,
                days.isPresent() || mayPause
                        ? deadlines
                                .promised(task.number())
                                .map(promised -> effect(task, days, promised))
                                .orElse(null)
                        : null);
    }

    private String effect(TaskAtWork task, OptionalInt most, Instant promised) {
        String words = "对居民承诺 " + this.words.at(promised) + " 前答复，延期和暂停都不改变承诺";
        if (most.isEmpty()) {
            return words + "。";
        }
        int within = extensions.daysWithin(task.stay(), most.getAsInt(), promised);
        if (within == most.getAsInt()) {
            return words + "；延期后仍在承诺之前。";
        }
        return words + (within == 0 ? "；延期后将晚于承诺。" : "；延期超过 " + within + " 个工作日的将晚于承诺。");
    }

    /**
     * Asks the unit above for more time.
     *
     * @param days working days
     * @throws Refused if the user does not work on the task, or it may not be extended so; nothing is kept then
     */
    public void askExtension(String taskId, int days, String reason, String user) {
        TaskAtWork task = tasks.lock(taskId, user);
        String why = reason(reason, "延期的理由");
        requireAwaited(CaseEngine.EXTENSION_ASKED, task, "申请延期");
        Extension asked = extensions.ask(task.stay(), facts(task), days, why, user);
        record(task, user, EXTENSION, "EXTENSION_ASKED", why, Map.of("days", days));
        engine.tell(
                CaseEngine.EXTENSION_ASKED,
                task.instance(),
                Map.of(APPROVER_UNIT, asked.approver(), ASKING_UNIT, task.holder()));
    }

    /**
     * Stops the clock of a task that waits for something outside.
     *
     * @param cause code of a listed cause
     * @throws Refused if the user does not work on the task, or it may not be paused so; nothing is kept then
     */
    public void askPause(String taskId, String cause, String reason, String user) {
        TaskAtWork task = tasks.lock(taskId, user);
        String why = reason(reason, "暂停的具体情况");
        if (!kinds.mayPause(task.step())) {
            throw Refused.conflict("这个环节不能暂停计时，请在期限内办结。");
        }
        requireAwaited(CaseEngine.PAUSE_ASKED, task, "暂停计时");
        pauses.state(task.stay(), cause, why, user);
        record(task, user, PAUSE, "PAUSE_ASKED", why, Map.of("cause", cause));
        engine.tell(CaseEngine.PAUSE_ASKED, task.instance(), Map.of(ASKING_UNIT, task.holder()));
    }

    private Map<String, Object> facts(TaskAtWork task) {
        return kinds.facts(task.number());
    }

    private void requireAwaited(String message, TaskAtWork task, String what) {
        if (!engine.awaits(message, task.instance())) {
            throw Refused.conflict("这个环节的流程图没有画出“" + what + "”，不能" + what + "；确需办理的，请联系流程设计人员。");
        }
    }

    private static String reason(String given, String name) {
        String reason = Plain.text(given);
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw Refused.invalid("请填写" + name + "，最多 " + LONGEST_REASON + " 个字。");
        }
        return reason;
    }

    private void record(
            TaskAtWork task, String user, String step, String outcome, String why, Map<String, Object> details) {
        decisions.append(new Decision(task.number(), clock.instant(), user, unitOf(user), step, outcome, why, details));
    }

    private @Nullable String unitOf(String user) {
        return organisation.person(user).map(Person::unitId).orElse(null);
    }
}
