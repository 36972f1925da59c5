package cn.minxu.meeting;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.offer.Offer.Choice;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.worktime.WorkingTime;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever prepares and records a meeting chooses from. */
@Service
@Transactional(readOnly = true)
public class MeetingChoices {

    private final MeetingAccess access;
    private final Meetings meetings;
    private final Rules rules;
    private final CaseBook cases;
    private final Organisation organisation;
    private final WorkingTime time;

    MeetingChoices(
            MeetingAccess access,
            Meetings meetings,
            Rules rules,
            CaseBook cases,
            Organisation organisation,
            WorkingTime time) {
        this.access = access;
        this.meetings = meetings;
        this.rules = rules;
        this.cases = cases;
        this.organisation = organisation;
        this.time = time;
    }

    /**
     * @param units that may be given a task
     * @param people with an account who may be members: of the unit, of those above and below it, and of departments
     * @param rules by which an item may be decided on the meeting's day
     */
    public record Choices(List<Choice> units, List<Choice> people, List<Choice> rules) {}

    /** @throws cn.minxu.Refused if he neither prepares nor records it */
    public Choices of(long number, String user) {
        access.requireStaff(number, user);
        String holder = cases.get(number).unit();
        LocalDate day = LocalDate.ofInstant(meetings.get(number).startsAt(), time.zone());
        return new Choices(
                organisation.units().stream()
                        .map(unit -> new Choice(unit.id(), name(unit)))
                        .toList(),
                organisation.people().stream()
                        .filter(person -> person.role().isStaff() && isNear(person.unitId(), holder))
                        .map(person -> new Choice(person.userId(), name(person)))
                        .toList(),
                rules.on(day).stream()
                        .map(rule -> new Choice(rule.kind(), rule.name()))
                        .toList());
    }

    private boolean isNear(String unit, String holder) {
        return unit.equals(holder)
                || isAbove(unit, holder)
                || isAbove(holder, unit)
                || organisation.unit(unit).kind() == UnitKind.DEPARTMENT;
    }

    private boolean isAbove(String above, String unit) {
        return organisation.ancestors(unit).stream().anyMatch(each -> each.id().equals(above));
    }

    private String name(Person person) {
        return person.name() + "（" + name(organisation.unit(person.unitId())) + "）";
    }

    /** Grids have the same names in many communities. */
    private String name(Unit unit) {
        String parent = unit.parentId();
        return unit.kind() == UnitKind.GRID && parent != null
                ? organisation.unit(parent).name() + "／" + unit.name()
                : unit.name();
    }
}
