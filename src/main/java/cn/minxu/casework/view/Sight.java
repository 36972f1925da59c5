package cn.minxu.casework.view;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Parties;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may see a case outside the engine: its unit, of a community its grids and its street, a unit that has or had a step of it, a party,
 * and a supervisor of any unit above.
 */
@Component
public class Sight {

    private final CaseBook cases;
    private final Parties parties;
    private final Organisation organisation;
    private final DeadlineBook deadlines;

    Sight(CaseBook cases, Parties parties, Organisation organisation, DeadlineBook deadlines) {
        this.cases = cases;
        this.parties = parties;
        this.organisation = organisation;
        this.deadlines = deadlines;
    }

    /** @throws cn.minxu.Refused as if there were no such case, so that numbers cannot be tried out */
    public Case require(String user, long number) {
        Case c = cases.get(number);
        if (!sees(user, c)) {
            throw CaseBook.unknown(number);
        }
        return c;
    }

    /**
     * Who registered a case may read, masked, what became of it, wherever he belongs now.
     *
     * @throws cn.minxu.Refused as if there were no such case
     */
    public void requireReading(String user, long number) {
        if (!reads(user, cases.get(number))) {
            throw CaseBook.unknown(number);
        }
    }

    /** Whether {@link #requireReading} lets him. */
    boolean reads(String user, Case c) {
        return c.registeredBy().equals(user) || sees(user, c);
    }

    private boolean sees(String user, Case c) {
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff() && sees(person, c))
                .isPresent();
    }

    private boolean sees(Person person, Case c) {
        String unit = person.unitId();
        return seesAllOf(person, c.unit())
                || deadlines.wasHeldBy(c.number(), unit)
                || parties.includes(c.number(), unit);
    }

    /** The same for all cases at once; empty of somebody who sees none. */
    public Optional<Seen> of(String user) {
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff())
                .map(this::seen);
    }

    private Seen seen(Person person) {
        var units = organisation.units();
        var owners = units.stream()
                .map(Unit::id)
                .filter(owner -> seesAllOf(person, owner))
                .toArray(String[]::new);
        return new Seen(person.userId(), person.unitId(), owners, owners.length == units.size());
    }

    /** Whether he sees each case that is this unit's. */
    private boolean seesAllOf(Person person, String owner) {
        String unit = person.unitId();
        return unit.equals(owner)
                || isOfCommunity(unit, owner)
                || (person.role() == Role.SUPERVISOR
                        && organisation.superiorsOf(owner).stream()
                                .map(Unit::id)
                                .anyMatch(unit::equals));
    }

    /** The grids of a community, and its street. */
    private boolean isOfCommunity(String unit, String owner) {
        return organisation.unit(owner).kind() == UnitKind.COMMUNITY
                && (organisation.streetOf(owner).id().equals(unit)
                        || organisation.ancestors(unit).stream().map(Unit::id).anyMatch(owner::equals));
    }
}
