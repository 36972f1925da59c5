package cn.minxu.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code minxu.extension}. */
@Repository
class ExtensionRows {

    private static final String SELECT = """
            select e.id, e.deadline_id, e.step, e.holder_id, e.days, e.reason, e.asked_at, e.asked_by, e.approver_id
            from minxu.extension e join minxu.deadline d on d.id = e.deadline_id where \
            """;

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one was agreed or is still to be decided */
    void insert(Deadline of, int days, String reason, Instant at, String by, String approver) {
        jdbc.sql("""
                        insert into minxu.extension (case_id, deadline_id, step, holder_id, days, reason, asked_at, asked_by, approver_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(of.number(), of.id(), of.step(), of.holder(), days, reason)
                .params(at.atOffset(ZoneOffset.UTC), by, approver)
                .update();
    }

    /** Whether one was agreed or is still to be decided for this step of this holder. */
    boolean exists(Deadline of) {
        return jdbc.sql("""
                        select exists (select 1 from minxu.extension
                          where case_id = ? and step = ? and holder_id = ? and outcome is distinct from 'DISAGREED')""")
                .params(of.number(), of.step(), of.holder())
                .query(Boolean.class)
                .single();
    }

    /** The one that waits for this approver while its step is open. */
    Optional<Extension> undecided(long number, String approver) {
        return jdbc.sql(SELECT + """
                                e.case_id = ? and e.approver_id = ? and e.outcome is null and d.closed_at is null
                                order by e.id desc limit 1""")
                .params(number, approver)
                .query(ExtensionRows::extension)
                .optional();
    }

    /** Whether one is still to be decided for an open step of the case. */
    boolean isUndecided(long number, String step) {
        return jdbc.sql(SELECT + "e.case_id = ? and e.step = ? and e.outcome is null and d.closed_at is null limit 1")
                .params(number, step)
                .query(ExtensionRows::extension)
                .optional()
                .isPresent();
    }

    /** The last one that this approver agreed to. */
    Optional<Extension> agreed(long number, String approver) {
        return jdbc.sql(SELECT + """
                                e.case_id = ? and e.approver_id = ? and e.outcome = 'AGREED'
                                order by e.id desc limit 1""")
                .params(number, approver)
                .query(ExtensionRows::extension)
                .optional();
    }

    void decide(long id, boolean agreed, Instant at, String by, @Nullable String why) {
        jdbc.sql("update minxu.extension set outcome = ?, decided_at = ?, decided_by = ?, why = ? where id = ?")
                .params(agreed ? "AGREED" : "DISAGREED", at.atOffset(ZoneOffset.UTC), by)
                .param(why)
                .param(id)
                .update();
    }

    private static Extension extension(ResultSet row, int index) throws SQLException {
        return new Extension(
                row.getLong("id"),
                row.getLong("deadline_id"),
                row.getString("step"),
                row.getString("holder_id"),
                row.getInt("days"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                row.getString("approver_id"));
    }
}
