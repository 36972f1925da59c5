package cn.minxu.meeting;

import cn.minxu.casework.Case;
import cn.minxu.casework.Case.End;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Words;
import cn.minxu.casework.decided.Decided;
import cn.minxu.casework.decided.DecisionSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What meetings that are over decided about a case that was on their agenda, and the tasks that follow from it. */
@Component
class MeetingDecisions implements DecisionSource {

    private final JdbcClient jdbc;
    private final Agenda agenda;
    private final Plans plans;
    private final Extracts extracts;
    private final CaseBook cases;
    private final Words words;

    MeetingDecisions(JdbcClient jdbc, Agenda agenda, Plans plans, Extracts extracts, CaseBook cases, Words words) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.plans = plans;
        this.extracts = extracts;
        this.cases = cases;
        this.words = words;
    }

    private record OnAgenda(long meeting, long item) {}

    @Override
    public List<Decided> about(long number) {
        cases.write();
        return jdbc
                .sql("""
                        select i.meeting_id, i.id from minxu.agenda_item i join minxu.case c on c.id = i.meeting_id
                        where i.about_id = ? and c.closed_at is not null order by c.closed_at, i.id""")
                .param(number)
                .query((row, i) -> new OnAgenda(row.getLong("meeting_id"), row.getLong("id")))
                .list()
                .stream()
                .flatMap(each -> decided(each).stream())
                .toList();
    }

    private Optional<Decided> decided(OnAgenda on) {
        Case meeting = cases.get(on.meeting());
        Item item = agenda.get(on.meeting(), on.item());
        return Optional.ofNullable(meeting.end()).map(end -> decided(meeting, end, item));
    }

    private Decided decided(Case meeting, End end, Item item) {
        boolean stands = end.outcome().equals(MeetingProcess.CARRIED_OUT);
        return new Decided(
                meeting.number(),
                Erased.shown(meeting.title()),
                end.at(),
                stands && "PASSED".equals(item.outcome()),
                stands ? extracts.of(item) : Erased.shown(item.title()) + "——" + words.outcome(end.outcome()),
                stands ? plans.of(meeting.number(), item.id()) : List.of());
    }
}
