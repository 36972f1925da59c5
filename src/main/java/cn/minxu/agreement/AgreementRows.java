package cn.minxu.agreement;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.text;

import cn.minxu.agreement.Agreement.Party;
import cn.minxu.agreement.Agreement.Result;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of agreements and what their parties said: {@code minxu.agreement}, which numbers, hashes and guards them. */
@Repository
class AgreementRows {

    private static final String SELECT = "select * from minxu.agreement where ";

    private final JdbcClient jdbc;

    AgreementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text that is to be signed. */
    record Draft(
            String type,
            String title,
            String terms,
            List<Party> parties,
            @Nullable String why) {}

    /** As the next version of its type. */
    void add(long number, Draft draft, Instant when, String by) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.agreement (case_id, type, version, title, terms, units, roles, why, hash, drafted_at, drafted_by)
                        values (?, ?, 0, ?, ?, ?, ?, ?, '', ?, ?)""")
                .params(number, draft.type(), draft.title(), draft.terms())
                .params(
                        draft.parties().stream().map(Party::unit).toArray(String[]::new),
                        draft.parties().stream().map(Party::role).toArray(String[]::new))
                .params(text(draft.why()), at(when), by)
                .update());
    }

    void end(long id, Result result, Instant when) {
        CaseBook.guarded(() -> jdbc.sql("update minxu.agreement set ended_at = ?, result = ? where id = ?")
                .params(at(when), result.name(), id)
                .update());
    }

    void sign(long id, String unit, String user, Instant when, @Nullable Long signing) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.agreement_signature (agreement_id, unit_id, user_id, at, hash, signing_id) values (?, ?, ?, ?, '', ?::bigint)""")
                .params(id, unit, user, at(when), text(signing == null ? null : signing.toString()))
                .update());
    }

    void decline(long id, String unit, String user, Instant when, String reason) {
        CaseBook.guarded(
                () -> jdbc.sql("""
                        insert into minxu.agreement_refusal (agreement_id, case_id, unit_id, user_id, at, reason) values (?, 0, ?, ?, ?, ?)""").params(id, unit, user, at(when), reason).update());
    }

    /** The case's one that is being signed. */
    Optional<Agreement> open(long number) {
        return jdbc.sql(SELECT + "case_id = ? and ended_at is null")
                .param(number)
                .query(AgreementRows::read)
                .optional();
    }

    Optional<Agreement> find(long id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(AgreementRows::read).optional();
    }

    /** All versions of a case, the oldest first. */
    List<Agreement> of(long number) {
        return jdbc.sql(SELECT + "case_id = ? order by id")
                .param(number)
                .query(AgreementRows::read)
                .list();
    }

    /** Those that are being signed of cases of these units, the oldest first. */
    List<Agreement> open(List<String> owners) {
        return jdbc.sql("""
                        select a.* from minxu.agreement a join minxu.case c on c.id = a.case_id
                        where a.ended_at is null and c.unit_id = any (?) order by a.id""")
                .params((Object) owners.toArray(String[]::new))
                .query(AgreementRows::read)
                .list();
    }

    /** Of a version, in the order in which they came in. */
    List<Answer> answers(long id) {
        return jdbc.sql("""
                        select agreement_id, unit_id, user_id, at, hash, signing_id, null as reason from minxu.agreement_signature where agreement_id = :id
                        union all select agreement_id, unit_id, user_id, at, null, null, reason from minxu.agreement_refusal where agreement_id = :id
                        order by at, unit_id""")
                .param("id", id)
                .query((row, i) -> new Answer(
                        row.getLong("agreement_id"),
                        row.getString("unit_id"),
                        row.getString("user_id"),
                        instant(row, "at"),
                        row.getString("hash"),
                        row.getObject("signing_id", Long.class),
                        row.getString("reason")))
                .list();
    }

    private static Agreement read(ResultSet row, int index) throws SQLException {
        var units = (String[]) row.getArray("units").getArray();
        var roles = (String[]) row.getArray("roles").getArray();
        return new Agreement(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("type"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("terms"),
                IntStream.range(0, units.length)
                        .mapToObj(i -> new Party(units[i], roles[i]))
                        .toList(),
                row.getString("why"),
                row.getString("hash"),
                instant(row, "drafted_at"),
                row.getString("drafted_by"),
                instantOrNull(row, "ended_at"),
                Columns.value(Result.class, row, "result"));
    }
}
