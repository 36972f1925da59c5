package cn.minxu.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks twice a second whether the database answers, by a connection of its own. While it does not, requests are answered at once
 * instead of waiting; an embedded one that has died is started again.
 */
@Component
class StoreWatch implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** In seconds. A server that is busy may take a while, one that is gone says so at once. */
    private static final int TIMEOUT = 5;

    private final PatientPool database;
    private final StoreState state;
    private final ObjectProvider<Revival> revival;
    private @Nullable Connection connection;
    private Instant lost = Instant.EPOCH;
    private volatile @Nullable Thread watching;

    StoreWatch(DataSource database, StoreState state, ObjectProvider<Revival> revival) throws SQLException {
        this.database = database.unwrap(PatientPool.class);
        this.state = state;
        this.revival = revival;
    }

    @Override
    public void run() {
        try {
            while (watching == Thread.currentThread()) {
                look();
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        if (answers()) {
            if (state.isDown()) {
                database.pool().getHikariPoolMXBean().softEvictConnections();
                state.set(false);
                LOG.warn(
                        "数据库已恢复，共有 {} 秒没有应答。",
                        Duration.between(lost, Instant.now()).toSeconds());
            }
            return;
        }
        if (!state.isDown()) {
            lost = Instant.now();
            state.set(true);
            LOG.warn("数据库没有应答。在它恢复之前，请求会立即得到「暂时不可用」的答复。");
        }
        var embedded = revival.getIfAvailable();
        if (embedded != null) {
            embedded.tryOnce();
        }
    }

    /** Whether the database answers within some seconds. */
    synchronized boolean answers() {
        try {
            if (connection == null) {
                connection = connect();
            }
            if (connection.isValid(TIMEOUT)) {
                return true;
            }
        } catch (SQLException gone) {
            LOG.debug("no answer", gone);
        }
        leave();
        return false;
    }

    /** Whether somebody waits for a database that does not answer. Once the pool is closed nobody does, and the server may be stopped. */
    boolean isAwaitedInVain() {
        return !database.pool().isClosed() && !answers();
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        var pool = database.pool();
        PGProperty.USER.set(properties, pool.getUsername());
        PGProperty.PASSWORD.set(properties, pool.getPassword());
        PGProperty.LOGIN_TIMEOUT.set(properties, TIMEOUT);
        PGProperty.CONNECT_TIMEOUT.set(properties, TIMEOUT);
        PGProperty.SOCKET_TIMEOUT.set(properties, TIMEOUT);
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private synchronized void leave() {
        try (var left = connection) {
            connection = null;
        } catch (SQLException gone) {
            LOG.debug("could not be closed", gone);
        }
    }

    @Override
    public void start() {
        var thread = new Thread(this, "store-watch");
        thread.setDaemon(true);
        watching = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var thread = watching;
        watching = null;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(2).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        leave();
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }

    /** Before the requests come, and until the last is answered. */
    @Override
    public int getPhase() {
        return 0;
    }
}
