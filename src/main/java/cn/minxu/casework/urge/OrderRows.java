package cn.minxu.casework.urge;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Words;
import cn.minxu.casework.urge.Order.Said;
import cn.minxu.organisation.Organisation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says supervision orders in words. Who may read them is the caller's to check. */
@Component
public class OrderRows {

    private final Orders orders;
    private final Residents residents;
    private final Organisation organisation;
    private final Words words;
    private final Clock clock;

    OrderRows(Orders orders, Residents residents, Organisation organisation, Words words, Clock clock) {
        this.orders = orders;
        this.residents = residents;
        this.organisation = organisation;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Those of a case, in their order.
     *
     * @param open whether the case is
     */
    public List<OrderRow> of(long number, boolean open, String reader, Discretion discretion) {
        return orders.of(number).stream()
                .map(order -> row(order, open, reader, discretion))
                .toList();
    }

    OrderRow row(Order order, boolean open, String reader, Discretion discretion) {
        Said by = order.by();
        Said answer = order.answer();
        return new OrderRow(
                order.id(),
                order.title(),
                words.at(by.at()),
                name(by.user()),
                unit(by.unit()),
                unit(order.to()),
                discretion.masked(order.text()),
                words.at(order.answerBy()),
                order.isLate(clock.instant()) && (open || answer != null),
                answer == null
                        ? null
                        : new OrderRow.Answer(
                                words.at(answer.at()),
                                name(answer.user()),
                                unit(answer.unit()),
                                discretion.masked(order.answerText())),
                answer == null && open && isAsked(reader, order));
    }

    /** Whether a user is of the staff of the unit that answers. */
    boolean isAsked(String user, Order order) {
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff() && person.unitId().equals(order.to()))
                .isPresent();
    }

    /** What cases have to answer or have answered, by their numbers, what waits first: by when, and whether that is past; or what was said. */
    public Map<Long, List<String>> said(Collection<Long> numbers, Instant now) {
        var said = new HashMap<Long, List<String>>();
        orders.waiting(numbers)
                .forEach(order -> said.computeIfAbsent(order.number(), number -> new ArrayList<>())
                        .add(waiting(order, now)));
        orders.answered(numbers)
                .forEach(order -> said.computeIfAbsent(order.number(), number -> new ArrayList<>())
                        .add(answered(order)));
        return said;
    }

    private String answered(Order order) {
        Said answer = Objects.requireNonNull(order.answer());
        return order.title() + "：" + unit(answer.unit()) + " " + words.at(answer.at()) + " 已答复："
                + new Discretion(residents.of(order.number())).masked(order.answerText());
    }

    String waiting(Order order, Instant now) {
        return order.title() + "：" + unit(order.to()) + " " + words.at(order.answerBy()) + " 前答复"
                + (order.isLate(now) ? "（已逾期）" : "");
    }

    private String name(String user) {
        return organisation.nameOf(user);
    }

    private String unit(String id) {
        return organisation.unit(id).name();
    }
}
