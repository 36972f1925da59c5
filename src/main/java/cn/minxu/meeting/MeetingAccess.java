package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.view.Sight;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import org.springframework.stereotype.Component;

/** Who may do what at a meeting: its unit's staff prepares and records it, whoever sees the case reads it, a member reads it and votes. */
@Component
public class MeetingAccess {

    private final Meetings meetings;
    private final Members members;
    private final CaseBook cases;
    private final Sight sight;
    private final Organisation organisation;

    MeetingAccess(Meetings meetings, Members members, CaseBook cases, Sight sight, Organisation organisation) {
        this.meetings = meetings;
        this.members = members;
        this.cases = cases;
        this.sight = sight;
        this.organisation = organisation;
    }

    /** @throws Refused as if there were no such meeting */
    public void requireReading(long number, String user) {
        if (meetings.find(number).isEmpty()) {
            throw CaseBook.unknown(number);
        }
        if (members.byAccount(number, user).isEmpty()) {
            sight.requireReading(user, number);
        }
    }

    boolean isStaff(long number, String user) {
        String unit = cases.get(number).unit();
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff())
                .map(Person::unitId)
                .filter(unit::equals)
                .isPresent();
    }

    /** @throws Refused if he may not see it, or is not of its unit */
    void requireStaff(long number, String user) {
        requireReading(number, user);
        if (!isStaff(number, user)) {
            throw Refused.forbidden("会议由“%s”的工作人员准备和记录，请由其办理。"
                    .formatted(organisation.unit(cases.get(number).unit()).name()));
        }
    }

    /**
     * The meeting, locked until the transaction ends: whoever changes it comes after whoever does so now.
     *
     * @throws Refused if he may not see it, is not of its unit, or it is over
     */
    Meeting forStaff(long number, String user) {
        requireStaff(number, user);
        Case c = cases.lock(number);
        if (c.isClosed()) {
            throw Refused.conflict("会议 " + number + " 已经办结归档，不能再改。");
        }
        return meetings.get(number);
    }
}
