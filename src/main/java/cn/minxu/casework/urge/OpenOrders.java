package cn.minxu.casework.urge;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What supervision orders a unit has to answer, whether or not a step of their cases waits for it just now. */
@Service
@Transactional(readOnly = true)
public class OpenOrders {

    private final Orders orders;
    private final OrderRows rows;
    private final CaseBook cases;
    private final Residents residents;
    private final Organisation organisation;

    OpenOrders(Orders orders, OrderRows rows, CaseBook cases, Residents residents, Organisation organisation) {
        this.orders = orders;
        this.rows = rows;
        this.cases = cases;
        this.residents = residents;
        this.organisation = organisation;
    }

    /** Those of the unit of whose staff a user is, the most urgent first; none for anybody else. */
    public List<OpenOrder> of(String user) {
        return organisation.person(user).filter(person -> person.role().isStaff()).map(Person::unitId).stream()
                .flatMap(unit -> orders.waitingFor(unit).stream())
                .map(order -> open(order, user))
                .toList();
    }

    private OpenOrder open(Order order, String user) {
        var discretion = new Discretion(residents.of(order.number()));
        return new OpenOrder(
                String.valueOf(order.number()),
                discretion.masked(cases.get(order.number()).title()),
                rows.row(order, true, user, discretion));
    }
}
