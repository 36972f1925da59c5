package cn.minxu.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class StoreWatchTest {

    @Test
    void a_server_that_stops_after_the_pool_is_closed_is_awaited_by_nobody() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://localhost:" + portOfNobody() + "/minxu");
            var watch = watch(pool);
            assertThat(watch.answers()).isFalse();
            assertThat(watch.isAwaitedInVain())
                    .as("the engine may hang at it while it closes")
                    .isTrue();
            pool.close();
            assertThat(watch.isAwaitedInVain())
                    .as("a shutdown checkpoint may take long, and the process waits for it")
                    .isFalse();
        }
    }

    private static StoreWatch watch(HikariDataSource pool) throws SQLException {
        var state = new StoreState();
        return new StoreWatch(
                new PatientPool(pool, state), state, new StaticListableBeanFactory().getBeanProvider(Revival.class));
    }

    private static int portOfNobody() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
