package cn.minxu.casework.correct;

import cn.minxu.casework.Case;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import org.springframework.stereotype.Component;

/**
 * Who may put right what was registered: who registered it, wherever he belongs now, and the staff of the unit whose case it is, of the
 * one that has it in hand, and of each that a step of it waits for.
 */
@Component
class CorrectionRights {

    private final Organisation organisation;
    private final DeadlineBook deadlines;

    CorrectionRights(Organisation organisation, DeadlineBook deadlines) {
        this.organisation = organisation;
        this.deadlines = deadlines;
    }

    boolean has(Case c, String user) {
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff())
                .filter(person -> c.registeredBy().equals(user) || worksOn(c, person))
                .isPresent();
    }

    private boolean worksOn(Case c, Person person) {
        String unit = person.unitId();
        return unit.equals(c.unit())
                || unit.equals(c.holder())
                || deadlines.openSteps(c.number()).stream()
                        .anyMatch(open -> open.holder().equals(unit));
    }
}
