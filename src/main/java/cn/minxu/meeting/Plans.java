package cn.minxu.meeting;

import cn.minxu.casework.Case.End;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Erased;
import cn.minxu.casework.decided.Decided.Part;
import cn.minxu.meeting.Tasks.Task;
import cn.minxu.organisation.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who does what because of an item of a meeting, and what came of it. */
@Component
public class Plans {

    private final Tasks tasks;
    private final CaseBook cases;
    private final Decisions decisions;
    private final Organisation organisation;

    Plans(Tasks tasks, CaseBook cases, Decisions decisions, Organisation organisation) {
        this.tasks = tasks;
        this.cases = cases;
        this.decisions = decisions;
        this.organisation = organisation;
    }

    public List<Part> of(long meeting, long item) {
        return tasks.of(meeting).stream()
                .filter(task -> task.item() != null && task.item() == item)
                .map(this::part)
                .toList();
    }

    private Part part(Task task) {
        Long number = task.carriedOutBy();
        End end = number == null ? null : cases.get(number).end();
        return new Part(
                organisation.unit(task.unit()).name(),
                Erased.shown(task.what()),
                task.due(),
                number == null || end == null ? null : report(number),
                end == null ? null : end.at());
    }

    private String report(long number) {
        return decisions
                .last(number, ResultDesk.TASK_STEP)
                .map(Decision::reason)
                .map(Erased::shown)
                .orElse("");
    }
}
