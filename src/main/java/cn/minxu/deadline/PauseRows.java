package cn.minxu.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code minxu.pause} and {@code minxu.pause_cause}. */
@Repository
class PauseRows {

    private final JdbcClient jdbc;

    PauseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pause that runs, by what stands in the table. */
    record Running(
            long id, long deadline, String step, String cause, String reason, Instant startedAt, String startedBy) {}

    /** Names of the listed causes, by their codes. */
    Map<String, String> causes() {
        var causes = new LinkedHashMap<String, String>();
        jdbc.sql("select cause, name from minxu.pause_cause order by cause").query(row -> {
            causes.put(row.getString("cause"), row.getString("name"));
        });
        return causes;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one runs */
    void insert(Deadline of, String cause, String reason, Instant at, String by) {
        jdbc.sql("""
                        insert into minxu.pause (case_id, deadline_id, cause, reason, started_at, started_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(of.number(), of.id(), cause, reason, at.atOffset(ZoneOffset.UTC), by)
                .update();
    }

    /** The one that runs for a unit of the case. */
    Optional<Running> running(long number, String holder) {
        return jdbc.sql("""
                        select p.id, p.deadline_id, d.step, c.name, p.reason, p.started_at, p.started_by
                        from minxu.pause p join minxu.deadline d on d.id = p.deadline_id join minxu.pause_cause c on c.cause = p.cause
                        where p.ended_at is null and d.case_id = ? and d.holder_id = ? order by p.id desc limit 1""").params(number, holder).query(PauseRows::running).optional();
    }

    void end(long id, Instant at, String by) {
        jdbc.sql("update minxu.pause set ended_at = ?, ended_by = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), by, id)
                .update();
    }

    private static Running running(ResultSet row, int index) throws SQLException {
        return new Running(
                row.getLong("id"),
                row.getLong("deadline_id"),
                row.getString("step"),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"));
    }
}
