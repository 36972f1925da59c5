package cn.minxu.notice;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All notices, {@code minxu.notice}: what was published stays as it is, and the database ends none before its day. */
@Repository
class NoticeRows {

    private static final String SELECT = "select * from minxu.notice where ";

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be published. */
    record Draft(String title, String text, String places, int days, boolean workingDays) {}

    /** The case's draft; one that was sent back is written over. */
    void draft(long number, Draft draft, Instant when, String by) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.notice (case_id, title, text, places, days, day_kind, drafted_at, drafted_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_id) where ended_at is null do update set title = excluded.title, text = excluded.text,
                          places = excluded.places, days = excluded.days, day_kind = excluded.day_kind, drafted_at = excluded.drafted_at,
                          drafted_by = excluded.drafted_by""")
                .params(number, draft.title(), draft.text(), draft.places(), draft.days())
                .params(draft.workingDays() ? "WORKING_DAYS" : "DAYS", at(when), by)
                .update());
    }

    void publish(long id, Instant when, String by, Instant end) {
        change(
                "update minxu.notice set published_at = ?, checked_by = ?, ends_at = ? where id = ?",
                at(when),
                by,
                at(end),
                id);
    }

    /** With its result, which the database counts. */
    Notice end(long id, long number, Instant when) {
        change("update minxu.notice set ended_at = ? where id = ?", at(when), id);
        return last(number).orElseThrow();
    }

    private void change(String statement, @Nullable Object... values) {
        CaseBook.guarded(() -> jdbc.sql(statement).params(values).update());
    }

    /** The case's one that has not ended. */
    Optional<Notice> current(long number) {
        return jdbc.sql(SELECT + "case_id = ? and ended_at is null")
                .param(number)
                .query(NoticeRows::read)
                .optional();
    }

    Optional<Notice> last(long number) {
        return jdbc.sql(SELECT + "case_id = ? order by id desc limit 1")
                .param(number)
                .query(NoticeRows::read)
                .optional();
    }

    List<Notice> of(long number) {
        return jdbc.sql(SELECT + "case_id = ? order by id")
                .param(number)
                .query(NoticeRows::read)
                .list();
    }

    /** What the public may read now: published, and its last day not over. */
    List<Notice> published(Instant now) {
        return jdbc.sql(
                        SELECT
                                + "published_at is not null and ended_at is null and ends_at > ? order by published_at desc, id desc")
                .param(at(now))
                .query(NoticeRows::read)
                .list();
    }

    Optional<Notice> published(long id, Instant now) {
        return published(now).stream().filter(notice -> notice.id() == id).findFirst();
    }

    private static Notice read(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("title"),
                row.getString("text"),
                row.getString("places"),
                row.getInt("days"),
                row.getString("day_kind").equals("WORKING_DAYS"),
                row.getString("drafted_by"),
                instantOrNull(row, "published_at"),
                instantOrNull(row, "ends_at"),
                instantOrNull(row, "ended_at"),
                row.getString("result"),
                row.getInt("raised"),
                row.getInt("accepted"));
    }
}
