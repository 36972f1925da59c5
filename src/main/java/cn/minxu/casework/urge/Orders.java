package cn.minxu.casework.urge;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.urge.Order.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All supervision orders and their answers: {@code minxu.supervision_order}, {@code minxu.order_answer}. */
@Repository
class Orders {

    private static final String SELECT = """
            select o.id, o.case_id, o.year, o.serial, o.to_unit, o.text, o.answer_by, o.at, o.by_user, o.unit_id,
              a.at as answered_at, a.by_user as answered_by, a.unit_id as answered_for, a.text as answer
            from minxu.supervision_order o left join minxu.order_answer a on a.order_id = o.id where\s""";

    private final JdbcClient jdbc;
    private final CaseBook cases;

    Orders(JdbcClient jdbc, CaseBook cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** The order with its id and its number, the next of its year. */
    Order add(long number, int year, String to, String text, Instant answerBy, Said by) {
        cases.waitFor("supervision order " + year);
        long id = jdbc.sql("""
                        insert into minxu.supervision_order (case_id, year, serial, to_unit, text, answer_by, at, by_user, unit_id)
                        select ?, ?, coalesce(max(serial), 0) + 1, ?, ?, ?, ?, ?, ? from minxu.supervision_order where year = ?
                        returning id""")
                .params(number, year, to, text, at(answerBy), at(by.at()), by.user(), by.unit(), year)
                .query(Long.class)
                .single();
        return find(number, id).orElseThrow();
    }

    void answer(Order order, String text, Said by) {
        jdbc.sql(
                        "insert into minxu.order_answer (order_id, case_id, text, at, by_user, unit_id) values (?, ?, ?, ?, ?, ?)")
                .params(order.id(), order.number(), text, at(by.at()), by.user(), by.unit())
                .update();
    }

    Optional<Order> find(long number, long id) {
        return jdbc.sql(SELECT + "o.case_id = ? and o.id = ?")
                .params(number, id)
                .query(Orders::read)
                .optional();
    }

    /** In their order. */
    List<Order> of(long number) {
        return jdbc.sql(SELECT + "o.case_id = ? order by o.id")
                .param(number)
                .query(Orders::read)
                .list();
    }

    /** Those that open cases wait to have answered, the most urgent first. */
    List<Order> waiting(Collection<Long> numbers) {
        return jdbc.sql(
                        SELECT + "o.case_id = any(?) and a.order_id is null"
                                + " and exists (select 1 from minxu.case c where c.id = o.case_id and c.closed_at is null) order by o.answer_by, o.id")
                .param(numbers.toArray(Long[]::new))
                .query(Orders::read)
                .list();
    }

    /** Those that cases have answered, the latest answer first. */
    List<Order> answered(Collection<Long> numbers) {
        return jdbc.sql(SELECT + "o.case_id = any(?) and a.order_id is not null order by a.at desc, o.id desc")
                .param(numbers.toArray(Long[]::new))
                .query(Orders::read)
                .list();
    }

    /** Those of open cases that a unit has to answer, the most urgent first. */
    List<Order> waitingFor(String unit) {
        return jdbc.sql(
                        SELECT + "o.to_unit = ? and a.order_id is null"
                                + " and exists (select 1 from minxu.case c where c.id = o.case_id and c.closed_at is null) order by o.answer_by, o.id")
                .param(unit)
                .query(Orders::read)
                .list();
    }

    private static Order read(ResultSet row, int index) throws SQLException {
        Instant answered = instantOrNull(row, "answered_at");
        return new Order(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getInt("year"),
                row.getInt("serial"),
                row.getString("to_unit"),
                row.getString("text"),
                instant(row, "answer_by"),
                new Said(instant(row, "at"), row.getString("by_user"), row.getString("unit_id")),
                answered == null
                        ? null
                        : new Said(answered, row.getString("answered_by"), row.getString("answered_for")),
                answered == null ? "" : row.getString("answer"));
    }
}
