package cn.minxu.need.ladder;

import static cn.minxu.casework.Columns.at;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts from the records what the four rates of each department rest on (A-P11). */
@Service
@Transactional(readOnly = true)
public class DepartmentReview {

    /**
     * A dispatch is a stay in a step of signing; the first stay of a department in a step of settling with the need in hand is its
     * handling, a later one does it again.
     */
    private static final String COUNTS = """
            with dispatch as (
              select d.closed_at <= d.due_at as in_time,
                exists (select 1 from minxu.decision c where c.case_id = d.case_id and c.unit_id = d.holder_id
                  and c.step = d.step and c.outcome = 'ACCEPTED') as accepted,
                exists (select 1 from minxu.refusal r where r.need_id = d.case_id and r.unit_id = d.holder_id
                  and r.how in ('OBJECTED','RETURNED')) as returned
              from minxu.deadline d
              where d.step in ('userTask_signForMatter', 'userTask_signAgain') and d.holder_id = :unit and d.opened_at >= :from and d.opened_at < :to),
            handling as (
              select distinct on (case_id) due_at, closed_at from minxu.deadline
              where step in ('userTask_settleAtDepartment', 'userTask_settleAsLead', 'userTask_redoMatter') and holder_id = :unit and hand order by case_id, id),
            rating as (
              select e.level from minxu.evaluation e join minxu.case c on c.id = e.need_id
              where c.holder_id = :unit and e.round = 0 and e.at >= :from and e.at < :to)
            select
              (select count(*) from dispatch) as dispatched,
              (select count(*) from dispatch where (accepted or returned) and in_time) as responded,
              (select count(*) from dispatch where returned) as returned,
              (select count(*) from dispatch where accepted) as accepted,
              (select count(*) from handling where due_at >= :from and due_at < :to) as due,
              (select count(*) from handling where due_at >= :from and due_at < :to and closed_at <= due_at) as on_time,
              (select count(*) from rating) as rated,
              (select count(*) from rating where level in ('VERY_SATISFIED','SATISFIED','BASICALLY_SATISFIED')) as satisfied""";

    private final JdbcClient jdbc;
    private final Organisation organisation;

    DepartmentReview(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /**
     * Every department with its figures, those to which nothing was dispatched included.
     *
     * @param from the first instant of the period
     * @param to the first instant after it
     */
    public Map<Unit, DepartmentRates> rates(Instant from, Instant to) {
        var rates = new LinkedHashMap<Unit, DepartmentRates>();
        for (Unit department : organisation.departments()) {
            rates.put(department, rates(department.id(), from, to));
        }
        return rates;
    }

    private DepartmentRates rates(String unit, Instant from, Instant to) {
        return jdbc.sql(COUNTS)
                .param("unit", unit)
                .param("from", at(from))
                .param("to", at(to))
                .query((row, i) -> new DepartmentRates(
                        row.getLong("dispatched"),
                        row.getLong("responded"),
                        row.getLong("returned"),
                        row.getLong("accepted"),
                        row.getLong("due"),
                        row.getLong("on_time"),
                        row.getLong("rated"),
                        row.getLong("satisfied")))
                .single();
    }
}
