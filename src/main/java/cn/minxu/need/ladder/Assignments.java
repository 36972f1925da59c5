package cn.minxu.need.ladder;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The district's last word on who handles a need until when: {@code minxu.assignment} and {@code minxu.assignment_support}. */
@Repository
public class Assignments {

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueAt until when lead and supporting departments have to be done */
    public record Assignment(String lead, Instant dueAt, String reason, Instant at, String user) {}

    /** @throws Refused if the need was assigned before, or the lead supports itself or gave the need back */
    public void add(long number, Assignment assigned, Collection<String> supporting) {
        try {
            CaseBook.guarded(() -> jdbc.sql(
                            "insert into minxu.assignment (need_id, lead_id, due_at, reason, at, by_user) values (?, ?, ?, ?, ?, ?)")
                    .params(number, assigned.lead(), at(assigned.dueAt()), assigned.reason())
                    .params(at(assigned.at()), assigned.user())
                    .update());
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("区政府已为需求 " + number + " 指派过牵头部门，不能再次指派。");
        }
        supporting.forEach(unit ->
                CaseBook.guarded(() -> jdbc.sql("insert into minxu.assignment_support (need_id, unit_id) values (?, ?)")
                        .params(number, unit)
                        .update()));
    }

    /** Until when lead and supporting departments have to be done. */
    public Optional<Instant> dueAt(long number) {
        return jdbc.sql("select due_at from minxu.assignment where need_id = ?")
                .param(number)
                .query((row, i) -> instant(row, "due_at"))
                .optional();
    }

    /** The department that leads, once the district has chosen it. */
    public Optional<String> lead(long number) {
        return jdbc.sql("select lead_id from minxu.assignment where need_id = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** Supporting departments, in an order that stays the same. */
    public List<String> supporting(long number) {
        return jdbc.sql("select unit_id from minxu.assignment_support where need_id = ? order by unit_id")
                .param(number)
                .query(String.class)
                .list();
    }
}
