package cn.minxu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies of open steps whose time has come get their marks, as they would have. */
final class Marked {

    private static final String[] LEVELS = {"0, warn_at", "1, overdue_at", "2, overdue_at + interval '1 day'"};

    private Marked() {}

    static void mark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String level : LEVELS) {
                statement.execute("insert into minxu.mark (deadline_id, level, at, unit_id) select id, " + level
                        + ", holder_id from minxu.deadline where closed_at is null and " + level.substring(3)
                        + " < now() on conflict do nothing");
            }
            statement.execute("vacuum analyze minxu.mark");
        }
    }
}
