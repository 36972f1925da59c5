package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Links;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.meeting.rule.Rule;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls meetings: for a unit's staff by a form, for features by their own rules. */
@Service
@Transactional
public class MeetingDesk {

    /** By which a meeting that was called goes on. */
    public static final String PROCESS = MeetingProcess.KEY;

    private final Meetings meetings;
    private final Members members;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Links links;
    private final Rules rules;
    private final CaseBook cases;
    private final Decisions decisions;
    private final WorkingTime time;
    private final Clock clock;

    MeetingDesk(
            Meetings meetings,
            Members members,
            Agenda agenda,
            Attendance attendance,
            Links links,
            Rules rules,
            CaseBook cases,
            Decisions decisions,
            WorkingTime time,
            Clock clock) {
        this.meetings = meetings;
        this.members = members;
        this.agenda = agenda;
        this.attendance = attendance;
        this.links = links;
        this.rules = rules;
        this.cases = cases;
        this.decisions = decisions;
        this.time = time;
        this.clock = clock;
    }

    /**
     * A meeting that is to be held.
     *
     * @param kind of which there is a rule on its day
     * @param intakeKey by which it is known when it comes in again, or null
     */
    public record NewMeeting(
            String kind,
            String title,
            String place,
            Instant startsAt,
            Instant closesAt,
            @Nullable String intakeKey) {}

    /**
     * Files a meeting of a unit; its process is to be started by the caller.
     *
     * @return its number
     * @throws Refused if there is no such kind, or its end is not after its begin and now
     */
    public long call(NewMeeting called, String unit, String user, Map<String, Object> values) {
        LocalDate day = LocalDate.ofInstant(called.startsAt(), time.zone());
        Rule rule = rules.on(called.kind(), day).orElseThrow(() -> Refused.invalid("没有这类会议，请重新选择。"));
        if (!called.closesAt().isAfter(called.startsAt())) {
            throw Refused.invalid("会议的结束时间应晚于开始时间，请重新填写。");
        }
        Instant now = clock.instant();
        long number = cases.next(now);
        String title = rule.name() + "：" + PersonalNumbers.masked(called.title());
        cases.file(Case.registered(number, MeetingProcess.KIND, unit, title, false, now, user, called.intakeKey()));
        meetings.add(number, called.kind(), called.place(), called.startsAt(), called.closesAt());
        decisions.append(new Decision(number, now, user, unit, MeetingProcess.START, "REGISTERED", null, values));
        return number;
    }

    /**
     * Puts something on the agenda of a meeting that is not open yet.
     *
     * @param about number of the case that it is about, or null
     * @return the item's id
     */
    public long table(long number, String title, @Nullable Long about, String user) {
        long item = agenda.add(
                number, title, about, Ballot.NAMED, meetings.get(number).kind());
        if (about != null) {
            links.add(number, about, PreparationDesk.ON_AGENDA, user);
        }
        return item;
    }

    /** Takes over the list of the unit's last meeting of the kind, if there was one. */
    public void copyList(long number) {
        meetings.lastBefore(number).ifPresent(last -> members.copy(last, number));
    }

    /** Whether it was held, and what it decided stands: no objection to its notice was accepted. */
    @Transactional(readOnly = true)
    public boolean stands(long number) {
        var end = cases.get(number).end();
        return end != null && end.outcome().equals(MeetingProcess.CARRIED_OUT);
    }

    /** Puts somebody on its list, before it is opened. */
    public void enlist(long number, Member.New added) {
        members.add(number, added, null);
    }

    /** Accounts of those who are there. */
    @Transactional(readOnly = true)
    public Set<String> present(long number) {
        var places = attendance.of(number);
        return members.of(number).stream()
                .filter(member -> member.account() != null
                        && places.containsKey(member.id())
                        && places.get(member.id()).status() == Attendance.Status.PRESENT)
                .map(member -> String.valueOf(member.account()))
                .collect(Collectors.toSet());
    }

    /** What was on its agenda, and what has become of it. */
    @Transactional(readOnly = true)
    public List<Item> items(long number) {
        return agenda.of(number);
    }
}
