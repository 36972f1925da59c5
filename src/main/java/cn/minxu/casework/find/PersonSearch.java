package cn.minxu.casework.find;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases by whom they are about. */
@Repository
class PersonSearch {

    private final JdbcClient jdbc;

    PersonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the whole name: numbers, the newest first. */
    List<Long> byName(String name, Cut cut) {
        return find("p.name = :asked", name, cut);
    }

    /** By the last four digits of the phone. */
    List<Long> byPhoneEnd(String digits, Cut cut) {
        return find("p.phone is not null and minxu.phone_end(p.phone) = :asked", digits, cut);
    }

    private List<Long> find(String condition, String asked, Cut cut) {
        return jdbc.sql("""
                        select p.case_id from minxu.case_private p join minxu.case_words w on w.case_id = p.case_id
                        where %s and %s order by p.case_id desc limit :most""".formatted(condition, cut.condition("w.unit_id", "p.case_id")))
                .params(cut.parameters())
                .param("asked", asked)
                .query(Long.class)
                .list();
    }
}
