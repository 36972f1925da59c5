package cn.minxu.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.postgresql.PGProperty;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Waits for a free connection as long as it is set to, but not for a database that does not answer. */
class PatientPool extends DelegatingDataSource {

    private static final long LOOK = Duration.ofSeconds(2).toMillis();

    private final HikariDataSource pool;
    private final StoreState state;
    private final long patience;

    PatientPool(HikariDataSource pool, StoreState state) {
        super(pool);
        this.pool = pool;
        this.state = state;
        this.patience = pool.getConnectionTimeout();
        pool.setConnectionTimeout(Math.min(LOOK, patience));
        // the pool would take it from there: a server on a busy machine may be slow to open a connection
        pool.addDataSourceProperty(
                PGProperty.LOGIN_TIMEOUT.getName(),
                Long.toString(Duration.ofMillis(patience).toSeconds()));
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var end = System.nanoTime() + Duration.ofMillis(patience).toNanos();
        while (true) {
            if (state.isDown()) {
                throw new SQLTransientConnectionException("the database does not answer");
            }
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException none) {
                if (System.nanoTime() - end > 0) {
                    throw none;
                }
            }
        }
    }
}
