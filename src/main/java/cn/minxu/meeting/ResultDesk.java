package cn.minxu.meeting;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Links;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.meeting.Tasks.Task;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the minutes of a meeting stand: an extract into each case on its agenda, a case for each task at its unit. */
@Service
@Transactional
public class ResultDesk {

    /** Kind of a case that carries out a task of a meeting. */
    public static final String TASK = "meetingTask";

    public static final String TASK_PROCESS = "carryOutTask";
    /** At which its unit reports what it did. */
    public static final String TASK_STEP = "userTask_carryOutTask";

    private static final String TASK_START = "startEvent_taskGiven";

    /** Kinds of the links of such a case: with its meeting, and with the case that the meeting decided about. */
    private static final String TASK_OF = "TASK_OF";

    private static final String TASK_FOR = "TASK_FOR";

    private final Tasks tasks;
    private final Agenda agenda;
    private final Extracts extracts;
    private final CaseBook cases;
    private final Links links;
    private final Parties parties;
    private final Decisions decisions;
    private final CaseEngine engine;
    private final Clock clock;

    ResultDesk(
            Tasks tasks,
            Agenda agenda,
            Extracts extracts,
            CaseBook cases,
            Links links,
            Parties parties,
            Decisions decisions,
            CaseEngine engine,
            Clock clock) {
        this.tasks = tasks;
        this.agenda = agenda;
        this.extracts = extracts;
        this.cases = cases;
        this.links = links;
        this.parties = parties;
        this.decisions = decisions;
        this.engine = engine;
        this.clock = clock;
    }

    /** A task that has its case keeps it. */
    public void carryOut(long number) {
        extracts.give(number);
        tasks.of(number).stream()
                .filter(task -> task.carriedOutBy() == null)
                .forEach(task -> start(cases.get(number), task));
    }

    private void start(Case meeting, Task task) {
        Instant now = clock.instant();
        long number = cases.next(now);
        Case c = Case.registered(number, TASK, task.unit(), "会议任务：" + task.what(), false, now, Decision.SYSTEM, null);
        cases.file(c);
        tasks.carryOut(task.id(), number);
        parties.add(number, new Party(meeting.unit(), "MEETING"));
        links.add(number, meeting.number(), TASK_OF, Decision.SYSTEM);
        Long about = task.item() == null
                ? null
                : agenda.get(meeting.number(), task.item()).about();
        if (about != null) {
            links.add(number, about, TASK_FOR, Decision.SYSTEM);
        }
        decisions.append(new Decision(
                number, now, Decision.SYSTEM, meeting.unit(), TASK_START, "REGISTERED", meeting.title(), Map.of()));
        engine.start(TASK_PROCESS, c, Map.of());
    }
}
