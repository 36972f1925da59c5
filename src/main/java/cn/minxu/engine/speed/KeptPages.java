package cn.minxu.engine.speed;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A case's rows come and go, and so would the tables' pages; a plan that is made for a table of one page reads it whole, and goes on
 * doing so when it has a hundred again. Nothing is done where nothing is left to do, so a running node is not disturbed.
 */
public final class KeptPages {

    private KeptPages() {}

    public static void ensure(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        List<String> cut = jdbc.queryForList("""
                select relname from pg_class where relkind = 'r' and pg_table_is_visible(oid)
                and 'vacuum_truncate=false' <> all (coalesce(reloptions, '{}'))""", String.class);
        Arrays.stream(EngineTable.values())
                .map(EngineTable::table)
                .filter(cut::contains)
                .forEach(table -> jdbc.execute("alter table " + table + " set (vacuum_truncate = false)"));
    }
}
