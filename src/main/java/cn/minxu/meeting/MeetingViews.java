package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Erased;
import cn.minxu.meeting.Attendance.Place;
import cn.minxu.meeting.Attendance.Status;
import cn.minxu.meeting.MeetingView.ListedItem;
import cn.minxu.meeting.MeetingView.ListedMember;
import cn.minxu.meeting.Tasks.Task;
import cn.minxu.meeting.rule.Rule;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.organisation.Organisation;
import cn.minxu.worktime.WorkingTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows meetings. */
@Service
@Transactional(readOnly = true)
public class MeetingViews {

    private static final Place NOWHERE = new Place(Status.ABSENT, null);

    private final MeetingAccess access;
    private final Meetings meetings;
    private final Members members;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Invitations invitations;
    private final Results results;
    private final Votes votes;
    private final Tasks tasks;
    private final Rules rules;
    private final CaseBook cases;
    private final Organisation organisation;
    private final WorkingTime time;

    MeetingViews(
            MeetingAccess access,
            Meetings meetings,
            Members members,
            Agenda agenda,
            Attendance attendance,
            Invitations invitations,
            Results results,
            Votes votes,
            Tasks tasks,
            Rules rules,
            CaseBook cases,
            Organisation organisation,
            WorkingTime time) {
        this.access = access;
        this.meetings = meetings;
        this.members = members;
        this.agenda = agenda;
        this.attendance = attendance;
        this.invitations = invitations;
        this.results = results;
        this.votes = votes;
        this.tasks = tasks;
        this.rules = rules;
        this.cases = cases;
        this.organisation = organisation;
        this.time = time;
    }

    /** @throws Refused if he may not see it */
    public MeetingView of(long number, String user) {
        access.requireReading(number, user);
        Meeting meeting = meetings.get(number);
        LocalDate day = LocalDate.ofInstant(meeting.startsAt(), time.zone());
        Rule rule = rules.on(meeting.kind(), day).orElseThrow();
        List<Task> given = tasks.of(number);
        return new MeetingView(
                Long.toString(number),
                Erased.shown(cases.get(number).title()),
                rule.name(),
                Erased.shown(meeting.place()),
                meeting.startsAt(),
                meeting.closesAt(),
                invitations.firstOf(number).orElse(null),
                rule.callBy(day, time),
                meeting.openedAt(),
                meeting.lateWhy(),
                meeting.closedAt(),
                meeting.minutes(),
                meeting.approvedAt() != null,
                listed(number),
                agenda.of(number).stream().map(item -> listed(item, day)).toList(),
                given,
                names(given),
                access.isStaff(number, user),
                members.byAccount(number, user).map(Member::id).orElse(null));
    }

    private Map<String, String> names(List<Task> given) {
        return given.stream()
                .map(Task::unit)
                .distinct()
                .collect(Collectors.toMap(
                        unit -> unit, unit -> organisation.unit(unit).name()));
    }

    private List<ListedMember> listed(long number) {
        Map<Long, Place> places = attendance.of(number);
        return members.of(number).stream()
                .map(member -> {
                    Place place = places.getOrDefault(member.id(), NOWHERE);
                    return new ListedMember(member, place.status().name(), place.proxy());
                })
                .toList();
    }

    private ListedItem listed(Item item, LocalDate day) {
        Long fixed = item.ruleId();
        boolean covered = item.ballot() == Ballot.SECRET && item.isOpenEnded();
        Tally tally = results.now(item.id());
        Map<Long, Place> places = attendance.ofItem(item.id());
        return new ListedItem(
                item,
                fixed == null ? rules.on(item.ruleKind(), day).orElse(null) : rules.get(fixed),
                covered ? tally.covered() : tally,
                absences(places),
                proxies(places),
                votes.of(item.id()),
                votes.rounds(item.id()),
                results.of(item.id()));
    }

    private static Map<Long, String> absences(Map<Long, Place> places) {
        var absences = new LinkedHashMap<Long, String>();
        places.forEach((member, place) -> {
            if (place.status() != Status.PRESENT) {
                absences.put(member, place.status().name());
            }
        });
        return absences;
    }

    private static Map<Long, Long> proxies(Map<Long, Place> places) {
        var proxies = new LinkedHashMap<Long, Long>();
        places.forEach((member, place) -> {
            Long proxy = place.proxy();
            if (proxy != null) {
                proxies.put(member, proxy);
            }
        });
        return proxies;
    }
}
