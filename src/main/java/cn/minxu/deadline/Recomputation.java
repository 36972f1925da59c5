package cn.minxu.deadline;

import cn.minxu.worktime.NoticeLoaded;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes every open deadline anew when a holiday notice has come into force, and moves the timers with them. Goes through the book
 * in portions of their own transaction, after whoever else listens: agreed ends may move first.
 */
@Component
class Recomputation {

    private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);
    private static final int PORTION = 100;

    private final DeadlineRows rows;
    private final Rescheduling rescheduling;
    private final TransactionTemplate transaction;

    Recomputation(DeadlineRows rows, Rescheduling rescheduling, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.rescheduling = rescheduling;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void recompute(NoticeLoaded loaded) {
        int moved = 0;
        long last = 0;
        for (var portion = portionAfter(last); !portion.deadlines().isEmpty(); portion = portionAfter(last)) {
            moved += portion.moved();
            last = portion.deadlines().get(portion.deadlines().size() - 1).id();
        }
        LOG.info("{} 年放假安排已生效，重新推算了在办时限，其中 {} 个有变动。", loaded.year(), moved);
    }

    private record Portion(List<Deadline> deadlines, int moved) {}

    @SuppressWarnings("NullAway") // the callback never returns null
    private Portion portionAfter(long id) {
        return transaction.execute(status -> {
            var deadlines = rows.liveAfter(id, PORTION);
            int moved = 0;
            for (Deadline deadline : deadlines) {
                moved += renew(deadline) ? 1 : 0;
            }
            return new Portion(deadlines, moved);
        });
    }

    private boolean renew(Deadline old) {
        Deadline renewed = rescheduling.reckon(old);
        boolean moved = !renewed.sameInstants(old);
        if (moved) {
            rescheduling.show(renewed);
        }
        return moved;
    }
}
