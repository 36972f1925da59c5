package cn.minxu.casework.schedule;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which units and periods cases were registered by the clock: {@code minxu.scheduled}. */
@Repository
class Scheduled {

    private final JdbcClient jdbc;

    Scheduled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> last(String process, String unit) {
        return jdbc.sql(
                        "select period from minxu.scheduled where process = ? and unit_id = ? order by period desc limit 1")
                .params(process, unit)
                .query(LocalDate.class)
                .optional();
    }

    /** The database refuses a second case for the same unit and period. */
    void add(String process, String unit, LocalDate period, long number) {
        jdbc.sql("insert into minxu.scheduled (process, unit_id, period, case_id) values (?, ?, ?, ?)")
                .params(process, unit, period, number)
                .update();
    }
}
