package cn.minxu.meeting;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a meeting decided about the cases on its agenda, into the record of each. */
@Component
class Extracts {

    private final Meetings meetings;
    private final Agenda agenda;
    private final Results results;
    private final CaseBook cases;
    private final Decisions decisions;
    private final MeetingWording wording;
    private final Words words;
    private final Clock clock;

    Extracts(
            Meetings meetings,
            Agenda agenda,
            Results results,
            CaseBook cases,
            Decisions decisions,
            MeetingWording wording,
            Words words,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.results = results;
        this.cases = cases;
        this.decisions = decisions;
        this.wording = wording;
        this.words = words;
        this.clock = clock;
    }

    void give(long number) {
        Meeting meeting = meetings.get(number);
        String title = cases.get(number).title();
        for (Item item : agenda.of(number)) {
            if (item.about() != null) {
                decisions.append(new Decision(
                        item.about(),
                        clock.instant(),
                        Decision.SYSTEM,
                        cases.get(number).unit(),
                        MeetingProcess.HOLD,
                        "ITEM_" + (item.outcome() == null ? item.ended() : item.outcome()),
                        title + "（" + words.at(meeting.startsAt()) + "）：" + of(item),
                        Map.of("meeting", Long.toString(number))));
            }
        }
    }

    /** The meeting came to another end: nothing that it decided stands. */
    void giveEnd(long number, String end) {
        for (Item item : agenda.of(number)) {
            if (item.about() != null) {
                decisions.append(new Decision(
                        item.about(),
                        clock.instant(),
                        Decision.SYSTEM,
                        cases.get(number).unit(),
                        MeetingProcess.HOLD,
                        end,
                        cases.get(number).title() + "：" + item.title(),
                        Map.of("meeting", Long.toString(number))));
            }
        }
    }

    /** The item, what has become of it, and by how many votes. */
    String of(Item item) {
        List<Result> versions = results.of(item.id());
        if (versions.isEmpty()) {
            return item.title() + "——" + wording.ofItem(String.valueOf(item.ended())) + "。" + item.why();
        }
        Result last = versions.get(versions.size() - 1);
        return item.title() + "——" + wording.ofItem(last.outcome()) + "（"
                + last.tally().words() + "）" + (last.why() == null ? "" : "，已更正：" + last.why());
    }
}
