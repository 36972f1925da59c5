package cn.minxu.meeting;

import cn.minxu.casework.Case;
import cn.minxu.casework.Case.End;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Words;
import cn.minxu.casework.decided.Decided;
import cn.minxu.casework.decided.Decided.Part;
import cn.minxu.casework.decided.DecisionSource;
import cn.minxu.meeting.Tasks.Task;
import cn.minxu.organisation.Organisation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What meetings that are over decided about a case that was on their agenda, and the tasks that follow from it. */
@Component
class MeetingDecisions implements DecisionSource {

    private final JdbcClient jdbc;
    private final Agenda agenda;
    private final Tasks tasks;
    private final Extracts extracts;
    private final CaseBook cases;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Words words;

    MeetingDecisions(
            JdbcClient jdbc,
            Agenda agenda,
            Tasks tasks,
            Extracts extracts,
            CaseBook cases,
            Decisions decisions,
            Organisation organisation,
            Words words) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.tasks = tasks;
        this.extracts = extracts;
        this.cases = cases;
        this.decisions = decisions;
        this.organisation = organisation;
        this.words = words;
    }

    @Override
    public List<Decided> about(long number) {
        cases.write();
        return jdbc
                .sql("""
                        select i.meeting_id, i.id from minxu.agenda_item i join minxu.case c on c.id = i.meeting_id
                        where i.about_id = ? and c.closed_at is not null order by c.closed_at, i.id""")
                .param(number)
                .query((row, i) -> new long[] {row.getLong("meeting_id"), row.getLong("id")})
                .list()
                .stream()
                .flatMap(each -> decided(cases.get(each[0]), agenda.get(each[0], each[1])).stream())
                .toList();
    }

    private Optional<Decided> decided(Case meeting, Item item) {
        End end = meeting.end();
        if (end == null) {
            return Optional.empty();
        }
        boolean stands = end.outcome().equals(MeetingProcess.CARRIED_OUT);
        return Optional.of(new Decided(
                meeting.number(),
                Erased.shown(meeting.title()),
                end.at(),
                stands && "PASSED".equals(item.outcome()),
                stands ? extracts.of(item) : Erased.shown(item.title()) + "——" + words.outcome(end.outcome()),
                tasks.of(meeting.number()).stream()
                        .filter(task -> task.item() != null && task.item() == item.id())
                        .map(this::part)
                        .toList()));
    }

    private Part part(Task task) {
        End end = task.carriedOutBy() == null
                ? null
                : cases.get(task.carriedOutBy()).end();
        return new Part(
                organisation.unit(task.unit()).name(),
                Erased.shown(task.what()),
                task.due(),
                end == null ? null : report(task.carriedOutBy()),
                end == null ? null : end.at());
    }

    private String report(@Nullable Long number) {
        return decisions
                .last(number == null ? 0 : number, ResultDesk.TASK_STEP)
                .map(Decision::reason)
                .map(Erased::shown)
                .orElse("");
    }
}
