package cn.minxu.meeting;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.text;

import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All meetings: {@code minxu.meeting}. */
@Repository
class Meetings {

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long number, String kind, String place, Instant startsAt, Instant closesAt) {
        jdbc.sql("insert into minxu.meeting (id, kind, place, starts_at, closes_at) values (?, ?, ?, ?, ?)")
                .params(number, kind, place, at(startsAt), at(closesAt))
                .update();
    }

    Optional<Meeting> find(long number) {
        return jdbc.sql("select * from minxu.meeting where id = ?")
                .param(number)
                .query(Meetings::read)
                .optional();
    }

    /** @throws cn.minxu.Refused if no meeting has this number */
    Meeting get(long number) {
        return find(number).orElseThrow(() -> CaseBook.unknown(number));
    }

    /** The unit's last one of this kind that has a list of members. */
    Optional<Long> lastBefore(long number) {
        return jdbc.sql("""
                        select m.id from minxu.meeting mine join minxu.case own on own.id = mine.id
                        cross join lateral (select id from minxu.case where unit_id = own.unit_id and closed_at is null
                          union all select id from minxu.case where unit_id = own.unit_id and closed_at is not null) c
                        join minxu.meeting m on m.id = c.id and m.id <> mine.id and m.kind = mine.kind
                        where mine.id = ? and exists (select 1 from minxu.meeting_member where meeting_id = m.id and not gone)
                        order by m.starts_at desc, m.id desc limit 1""").param(number).query(Long.class).optional();
    }

    void moveEnd(long number, Instant end, String why) {
        change("update minxu.meeting set closes_at = ?, end_why = ? where id = ?", at(end), why, number);
    }

    void open(long number, Instant when, String by, @Nullable String lateWhy) {
        change(
                "update minxu.meeting set opened_at = ?, opened_by = ?, late_why = ? where id = ?",
                at(when),
                by,
                text(lateWhy),
                number);
    }

    void close(long number, Instant when, String by) {
        change("update minxu.meeting set closed_at = ?, closed_by = ? where id = ?", at(when), by, number);
    }

    void write(long number, String minutes, String by) {
        change("update minxu.meeting set minutes = ?, minutes_by = ? where id = ?", minutes, by, number);
    }

    void approve(long number, Instant when, String by) {
        change("update minxu.meeting set approved_at = ?, approved_by = ? where id = ?", at(when), by, number);
    }

    private void change(String statement, @Nullable Object... values) {
        Guard.write("", () -> jdbc.sql(statement).params(values).update());
    }

    private static Meeting read(ResultSet row, int index) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("place"),
                instant(row, "starts_at"),
                instant(row, "closes_at"),
                row.getString("end_why"),
                instantOrNull(row, "opened_at"),
                row.getString("late_why"),
                instantOrNull(row, "closed_at"),
                row.getString("minutes"),
                instantOrNull(row, "approved_at"));
    }
}
