package cn.minxu.casework.claim;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import cn.minxu.organisation.Unit;
import org.springframework.stereotype.Component;

/** Who says which of a unit's people works on a task. */
@Component
public class Leaders {

    private final Organisation organisation;

    Leaders(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Whether a user is the head of a unit, or supervises it or a unit above. */
    public boolean lead(String user, String unit) {
        return organisation
                .person(user)
                .filter(person -> switch (person.role()) {
                    case HEAD -> person.unitId().equals(unit);
                    case SUPERVISOR -> isAtOrAbove(person, unit);
                    default -> false;
                })
                .isPresent();
    }

    /** Whether a user supervises a unit or one above. */
    public boolean supervise(String user, String unit) {
        return organisation
                .person(user)
                .filter(person -> person.role() == Role.SUPERVISOR && isAtOrAbove(person, unit))
                .isPresent();
    }

    private boolean isAtOrAbove(Person supervisor, String unit) {
        return supervisor.unitId().equals(unit)
                || organisation.superiorsOf(unit).stream().map(Unit::id).anyMatch(supervisor.unitId()::equals);
    }
}
