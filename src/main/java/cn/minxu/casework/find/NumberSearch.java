package cn.minxu.casework.find;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases by the beginning of their number, also those that the asking person registered for another unit. */
@Repository
class NumberSearch {

    private final JdbcClient jdbc;

    NumberSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers, the newest first. */
    List<Long> find(long first, long span, Cut cut) {
        return jdbc.sql("""
                        select c.id from minxu.case c where c.id >= :first and c.id < :end and c.id < :after and %s
                          and (c.registered_by = :user or %s)
                        order by c.id desc limit :most""".formatted(cut.state().condition("c.id"), cut.seen().condition("c.unit_id", "c.id")))
                .params(cut.parameters())
                .param("first", first)
                .param("end", first + span)
                .query(Long.class)
                .list();
    }
}
