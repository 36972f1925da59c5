package cn.minxu.meeting;

import static cn.minxu.casework.Columns.at;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is at a meeting, and where it differs for an item: {@code minxu.presence}, {@code minxu.item_presence}. */
@Repository
class Attendance {

    private static final String TWICE = "每个人最多受一人委托，请另选受委托的人。";

    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where somebody is. */
    enum Status {
        PRESENT,
        REPRESENTED,
        EXCUSED,
        ABSENT,
        /** For an item only. */
        RECUSED,
        LEFT;

        boolean isOfItem() {
            return this == RECUSED || this == LEFT;
        }
    }

    /** @param proxy id of who represents him, or null */
    record Place(Status status, @Nullable Long proxy) {}

    void note(long number, long member, Place place, Instant when, String by) {
        Guard.write(
                TWICE,
                () -> jdbc.sql("""
                        insert into minxu.presence (member_id, meeting_id, status, proxy_id, at, by_user) values (?, ?, ?, ?, ?, ?)
                        on conflict (member_id) do update set status = excluded.status, proxy_id = excluded.proxy_id, at = excluded.at,
                          by_user = excluded.by_user""")
                        .params(member, number, place.status().name(), proxy(place), at(when), by)
                        .update());
    }

    /** Several who are in the same place, none of them by a proxy. */
    void noteAll(long number, Collection<Long> all, Status status, Instant when, String by) {
        Guard.write(
                TWICE,
                () -> jdbc.sql("""
                        insert into minxu.presence (member_id, meeting_id, status, at, by_user) select id, ?, ?, ?, ? from unnest(?::bigint[]) as there (id)
                        on conflict (member_id) do update set status = excluded.status, proxy_id = null, at = excluded.at,
                          by_user = excluded.by_user""")
                        .params(number, status.name(), at(when), by, all.toArray(Long[]::new))
                        .update());
    }

    void noteForItem(long item, long member, Place place, Instant when, String by) {
        Guard.write(
                TWICE,
                () -> jdbc.sql("""
                        insert into minxu.item_presence (item_id, member_id, status, proxy_id, at, by_user) values (?, ?, ?, ?, ?, ?)
                        on conflict (item_id, member_id) do update set status = excluded.status, proxy_id = excluded.proxy_id,
                          at = excluded.at, by_user = excluded.by_user""")
                        .params(item, member, place.status().name(), proxy(place), at(when), by)
                        .update());
    }

    private static SqlParameterValue proxy(Place place) {
        return new SqlParameterValue(Types.BIGINT, place.proxy());
    }

    /** For the session, by member; who was not noted is not in it. */
    Map<Long, Place> of(long number) {
        return places("select member_id, status, proxy_id from minxu.presence where meeting_id = ?", number);
    }

    /** For an item, by member. */
    Map<Long, Place> ofItem(long item) {
        return places(
                "select member_id, status, proxy_id from minxu.attending where item_id = ? order by member_id", item);
    }

    private Map<Long, Place> places(String statement, long of) {
        var places = new LinkedHashMap<Long, Place>();
        jdbc.sql(statement).param(of).query(row -> {
            long proxy = row.getLong("proxy_id");
            places.put(
                    row.getLong("member_id"),
                    new Place(Status.valueOf(row.getString("status")), proxy == 0 ? null : proxy));
        });
        return places;
    }
}
