package cn.minxu.deadline;

import cn.minxu.store.NodeSeat;
import cn.minxu.store.Seats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a night, by one node, what was noted of the marks of closed deadlines is cleared. Whoever closes a deadline does not do it: he would
 * wait for who sets its mark, with thousands of others, at that moment.
 */
@Component
public class MarkedRound {

    private final JdbcClient jdbc;
    private final NodeSeat seat;

    MarkedRound(JdbcClient jdbc, NodeSeat seat) {
        this.jdbc = jdbc;
        this.seat = seat;
    }

    @Scheduled(cron = "${minxu.marked-round:0 20 1 * * *}", zone = "${minxu.zone:Asia/Shanghai}")
    public void clear() {
        seat.alone(Seats.MARKED_ROUND, () -> jdbc.sql("""
                                delete from minxu.marked m using minxu.deadline d where d.id = m.deadline_id and d.closed_at is not null""").update());
    }
}
