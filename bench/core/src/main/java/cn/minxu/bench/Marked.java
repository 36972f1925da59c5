package cn.minxu.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies of open steps whose time has come get their marks, as they would have. */
final class Marked {

    private static final String MARKS = "minxu.mark";

    private Marked() {}

    static void mark(Connection connection) throws SQLException {
        var catalogue = new Catalogue(connection);
        catalogue.stopIndexing(MARKS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into minxu.mark (deadline_id, level, at, unit_id)
                    select d.id, due.level, due.at, d.holder_id from minxu.deadline d, lateral (
                      values (0, d.warn_at), (1, d.overdue_at), (2, d.overdue_at + interval '1 day')) due (level, at)
                    where d.closed_at is null and due.at < now() and not exists (
                      select from minxu.mark m where m.deadline_id = d.id and m.level = due.level)""");
            catalogue.index(MARKS);
            statement.execute("vacuum analyze " + MARKS);
            try (ResultSet noted = statement.executeQuery("select to_regclass('minxu.marked') is not null")) {
                if (!noted.next() || !noted.getBoolean(1)) {
                    return;
                }
            }
            // what the trigger would have done, which copies do not run
            statement.execute("""
                    insert into minxu.marked (case_id, deadline_id, level)
                    select d.case_id, m.deadline_id, max(m.level) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                    where d.closed_at is null group by d.case_id, m.deadline_id order by d.case_id, m.deadline_id
                    on conflict (case_id, deadline_id) do update set level = excluded.level""");
            statement.execute("vacuum analyze minxu.marked");
        }
    }
}
