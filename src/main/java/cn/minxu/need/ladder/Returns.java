package cn.minxu.need.ladder;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Labelled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gave a dispatched need back, and how often somebody did: {@code minxu.refusal} and {@code minxu.need.returns}. */
@Repository
public class Returns {

    /** The return, or the redo, that makes a need a problem matter, which is supervised from above. */
    public static final int PROBLEM = 3;

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a need was given back. */
    public enum How implements Labelled {
        OBJECTED("提出异议"),
        RETURNED("平台退回"),
        SILENT("逾期未签收");

        private final String label;

        How(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A unit's return of the need that was dispatched to it.
     *
     * @param round of routing, from 1
     * @param legalBasis null where the unit was silent
     * @param user who said so, or {@link Decision#SYSTEM}
     */
    public record Return(
            String unit,
            int round,
            How how,
            String reason,
            @Nullable String legalBasis,
            Instant at,
            String user) {}

    /**
     * Keeps who gave the need back and why, and counts it.
     *
     * @throws cn.minxu.Refused by the database, if the need was not dispatched to this unit
     */
    public void add(long number, Return given) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.refusal (need_id, unit_id, round, how, reason, legal_basis, at, by_user)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, given.unit(), given.round(), given.how().name(), given.reason())
                .param(given.legalBasis())
                .params(at(given.at()), given.user())
                .update());
        count(number);
    }

    /** Counts one more time that the need was given back. */
    public void count(long number) {
        jdbc.sql("update minxu.need set returns = returns + 1 where id = ?")
                .param(number)
                .update();
    }

    /** Whether it was given back for the third time at least. */
    public boolean isProblem(long number) {
        return jdbc.sql("select returns >= ? from minxu.need where id = ?")
                .params(PROBLEM, number)
                .query(Boolean.class)
                .single();
    }

    /** All of a need, in their order. */
    public List<Return> of(long number) {
        return jdbc.sql("""
                        select unit_id, round, how, reason, legal_basis, at, by_user from minxu.refusal
                        where need_id = ? order by at, round""").param(number).query(Returns::given).list();
    }

    /** Whether a unit gave the need back. */
    public boolean isBy(long number, String unit) {
        return of(number).stream().anyMatch(given -> given.unit().equals(unit));
    }

    private static Return given(ResultSet row, int index) throws SQLException {
        return new Return(
                row.getString("unit_id"),
                row.getInt("round"),
                How.valueOf(row.getString("how")),
                row.getString("reason"),
                row.getString("legal_basis"),
                instant(row, "at"),
                row.getString("by_user"));
    }
}
