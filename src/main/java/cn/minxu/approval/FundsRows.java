package cn.minxu.approval;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.text;

import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked and who signed, {@code minxu.funds_request} and {@code minxu.funds_sign}; the database weighs and guards both. */
@Repository
class FundsRows {

    private final JdbcClient jdbc;

    FundsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case asks once at a time. */
    void ask(long number, String unit, Approvals.Asked asked, boolean anew, Instant when, String by) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.funds_request (case_id, unit_id, purpose, scope, amount, reason, anew, asked_at, asked_by, weighed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        number,
                        unit,
                        asked.purpose(),
                        asked.scope(),
                        asked.fen(),
                        text(asked.reason()),
                        anew,
                        at(when),
                        by)
                .update());
    }

    void sign(long request, String step, String user, String outcome, @Nullable String reason, Instant when) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.funds_sign (request_id, place, case_id, step, user_id, outcome, reason, at)
                        select id, 1, case_id, ?, ?, ?, ?, ? from minxu.funds_request where id = ?""")
                .params(step, user, outcome, text(reason), at(when), request)
                .update());
    }

    void end(long request, String result, @Nullable String tier, @Nullable String why, Instant when) {
        CaseBook.guarded(() -> jdbc.sql(
                        "update minxu.funds_request set result = ?, tier = ?, why = ?, ended_at = ? where id = ?")
                .params(result, text(tier), text(why), at(when), request)
                .update());
    }

    /** The case's one that is under way. */
    Optional<FundsRequest> current(long number) {
        return jdbc.sql("select * from minxu.funds_request where case_id = ? and result is null")
                .param(number)
                .query(FundsRows::read)
                .optional();
    }

    /** The accounts of those who have signed it, in their order. */
    List<String> signers(long request) {
        return jdbc.sql("select user_id from minxu.funds_sign where request_id = ? order by place")
                .param(request)
                .query(String.class)
                .list();
    }

    void erase(long number) {
        for (String statement : List.of("""
                update minxu.funds_request set purpose = minxu.erased(purpose), reason = minxu.erased(reason), why = minxu.erased(why)
                where case_id = ? and (purpose, reason, why) is distinct from (minxu.erased(purpose), minxu.erased(reason), minxu.erased(why))""", """
                update minxu.funds_sign set reason = minxu.erased(reason)
                where case_id = ? and reason is distinct from minxu.erased(reason)""")) {
            jdbc.sql(statement).param(number).update();
        }
    }

    private static FundsRequest read(ResultSet row, int index) throws SQLException {
        return new FundsRequest(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("unit_id"),
                row.getString("purpose"),
                row.getString("scope"),
                row.getLong("amount"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getLong("weighed"),
                row.getString("result"),
                row.getString("why"));
    }
}
