package cn.minxu.need.start;

import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.need.Channel;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody registered himself in the last fortnight: only this is proposed to him when he registers again. */
@Repository
class LastRegistrations {

    private static final int DAYS = 14;
    private static final int MOST_PLACES = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd'000000'");

    private final JdbcClient jdbc;
    private final WorkingTime time;
    private final Clock clock;

    LastRegistrations(JdbcClient jdbc, WorkingTime time, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    record Where(String community, String place) {}

    /** Each place once, the newest first; none with a person's number in it. */
    List<Where> places(String user) {
        return jdbc
                .sql("""
                        select n.community_id, n.place from minxu.need n join minxu.case c on c.id = n.id
                        where c.id >= :first and c.registered_by = :user and n.place is not null
                        group by n.community_id, n.place order by max(n.id) desc limit :most""")
                .param("first", first())
                .param("user", user)
                .param("most", MOST_PLACES)
                .query((row, i) -> new Where(row.getString("community_id"), row.getString("place")))
                .list()
                .stream()
                .filter(where -> PersonalNumbers.in(where.place()).isEmpty())
                .toList();
    }

    /** By which channel the last one came. */
    Optional<Channel> channel(String user) {
        return jdbc.sql("""
                        select n.channel from minxu.need n join minxu.case c on c.id = n.id
                        where c.id >= :first and c.registered_by = :user order by c.id desc limit 1""")
                .param("first", first())
                .param("user", user)
                .query((row, i) -> Channel.valueOf(row.getString("channel")))
                .optional();
    }

    /** The lowest number of the day since which it is looked for. */
    private long first() {
        return Long.parseLong(
                DAY.format(LocalDate.ofInstant(clock.instant(), time.zone()).minusDays(DAYS)));
    }
}
