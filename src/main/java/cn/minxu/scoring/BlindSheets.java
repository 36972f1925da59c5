package cn.minxu.scoring;

import static cn.minxu.casework.Columns.at;

import cn.minxu.casework.document.Seclusion;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As long as not all sheets are in, what an assessor adds to the case is his alone. */
@Component
class BlindSheets implements Seclusion {

    private final JdbcClient jdbc;

    BlindSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean secludes(long number, String user) {
        return jdbc.sql("""
                        select exists (select 1 from minxu.scoring_panel p join minxu.scoring_sheet t on t.panel_id = p.id
                          where p.case_id = ? and p.revealed_at is null and p.closed_at is null and t.assessor = ?)""").params(number, user).query(Boolean.class).single();
    }

    /** For good, where the panel is void. */
    @Override
    public boolean lasts(long number, Instant added) {
        return jdbc.sql("""
                        select exists (select 1 from minxu.scoring_panel where case_id = ? and revealed_at is null and opened_at <= ?
                          and (closed_at is null or closed_at >= ?))""")
                .params(number, at(added), at(added))
                .query(Boolean.class)
                .single();
    }
}
