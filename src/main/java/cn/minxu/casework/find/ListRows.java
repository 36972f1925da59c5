package cn.minxu.casework.find;

import cn.minxu.casework.Columns;
import cn.minxu.casework.view.Seen;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases are on a list, a page of each, found in their order without the others. */
@Repository
class ListRows {

    /** A step: not that somebody looked at a person's data, claimed a task, or added a document. As the index has it. */
    private static final String STEP =
            "{d}.user_id <> 'system' and {d}.step not in ('resident', 'assignee', 'document', 'model')";

    private static final String HANDLED = """
            select d.id, d.case_id, d.step, d.at from minxu.decision d join minxu.case c on c.id = d.case_id
            where d.user_id = :user and d.id < :after and %s and d.id = (
                select max(later.id) from minxu.decision later where later.case_id = d.case_id and later.user_id = :user and %s)
              and (c.registered_by = :user or %s) and %s
            order by d.id desc limit :most""";

    private static final String PASSED_ON = """
            select passed.case_id from (
              (select g.case_id from minxu.given_up g join minxu.case c on c.id = g.case_id
                where g.unit_id = :unit and g.case_id < :after and c.holder_id <> :unit and %1$s order by g.case_id desc limit :most)
              union (select h.case_id from minxu.case_holder h join minxu.case c on c.id = h.case_id
                where h.unit_id = :unit and h.hand and h.case_id < :after and c.holder_id <> :unit and %1$s order by h.case_id desc limit :most)) passed
            order by passed.case_id desc limit :most""";

    private static final String ARCHIVED = """
            select archived.id, archived.closed_at from (
              (select own.id, own.closed_at from unnest(:owners::text[]) owner (id) cross join lateral
                (select c.id, c.closed_at from minxu.case c
                  where c.unit_id = owner.id and c.closed_at is not null and (c.closed_at, c.id) < (:at, :after)
                  order by c.closed_at desc, c.id desc limit :most) own)
              union (select c.id, c.closed_at from minxu.case c
                where c.holder_id = :unit and c.holder_id <> c.unit_id and c.closed_at is not null and (c.closed_at, c.id) < (:at, :after)
                order by c.closed_at desc, c.id desc limit :most)) archived
            order by archived.closed_at desc, archived.id desc limit :most""";

    private final JdbcClient jdbc;

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last step that somebody took of a case; the later the higher its id. */
    record Handled(long id, long number, String step, Instant at) {}

    /** When a case was closed. */
    record Archived(long number, Instant closed) {}

    List<Handled> handled(Cut cut) {
        return jdbc.sql(HANDLED.formatted(
                        STEP.replace("{d}", "d"),
                        STEP.replace("{d}", "later"),
                        cut.seen().condition("c.unit_id", "c.id"),
                        cut.state().condition("c.id")))
                .params(cut.parameters())
                .query((row, i) -> new Handled(
                        row.getLong("id"), row.getLong("case_id"), row.getString("step"), Columns.instant(row, "at")))
                .list();
    }

    List<Long> passedOn(Cut cut) {
        return jdbc.sql(PASSED_ON.formatted(cut.state().condition("c.id")))
                .params(cut.parameters())
                .query(Long.class)
                .list();
    }

    List<Archived> archived(Seen seen, Cursor after) {
        return jdbc.sql(ARCHIVED)
                .params(seen.parameters())
                .param("at", Columns.at(after.at()))
                .param("after", after.number())
                .param("most", Cut.MOST)
                .query((row, i) -> new Archived(row.getLong("id"), Columns.instant(row, "closed_at")))
                .list();
    }

    /** How many open cases a unit has passed on; no more than so many are counted. */
    int countPassedOn(String unit, int most) {
        return jdbc.sql("""
                        select count(*) from (
                          select g.case_id from minxu.given_up g join minxu.case c on c.id = g.case_id
                            where g.unit_id = :unit and c.closed_at is null and c.holder_id <> :unit
                          union select h.case_id from minxu.case_holder h join minxu.case c on c.id = h.case_id
                            where h.unit_id = :unit and h.hand and c.closed_at is null and c.holder_id <> :unit
                          limit :most) counted""")
                .param("unit", unit)
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
