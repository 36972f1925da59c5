package cn.minxu.casework.privacy;

import cn.minxu.casework.Decision;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.store.NodeSeat;
import cn.minxu.store.Seats;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a night, by one node, what people typed about cases that were closed long enough ago is erased (PIPL art. 19). */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int PORTION = 500;

    private final ErasureDesk desk;
    private final Period kept;
    private final JdbcClient jdbc;
    private final WorkingTime time;
    private final Clock clock;
    private final NodeSeat seat;

    Retention(
            ErasureDesk desk,
            @Value("${minxu.retention}") Period kept,
            JdbcClient jdbc,
            WorkingTime time,
            Clock clock,
            NodeSeat seat) {
        this.desk = desk;
        this.kept = kept;
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
        this.seat = seat;
    }

    /** Each case on its own: one that cannot be erased leaves the others alone, and is tried again the next night. */
    @Scheduled(cron = "${minxu.retention-round:0 40 1 * * *}", zone = "${minxu.zone:Asia/Shanghai}")
    public void eraseAll() {
        seat.alone(Seats.RETENTION, this::eraseEach);
    }

    private void eraseEach() {
        long last = 0;
        for (List<Long> due = dueAfter(last); !due.isEmpty(); due = dueAfter(last)) {
            due.forEach(this::erase);
            last = due.get(due.size() - 1);
        }
    }

    /** Of a case that has been erased nothing is left but a hash where its title stood. */
    private List<Long> dueAfter(long last) {
        return jdbc.sql("""
                        select id from minxu.case
                        where closed_at < ? and id > ? and title not like 'sha256:%' order by id limit ?""")
                .params(clock.instant().atZone(time.zone()).minus(kept).toOffsetDateTime(), last, PORTION)
                .query(Long.class)
                .list();
    }

    private void erase(long number) {
        try {
            desk.erase(number, Decision.SYSTEM, "办结归档已满保存期限（" + words() + "）");
        } catch (RuntimeException e) {
            LOG.warn("事项 {} 的个人信息未能按期清除，下次再试。", number, e);
        }
    }

    private String words() {
        return (kept.getYears() > 0 ? kept.getYears() + " 年" : "")
                + (kept.getMonths() > 0 ? kept.getMonths() + " 个月" : "")
                + (kept.getDays() > 0 ? kept.getDays() + " 天" : "");
    }
}
