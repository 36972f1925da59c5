package cn.minxu.need.ladder;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.value;

import cn.minxu.casework.Labelled;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departments that the street convened, and what each said: {@code minxu.consultation}. */
@Repository
public class Consultations {

    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a department says to whose the matter is. */
    public enum Opinion implements Labelled {
        OURS("应由本部门承办"),
        NOT_OURS("不属本部门职责"),
        JOINT("需多部门共同承办"),
        LAPSED("逾期未提意见");

        private final String label;

        Opinion(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** @param opinion null while the department has not answered */
    public record Consulted(
            String unit,
            @Nullable Opinion opinion,
            @Nullable String reason) {}

    /** Asks departments for their opinion; one that was asked before is not asked again. */
    public void ask(long number, Collection<String> units) {
        units.forEach(unit -> jdbc.sql(
                        "insert into minxu.consultation (need_id, unit_id) values (?, ?) on conflict do nothing")
                .params(number, unit)
                .update());
    }

    /** @return false if the department was not asked, or has answered already */
    public boolean answer(long number, String unit, Opinion opinion, @Nullable String reason, Instant at, String by) {
        return jdbc.sql("""
                                update minxu.consultation set opinion = ?, reason = ?, at = ?, by_user = ?
                                where need_id = ? and unit_id = ? and opinion is null""")
                        .param(opinion.name())
                        .param(reason)
                        .params(at(at), by, number, unit)
                        .update()
                == 1;
    }

    /** All that were asked, in an order that stays the same. */
    public List<Consulted> of(long number) {
        return jdbc.sql("select unit_id, opinion, reason from minxu.consultation where need_id = ? order by unit_id")
                .param(number)
                .query((row, i) -> new Consulted(
                        row.getString("unit_id"), value(Opinion.class, row, "opinion"), row.getString("reason")))
                .list();
    }

    /** Units that have not answered yet, in an order that stays the same. */
    public List<String> open(long number) {
        return of(number).stream()
                .filter(asked -> asked.opinion() == null)
                .map(Consulted::unit)
                .toList();
    }
}
