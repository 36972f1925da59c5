package cn.minxu.need.view;

import cn.minxu.deadline.DeadlineBook;
import cn.minxu.need.Need;
import cn.minxu.need.Needs;
import cn.minxu.need.Scale;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import cn.minxu.organisation.Unit;
import org.springframework.stereotype.Component;

/**
 * Who may see a need outside the engine: its community with its grids, their street, a unit that it was dispatched to, the centre if it
 * is a big matter, and a supervisor of any unit above.
 */
@Component
public class Sight {

    private final Organisation organisation;
    private final DeadlineBook deadlines;

    Sight(Organisation organisation, DeadlineBook deadlines) {
        this.organisation = organisation;
        this.deadlines = deadlines;
    }

    /** @throws cn.minxu.Refused as if there were no such need, so that numbers cannot be tried out */
    public void require(String user, Need need) {
        if (!sees(user, need)) {
            throw Needs.unknown(need.number());
        }
    }

    /**
     * Who registered a need may read, masked, what became of it, wherever he belongs now.
     *
     * @throws cn.minxu.Refused as if there were no such need
     */
    public void requireReading(String user, Need need) {
        if (!need.registration().registeredBy().equals(user)) {
            require(user, need);
        }
    }

    private boolean sees(String user, Need need) {
        return organisation.person(user).map(person -> sees(person, need)).orElse(false);
    }

    private boolean sees(Person person, Need need) {
        String community = need.registration().communityId();
        String unit = person.unitId();
        return unit.equals(community)
                || organisation.ancestors(unit).stream()
                        .anyMatch(above -> above.id().equals(community))
                || organisation.streetOf(community).id().equals(unit)
                || deadlines.wasHeldBy(need.number(), unit)
                || (isBig(need) && organisation.centre().id().equals(unit))
                || (person.role() == Role.SUPERVISOR
                        && organisation.superiorsOf(community).stream()
                                .map(Unit::id)
                                .anyMatch(unit::equals));
    }

    /** Big matters are dispatched over the centre's platform. */
    private static boolean isBig(Need need) {
        return need.judgement().filter(judged -> judged.scale() == Scale.BIG).isPresent();
    }
}
