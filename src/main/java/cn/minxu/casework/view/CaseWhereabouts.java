package cn.minxu.casework.view;

import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.History;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.casework.claim.Suitability;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where a case is now. Who may ask is the caller's to check; which of its tasks somebody may take, the engine is asked in his name. */
@Service
@Transactional(readOnly = true)
public class CaseWhereabouts {

    private final CaseBook cases;
    private final History history;
    private final DeadlineBook deadlines;
    private final TaskService tasks;
    private final Suitability suitability;
    private final Organisation organisation;
    private final StepNames steps;
    private final Words words;

    CaseWhereabouts(
            CaseBook cases,
            History history,
            DeadlineBook deadlines,
            TaskService tasks,
            Suitability suitability,
            Organisation organisation,
            StepNames steps,
            Words words) {
        this.cases = cases;
        this.history = history;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.suitability = suitability;
        this.organisation = organisation;
        this.steps = steps;
        this.words = words;
    }

    /** @throws Refused if there is no such case */
    public CaseNow of(long number, String user) {
        Case c = cases.get(number);
        List<OpenStep> open = deadlines.openSteps(number);
        return new CaseNow(
                String.valueOf(number),
                c.end() == null ? null : words.outcome(c.end().outcome()),
                history.latestBy(user, number)
                        .map(entry -> CaseRecord.Step.of(entry, words))
                        .orElse(null),
                open.stream().map(this::waiting).toList(),
                next(number, open, user).orElse(null));
    }

    private CaseNow.Waiting waiting(OpenStep open) {
        return new CaseNow.Waiting(
                steps.of(open.step()), organisation.unit(open.holder()).name(), words.at(open.dueAt()));
    }

    private Optional<CaseNow.Next> next(long number, List<OpenStep> open, String user) {
        String unit = organisation
                .person(user)
                .filter(person -> person.role().isStaff())
                .map(Person::unitId)
                .orElse("");
        return open.stream()
                .filter(step -> step.holder().equals(unit))
                .flatMap(step -> seen(step).stream()
                        .filter(task -> isFor(task, step, number, user))
                        .map(task ->
                                new CaseNow.Next(task.getId(), steps.of(step.step()), user.equals(task.getAssignee()))))
                .max(Comparator.comparing(CaseNow.Next::claimed));
    }

    private Optional<Task> seen(OpenStep step) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(step.stay()).singleResult());
    }

    private boolean isFor(Task task, OpenStep step, long number, String user) {
        return user.equals(task.getAssignee())
                || (task.getAssignee() == null
                        && suitability
                                .objection(number, step.step(), step.holder(), user)
                                .isEmpty());
    }
}
