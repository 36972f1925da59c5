package cn.minxu.project;

import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All projects: {@code minxu.project} and what hangs on it. What must never be is refused by the database, in words for people. */
@Repository
class Projects {

    private static final String SELECT = """
            select p.*, c.unit_id, exists (select 1 from minxu.project_instalment i where i.project_id = p.id and i.place = 3) as last_paid
            from minxu.project_now p join minxu.case c on c.id = p.id where\s""";

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Project get(long number) {
        return find(number).orElseThrow(() -> CaseBook.unknown(number));
    }

    Optional<Project> find(long number) {
        return jdbc.sql(SELECT + "p.id = ?").param(number).query(Projects::read).optional();
    }

    /** Those that a condition on project p and its case c holds for. */
    List<Project> where(String condition, Object... values) {
        return jdbc.sql(SELECT + condition).params(values).query(Projects::read).list();
    }

    /** A change that the database may refuse. */
    void write(String statement, @Nullable Object... values) {
        try {
            CaseBook.guarded(() -> jdbc.sql(statement).params(values).update());
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("已经登记过，不能重复登记；请刷新后再看。");
        }
    }

    boolean is(String condition, @Nullable Object... values) {
        return jdbc.sql("select " + condition)
                .params(values)
                .query(Boolean.class)
                .single();
    }

    List<String> texts(String statement, Object... values) {
        return jdbc.sql(statement).params(values).query(String.class).list();
    }

    /** What a unit bears. */
    record Share(String unit, long fen) {}

    /** Claims of the round that counts, in the order in which they came. */
    List<Share> claims(long number) {
        return shares("""
                select c.unit_id, c.share_fen from minxu.project p join minxu.project_claim c on c.project_id = p.id and c.round = p.round
                where p.id = ? order by c.place""", number);
    }

    private List<Share> shares(String statement, Object... values) {
        return jdbc.sql(statement)
                .params(values)
                .query((row, i) -> new Share(row.getString(1), row.getLong(2)))
                .list();
    }

    private static Project read(ResultSet row, int index) throws SQLException {
        return new Project(
                row.getLong("id"),
                row.getString("unit_id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("type_name"),
                row.getString("route"),
                row.getString("subclass"),
                row.getString("implementer"),
                List.of((String[]) row.getArray("partners").getArray()),
                row.getObject("until_on", LocalDate.class),
                row.getInt("round"),
                instantOrNull(row, "claim_until"),
                instantOrNull(row, "claimed_at"),
                instantOrNull(row, "signed_at"),
                row.getString("midterm"),
                instantOrNull(row, "accepted_at"),
                row.getObject("merged_into", Long.class),
                row.getInt("version"),
                row.getString("beneficiaries"),
                row.getString("measures"),
                row.getString("effect"),
                row.getLong("budget_fen"),
                List.of((Integer[]) row.getArray("instalments").getArray()),
                row.getInt("claim_amount"),
                row.getString("claim_unit").equals("WORKING_DAYS"),
                row.getInt("report_months"),
                row.getInt("days"),
                row.getBoolean("appraised"),
                row.getBoolean("representatives"),
                row.getBoolean("last_paid"));
    }
}
