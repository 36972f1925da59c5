package cn.minxu.scoring;

import cn.minxu.casework.document.Seclusion;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As long as not all sheets are in, what an assessor adds to the case is his alone. */
@Component
class BlindSheets implements Seclusion {

    private final JdbcClient jdbc;
    private final PanelRows panels;

    BlindSheets(JdbcClient jdbc, PanelRows panels) {
        this.jdbc = jdbc;
        this.panels = panels;
    }

    @Override
    public boolean secludes(long number, String user) {
        return jdbc.sql("""
                        select exists (select 1 from minxu.scoring_panel p join minxu.scoring_sheet t on t.panel_id = p.id
                          where p.case_id = ? and p.revealed_at is null and p.closed_at is null and t.assessor = ?)""").params(number, user).query(Boolean.class).single();
    }

    /** For good, where the panel is void. */
    @Override
    public Predicate<Instant> lasting(long number) {
        return panels.unrevealed(number).stream()
                .map(panel -> (Predicate<Instant>) added -> !added.isBefore(panel.openedAt())
                        && (panel.closedAt() == null || !added.isAfter(panel.closedAt())))
                .reduce(added -> false, Predicate::or);
    }
}
