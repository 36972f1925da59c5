package cn.minxu.casework.drawn;

import cn.minxu.Refused;
import cn.minxu.model.Diagram;
import cn.minxu.model.Filled;
import cn.minxu.model.Filled.Entry;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sees to it that of a kind only one case is open for each value of the field that its diagram names ({@code uniqueBy}). */
@Repository
class UniqueCases {

    private final JdbcClient jdbc;

    UniqueCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused naming the case that is open */
    void require(Diagram diagram, Filled filled) {
        entry(diagram, filled)
                .flatMap(entry -> jdbc.sql("select case_id from minxu.case_unique where kind = ? and value = ?")
                        .params(diagram.key(), String.valueOf(entry.value()))
                        .query(Long.class)
                        .optional()
                        .map(other -> taken(diagram, entry, String.valueOf(other))))
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    /** @throws Refused if somebody else was quicker */
    void take(Diagram diagram, long number, Filled filled) {
        entry(diagram, filled).ifPresent(entry -> {
            try {
                jdbc.sql("insert into minxu.case_unique (kind, value, case_id) values (?, ?, ?)")
                        .params(diagram.key(), String.valueOf(entry.value()), number)
                        .update();
            } catch (DuplicateKeyException e) {
                throw taken(diagram, entry, "见事项列表");
            }
        });
    }

    void release(long number) {
        jdbc.sql("delete from minxu.case_unique where case_id = ?")
                .param(number)
                .update();
    }

    private static Optional<Entry> entry(Diagram diagram, Filled filled) {
        return diagram.property(Diagram.UNIQUE_BY).flatMap(filled::entry);
    }

    private static Refused taken(Diagram diagram, Entry entry, String other) {
        return Refused.conflict("“" + entry.field().label() + "”为“" + entry.text() + "”的“" + diagram.name()
                + "”已在办理（受理编号 " + other + "），同时只能有一件；请先办结或撤回它，再重新发起。");
    }
}
