package cn.minxu.casework.find;

import cn.minxu.casework.Columns;
import cn.minxu.casework.view.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked by somebody's personal data, when and by which, never for whom: {@code minxu.question}, which only grows. */
@Repository
class QuestionLog {

    /** What was asked by. */
    enum By {
        NAME,
        PHONE
    }

    private static final Duration LATELY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param hits how many cases are shown because of it */
    void append(Seen who, By by, int hits) {
        jdbc.sql("insert into minxu.question (at, user_id, unit_id, asked_by, hits) values (?, ?, ?, ?, ?)")
                .params(Columns.at(clock.instant()), who.user(), who.unit(), by.name(), hits)
                .update();
    }

    /** How many somebody has asked within the last minute, on whatever node. */
    int lately(String user) {
        Instant since = clock.instant().minus(LATELY);
        return jdbc.sql("select count(*) from minxu.question where user_id = ? and at > ?")
                .params(user, Columns.at(since))
                .query(Integer.class)
                .single();
    }
}
