package cn.minxu.meeting;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.text;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proof that invitation and material went out: {@code minxu.meeting_invitation}. */
@Repository
class Invitations {

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With how many documents the case has now. */
    void add(long number, Instant when, String by, String way, @Nullable String note) {
        jdbc.sql("""
                        insert into minxu.meeting_invitation (meeting_id, at, by_user, way, note, documents)
                        select ?, ?, ?, ?, ?, count(*) from minxu.document where case_id = ? and withdrawn_at is null""").params(number, at(when), by, way, text(note), number).update();
    }

    /** When the first one went out. */
    Optional<Instant> firstOf(long number) {
        return jdbc.sql("select min(at) as at from minxu.meeting_invitation where meeting_id = ? having count(*) > 0")
                .param(number)
                .query((row, i) -> Optional.ofNullable(instantOrNull(row, "at")))
                .optional()
                .flatMap(first -> first);
    }
}
