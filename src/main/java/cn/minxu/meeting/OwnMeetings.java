package cn.minxu.meeting;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.Erased;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that somebody is invited to with his account and that are not over: where he is present, and votes. */
@Component
@Transactional(readOnly = true)
public class OwnMeetings {

    private final JdbcClient jdbc;

    OwnMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param open whether it is being held */
    public record Own(String number, String title, String place, Instant startsAt, boolean open) {}

    /** The next one first. */
    public List<Own> of(String user) {
        return jdbc.sql("""
                        select m.id, c.title, m.place, m.starts_at, m.opened_at is not null as open
                        from minxu.meeting m join minxu.case c on c.id = m.id join minxu.meeting_member mm on mm.meeting_id = m.id
                        where m.closed_at is null and c.closed_at is null and mm.user_id = ? and not mm.gone
                          and (m.opened_at is not null or exists (select 1 from minxu.meeting_invitation i where i.meeting_id = m.id))
                        order by m.starts_at, m.id limit 20""")
                .param(user)
                .query((row, i) -> new Own(
                        row.getString("id"),
                        Erased.shown(row.getString("title")),
                        Erased.shown(row.getString("place")),
                        instant(row, "starts_at"),
                        row.getBoolean("open")))
                .list();
    }
}
