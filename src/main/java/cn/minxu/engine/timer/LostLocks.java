package cn.minxu.engine.timer;

import cn.minxu.store.NodeSeat;
import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Jobs that a node had locked when it died: another one takes them up within seconds, not when their locks run out. Should the node
 * live after all, its own execution fails, since the job's revision has grown: nothing is done twice.
 */
@Component
class LostLocks {

    private static final Logger LOG = LoggerFactory.getLogger(LostLocks.class);
    private static final String OWNER = "node-";

    private final JdbcClient jdbc;
    private final Clock clock;

    LostLocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a node writes on its locks. */
    static String owner(int node) {
        return OWNER + node;
    }

    @Scheduled(fixedDelay = 5000)
    void free() {
        int freed = jdbc.sql("""
                        update act_ru_job set rev_ = rev_ + 1, lock_owner_ = null, lock_exp_time_ = null
                        where duedate_ <= ? and lock_owner_ like 'node-%' and """ + " " + NodeSeat.gone("substr(lock_owner_, " + (OWNER.length() + 1) + ")::integer"))
                .param(Timestamp.from(clock.instant()))
                .update();
        if (freed > 0) {
            LOG.warn("有节点停止，它取走而未执行的 {} 个作业已交回，由其他节点执行。", freed);
        }
    }
}
