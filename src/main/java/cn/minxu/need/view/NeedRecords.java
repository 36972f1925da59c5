package cn.minxu.need.view;

import cn.minxu.Refused;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.History;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import cn.minxu.casework.TasksAtWork;
import cn.minxu.casework.Words;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.need.Need;
import cn.minxu.need.Needs;
import cn.minxu.need.Outcome;
import cn.minxu.need.Promises;
import cn.minxu.need.Registration;
import cn.minxu.need.ladder.ObjectionWindow;
import cn.minxu.need.ladder.PlatformDesk;
import cn.minxu.need.ladder.Returns;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the record of the need that a task works on to everybody who may see the task. */
@Service
@Transactional(readOnly = true)
public class NeedRecords {

    private final TaskService tasks;
    private final RecordRows rows;
    private final DeadlineBook deadlines;
    private final Needs needs;
    private final Residents residents;
    private final Promises promises;
    private final Returns returns;
    private final ObjectionWindow window;
    private final PlatformDesk platform;
    private final History history;
    private final Organisation organisation;
    private final Words words;

    NeedRecords(
            TaskService tasks,
            RecordRows rows,
            DeadlineBook deadlines,
            Needs needs,
            Residents residents,
            Promises promises,
            Returns returns,
            ObjectionWindow window,
            PlatformDesk platform,
            History history,
            Organisation organisation,
            Words words) {
        this.tasks = tasks;
        this.rows = rows;
        this.deadlines = deadlines;
        this.needs = needs;
        this.residents = residents;
        this.promises = promises;
        this.returns = returns;
        this.window = window;
        this.platform = platform;
        this.history = history;
        this.organisation = organisation;
        this.words = words;
    }

    /** @throws Refused if there is no such task for the signed-in user, or it works on no need */
    public NeedRecord ofTask(String taskId, String userId) {
        Need need = needs.get(numberOf(taskId));
        return record(need, userId, residents.of(need.number()));
    }

    /** What the record of a need masks, in full: for those to whom the resident's data are shown as well. */
    public List<String> hidden(long number) {
        Resident resident = residents.of(number);
        var discretion = new Discretion(resident);
        record(needs.get(number), "", resident, discretion);
        return discretion.hidden();
    }

    /**
     * The number of the need that a task works on.
     *
     * @throws Refused if there is no such task for the signed-in user, or it works on no need
     */
    public long numberOf(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        Long number = task == null ? null : deadlines.caseAt(taskId).orElse(null);
        if (number == null) {
            throw TasksAtWork.unknownTask();
        }
        return number;
    }

    private NeedRecord record(Need need, String userId, Resident resident) {
        return record(need, userId, resident, new Discretion(resident));
    }

    private NeedRecord record(Need need, String userId, Resident resident, Discretion discretion) {
        long number = need.number();
        Registration r = need.registration();
        var priority = rows.priority(number);
        return new NeedRecord(
                String.valueOf(number),
                RecordRows.about(r.subcategory(), discretion.place(r.place())),
                organisation.find(r.communityId()).map(Unit::name).orElse(r.communityId()),
                r.channel().label(),
                discretion.masked(r.content()),
                resident.maskedName(),
                resident.maskedPhone(),
                words.at(r.registeredAt()),
                words.until(promises.of(number)),
                priority.score(),
                priority.why(),
                need.answeredAt().isEmpty()
                        ? null
                        : discretion.maskedOrNull(need.answer().orElse(null)),
                need.outcome().map(Outcome::label).orElse(null),
                history(number, discretion),
                rows.levels(number),
                returned(number, discretion),
                window.open(number).isPresent() && platform.mayReturn(userId),
                rows.deadlines(number),
                rows.evaluations(number, discretion),
                rows.linkedCount(number, head(need)),
                rows.linked(number, head(need)));
    }

    /** The lead of its cluster, if it is in one. */
    private static long head(Need need) {
        return need.lead().orElse(need.number());
    }

    private List<NeedRecord.GivenBack> returned(long number, Discretion discretion) {
        return returns.of(number).stream()
                .map(given -> new NeedRecord.GivenBack(
                        organisation.unit(given.unit()).name(),
                        given.round(),
                        given.how().label(),
                        discretion.masked(given.reason()),
                        discretion.maskedOrNull(given.legalBasis()),
                        words.at(given.at())))
                .toList();
    }

    private List<NeedRecord.Step> history(long number, Discretion discretion) {
        return history.of(number, discretion).stream()
                .map(entry -> new NeedRecord.Step(
                        words.at(entry.at()), entry.who(), entry.unit(), entry.step(), entry.outcome(), entry.reason()))
                .toList();
    }
}
