package cn.minxu.scoring;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.text;

import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All panels, {@code minxu.scoring_panel}: the database says what each waits for, and computes its result. */
@Repository
public class PanelRows {

    private static final String SELECT = "select * from minxu.scoring_panel where case_id = ? ";

    private final JdbcClient jdbc;

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a panel waits for. */
    public enum Next {
        /** Assessors are missing. */
        APPOINT,
        /** Sheets are open. */
        SCORE,
        /** The spread is over the limit: all score once more. */
        RECHECK,
        /** The item that comes after all others. */
        LAST,
        /** All is in. */
        READY
    }

    /** The case's one that is not over. */
    public Optional<Panel> current(long number) {
        return jdbc.sql(SELECT + "and closed_at is null")
                .param(number)
                .query(PanelRows::read)
                .optional();
    }

    /** In their order, but for those that are void. */
    public List<Panel> of(long number) {
        return jdbc.sql(SELECT + "and result is distinct from 'VOID' order by id")
                .param(number)
                .query(PanelRows::read)
                .list();
    }

    /** Those of which nobody has read another's sheet, void ones among them. */
    List<Panel> unrevealed(long number) {
        return jdbc.sql(SELECT + "and revealed_at is null")
                .param(number)
                .query(PanelRows::read)
                .list();
    }

    /** The case's last one. */
    public Optional<Panel> last(long number) {
        return of(number).stream().reduce((earlier, later) -> later);
    }

    /** One begins; the database refuses a second one at a time. */
    public void open(
            long number,
            long standard,
            int round,
            @Nullable String unit,
            Collection<String> excluded,
            Instant when,
            String by) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.scoring_panel (case_id, standard_id, round, unit_id, excluded, opened_at, opened_by) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(number, standard, round, text(unit), excluded.toArray(String[]::new), at(when), by)
                .update());
    }

    public Next next(Panel panel) {
        return Next.valueOf(jdbc.sql("select minxu.scoring_next(?)")
                .param(panel.id())
                .query(String.class)
                .single());
    }

    /** All sheets may be read from now on. */
    public void reveal(Panel panel, Instant when) {
        CaseBook.guarded(() -> jdbc.sql("update minxu.scoring_panel set revealed_at = ? where id = ?")
                .params(at(when), panel.id())
                .update());
    }

    /** With its result, which the database computes. */
    public Panel close(Panel panel, Instant when) {
        CaseBook.guarded(() -> jdbc.sql("update minxu.scoring_panel set closed_at = ? where id = ?")
                .params(at(when), panel.id())
                .update());
        return last(panel.number()).orElseThrow();
    }

    /** It ends without a result. */
    void annul(Panel panel, Instant when) {
        CaseBook.guarded(() -> jdbc.sql("update minxu.scoring_panel set closed_at = ?, result = 'VOID' where id = ?")
                .params(at(when), panel.id())
                .update());
    }

    /** Those of these who may not score a case, by account, and why, as the database says it. */
    public Map<String, String> interested(long number, Collection<String> excluded, Collection<String> accounts) {
        return jdbc
                .sql("""
                        select user_id, why from (select p.user_id, minxu.scoring_interest(?, ?, p.user_id) as why from unnest(?::text[]) p (user_id)) said
                        where why is not null""")
                .params(number, excluded.toArray(String[]::new), accounts.toArray(String[]::new))
                .query((row, i) -> Map.entry(row.getString("user_id"), row.getString("why")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Panel read(ResultSet row, int index) throws SQLException {
        return new Panel(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getLong("standard_id"),
                row.getInt("round"),
                row.getString("unit_id"),
                List.of((String[]) row.getArray("excluded").getArray()),
                instant(row, "opened_at"),
                instantOrNull(row, "revealed_at"),
                instantOrNull(row, "closed_at"),
                row.getObject("spread", Integer.class),
                row.getObject("total", Integer.class),
                row.getString("result"));
    }
}
