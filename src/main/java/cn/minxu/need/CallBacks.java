package cn.minxu.need;

import static cn.minxu.casework.Columns.at;

import cn.minxu.casework.Columns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Call-backs at which the resident did not rate, one row for each attempt: {@code minxu.call_back}. */
@Repository
public class CallBacks {

    private final JdbcClient jdbc;

    CallBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an attempt to a round of asking.
     *
     * @return which attempt of the round it was, from 1
     */
    public int add(long number, int round, CallBackOutcome outcome, @Nullable String note, Instant at, String by) {
        return jdbc.sql("""
                        insert into minxu.call_back (need_id, round, attempt, outcome, note, at, by_user)
                        select ?, ?, coalesce(max(attempt), 0) + 1, ?, ?, ?::timestamptz, ? from minxu.call_back
                        where need_id = ? and round = ? returning attempt""")
                .params(number, round, outcome.name())
                .param(Columns.text(note))
                .params(at(at), by, number, round)
                .query(Integer.class)
                .single();
    }

    /** Nobody calls again. */
    void end(long number) {
        jdbc.sql("""
                        update minxu.call_back set last = true where need_id = ? and (round, attempt) =
                          (select round, attempt from minxu.call_back where need_id = ? order by round desc, attempt desc limit 1)""").params(number, number).update();
    }
}
