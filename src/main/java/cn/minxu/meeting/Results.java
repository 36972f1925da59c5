package cn.minxu.meeting;

import static cn.minxu.casework.Columns.instant;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database has computed of items; nobody enters it. */
@Repository
class Results {

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an item stands now. */
    Tally now(long item) {
        return jdbc.sql("select (t).* from (select minxu.tally(?) as t) counted")
                .param(item)
                .query((row, i) -> Tally.read(row, row.getBoolean("quorum")))
                .single();
    }

    /** All versions, the last one last. */
    List<Result> of(long item) {
        return jdbc.sql("select * from minxu.item_result where item_id = ? order by version")
                .param(item)
                .query((row, i) -> new Result(
                        row.getInt("version"),
                        row.getString("outcome"),
                        Tally.read(row, !row.getString("outcome").equals("NO_QUORUM")),
                        instant(row, "at"),
                        row.getString("by_user"),
                        row.getString("why")))
                .list();
    }
}
