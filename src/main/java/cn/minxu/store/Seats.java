package cn.minxu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Advisory locks of a database session: (class, key) pairs that mean something to us alone. */
public final class Seats {

    /** Class of the nodes that are alive; the key is the node's id. */
    static final int NODE = 7_001;
    /** Class of what one node does at a time. */
    static final int TASK = 7_002;

    public static final int START = 1;
    public static final int PRIORITY_ROUND = 2;
    public static final int RETENTION = 3;
    public static final int MARKED_ROUND = 4;

    private Seats() {}

    static boolean tryTake(Connection connection, int kind, int key) throws SQLException {
        return call(connection, "select pg_try_advisory_lock(?, ?)", kind, key);
    }

    /** Waits for its turn. */
    static void take(Connection connection, int kind, int key) throws SQLException {
        call(connection, "select pg_advisory_lock(?, ?) is null", kind, key);
    }

    static void leave(Connection connection, int kind, int key) throws SQLException {
        call(connection, "select pg_advisory_unlock(?, ?)", kind, key);
    }

    private static boolean call(Connection connection, String sql, int kind, int key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, kind);
            statement.setInt(2, key);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
