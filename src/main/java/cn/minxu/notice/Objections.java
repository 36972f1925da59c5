package cn.minxu.notice;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.text;

import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All objections, {@code minxu.objection}; who raised one stands there and nowhere else. */
@Repository
class Objections {

    private final JdbcClient jdbc;

    Objections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody says against a notice. */
    record New(String text, @Nullable String name, @Nullable String phone) {}

    /** The database gives it its number. */
    void add(Notice notice, New raised, Instant when, String by) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.objection (notice_id, number, case_id, text, name, phone, at, by_user) values (?, 0, ?, ?, ?, ?, ?, ?)""")
                .params(notice.id(), notice.number(), raised.text(), text(raised.name()), text(raised.phone()))
                .params(at(when), by)
                .update());
    }

    void decide(Objection objection, String outcome, String reason, Instant when, String by) {
        CaseBook.guarded(() -> jdbc.sql("""
                        update minxu.objection set outcome = ?, reason = ?, decided_at = ?, decided_by = ? where notice_id = ? and number = ?""")
                .params(outcome, reason, at(when), by, objection.notice(), objection.number())
                .update());
    }

    /** In their order. */
    List<Objection> of(long number) {
        return jdbc.sql("select * from minxu.objection where case_id = ? order by notice_id, number")
                .param(number)
                .query(Objections::read)
                .list();
    }

    List<Objection> open(long number) {
        return of(number).stream().filter(each -> each.outcome() == null).toList();
    }

    private static Objection read(ResultSet row, int index) throws SQLException {
        return new Objection(
                row.getLong("notice_id"),
                row.getInt("number"),
                row.getString("text"),
                instant(row, "at"),
                row.getString("by_user"),
                row.getString("outcome"),
                row.getString("reason"));
    }
}
