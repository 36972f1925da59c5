package cn.minxu.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases that have to do with one another, of whatever kinds: {@code minxu.case_link}. When one ends, those that it is linked with hear of it
 * by the message {@link #ENDED}, if their diagrams wait for it.
 */
@Repository
public class Links {

    public static final String ENDED = "case.linkEnded";

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A case as another one sees it.
     *
     * @param kind of the link: what they have to do with one another
     * @param from whether the link leads from the other one
     */
    public record Link(long other, String kind, boolean from) {}

    /** A link that is there already stays as it is. */
    public void add(long from, long to, String kind, String user) {
        jdbc.sql(
                        "insert into minxu.case_link (from_id, to_id, kind, at, by_user) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(from, to, kind, Columns.at(clock.instant()), user)
                .update();
    }

    /** @return whether it was there */
    public boolean remove(long from, long to, String kind) {
        return jdbc.sql("delete from minxu.case_link where from_id = ? and to_id = ? and kind = ?")
                        .params(from, to, kind)
                        .update()
                > 0;
    }

    /** In the order in which they were made. */
    public List<Link> of(long number) {
        return jdbc.sql("""
                        select to_id as other, kind, false as comes, at from minxu.case_link where from_id = :number
                        union all select from_id, kind, true, at from minxu.case_link where to_id = :number
                        order by at, other, kind""")
                .param("number", number)
                .query((row, i) -> new Link(row.getLong("other"), row.getString("kind"), row.getBoolean("comes")))
                .list();
    }

    /** Numbers of the open cases that a case is linked with, in order, so that whoever tells several locks them in one order. */
    List<Long> open(long number) {
        return jdbc.sql("""
                        select distinct c.id from minxu.case_link l
                          join minxu.case c on c.id = case when l.from_id = :number then l.to_id else l.from_id end
                        where (l.from_id = :number or l.to_id = :number) and c.closed_at is null order by c.id""").param("number", number).query(Long.class).list();
    }
}
