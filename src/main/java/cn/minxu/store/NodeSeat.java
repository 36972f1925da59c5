package cn.minxu.store;

import jakarta.annotation.PreDestroy;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * This node's seat among those that share the database: an advisory lock that lasts as long as the process and goes with it however
 * it dies. So each node knows which of the others are alive.
 */
@Component
public class NodeSeat {

    /** SQL condition for a column {@code node} whose node is gone. */
    public static final String GONE = "(node is null or " + gone("node") + ")";

    private static final Logger LOG = LoggerFactory.getLogger(NodeSeat.class);
    private static final int VALID_SECONDS = 5;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final int id = 1 + new SecureRandom().nextInt(Integer.MAX_VALUE - 1);
    private @Nullable Connection seat;

    NodeSeat(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
        take();
    }

    /** SQL condition for an expression that names a node: it is gone. */
    public static String gone(String node) {
        return node + " not in (select objid::integer from pg_locks where locktype = 'advisory' and classid = "
                + Seats.NODE
                + " and database = (select oid from pg_database where datname = current_database()) and granted)";
    }

    /** Names this node, differently after each start. */
    public int id() {
        return id;
    }

    /**
     * Does a thing unless another node is just doing it.
     *
     * @param task one of the keys in {@link Seats}
     */
    public void alone(int task, Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (!Seats.tryTake(connection, Seats.TASK, task)) {
                return;
            }
            try {
                work.run();
            } finally {
                Seats.leave(connection, Seats.TASK, task);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A seat whose connection was cut off is taken again. */
    @Scheduled(fixedDelay = 5000)
    synchronized void keep() throws SQLException {
        if (seat == null || !seat.isValid(VALID_SECONDS)) {
            leave();
            take();
            LOG.warn("与数据库的连接曾中断，本节点已重新登记。");
        }
    }

    private synchronized void take() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(true);
            if (!Seats.tryTake(connection, Seats.NODE, id)) {
                throw new IllegalStateException("节点编号 " + id + " 已被占用，请重新启动。");
            }
            seat = connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    synchronized void leave() throws SQLException {
        if (seat != null) {
            try (Connection left = seat) {
                if (left.isValid(VALID_SECONDS)) {
                    Seats.leave(left, Seats.NODE, id);
                }
            }
            seat = null;
        }
    }

    /** How many nodes share the database now. */
    public int nodes() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and classid = ? and granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .param(Seats.NODE)
                .query(Integer.class)
                .single();
    }
}
