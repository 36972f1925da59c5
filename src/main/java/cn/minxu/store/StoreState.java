package cn.minxu.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the database answers, as {@link StoreWatch} last saw it. */
@Component
public class StoreState {

    /** SQL states of a connection that could not be made or was lost, and of a server that is going down or coming up. */
    private static final String CONNECTION = "08";

    private static final String SERVER = "57P0";

    /** What the pool says of a connection that was lost before. */
    private static final String CLOSED = "Connection is closed";

    private volatile boolean down;

    public boolean isDown() {
        return down;
    }

    void set(boolean isDown) {
        down = isDown;
    }

    /** Whether a thing failed because the database was not there. */
    public static boolean isLost(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(each -> each instanceof SQLException sql && isLost(sql));
    }

    private static boolean isLost(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith(CONNECTION)
                || state.startsWith(SERVER)
                || CLOSED.equals(failure.getMessage());
    }
}
