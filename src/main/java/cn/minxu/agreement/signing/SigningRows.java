package cn.minxu.agreement.signing;

import static cn.minxu.casework.Columns.at;

import cn.minxu.casework.CaseBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on the list of a signing meeting, and who was there: {@code minxu.signing_item} and {@code minxu.signing_presence}. */
@Repository
class SigningRows {

    private final JdbcClient jdbc;

    SigningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Present(String unit, String user) {}

    void list(long signing, long agreement) {
        CaseBook.guarded(() -> jdbc.sql("insert into minxu.signing_item (signing_id, agreement_id) values (?, ?)")
                .params(signing, agreement)
                .update());
    }

    /** Ids of agreements, in the order in which they were drafted. */
    List<Long> listed(long signing) {
        return jdbc.sql("select agreement_id from minxu.signing_item where signing_id = ? order by agreement_id")
                .param(signing)
                .query(Long.class)
                .list();
    }

    void present(long signing, String unit, String user, Instant when, String by) {
        CaseBook.guarded(
                () -> jdbc.sql("""
                        insert into minxu.signing_presence (signing_id, unit_id, user_id, noted_at, noted_by) values (?, ?, ?, ?, ?)""").params(signing, unit, user, at(when), by).update());
    }

    /** Who was there, by unit. */
    Map<String, String> present(long signing) {
        return jdbc
                .sql("select unit_id, user_id from minxu.signing_presence where signing_id = ?")
                .param(signing)
                .query((row, i) -> new Present(row.getString("unit_id"), row.getString("user_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Present::unit, Present::user));
    }
}
