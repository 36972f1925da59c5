package cn.minxu.casework.urge;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Words;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says in words how a case was urged. Who may read it is the caller's to check. */
@Repository
public class UrgeRows {

    private final JdbcClient jdbc;
    private final Words words;

    UrgeRows(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** In their order. */
    public List<UrgeRow> of(long number, Discretion discretion) {
        return jdbc.sql("""
                        select g.at, coalesce(p.name, g.by_user) as who, f.name as unit, t.name as urged, g.text
                        from minxu.urge g join minxu.unit f on f.id = g.unit_id join minxu.unit t on t.id = g.to_unit
                          left join minxu.person p on p.user_id = g.by_user where g.case_id = ? order by g.id""")
                .param(number)
                .query((row, i) -> new UrgeRow(
                        words.at(instant(row, "at")),
                        row.getString("who"),
                        row.getString("unit"),
                        row.getString("urged"),
                        discretion.masked(row.getString("text"))))
                .list();
    }
}
