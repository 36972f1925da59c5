package cn.minxu.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodes on one database start one after the other: each makes sure of tables, models, groups and rights, which two at a time would
 * make twice.
 */
@Component
class StartTurn implements BeanPostProcessor {

    private @Nullable Connection turn;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database && turn == null) {
            try {
                turn = database.getConnection();
                Seats.take(turn, Seats.TASK, Seats.START);
            } catch (SQLException e) {
                throw new StoreUnavailable("数据库无法连接。请检查它是否在运行，以及 SPRING_DATASOURCE_URL、用户名和密码：" + e.getMessage(), e);
            }
        }
        return bean;
    }

    /** A start that fails leaves with its connection. */
    @EventListener
    void done(ApplicationReadyEvent ready) throws SQLException {
        if (turn != null) {
            try (Connection left = turn) {
                Seats.leave(left, Seats.TASK, Seats.START);
            }
            turn = null;
        }
    }
}
