package cn.minxu.need.priority;

import cn.minxu.need.Needs;
import cn.minxu.store.NodeSeat;
import cn.minxu.store.Seats;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a night all needs that wait are scored anew, by one node: they have grown a day older. */
@Component
public class PriorityRound {

    private static final Logger LOG = LoggerFactory.getLogger(PriorityRound.class);
    private static final int PORTION = 500;

    private final Needs needs;
    private final PriorityDesk desk;
    private final NodeSeat seat;

    PriorityRound(Needs needs, PriorityDesk desk, NodeSeat seat) {
        this.seat = seat;
        this.needs = needs;
        this.desk = desk;
    }

    /** Each need on its own: one that cannot be scored, or is being changed by somebody, leaves the others alone. */
    @Scheduled(cron = "${minxu.priority-round:0 10 0 * * *}", zone = "${minxu.zone:Asia/Shanghai}")
    public void rescoreAll() {
        seat.alone(Seats.PRIORITY_ROUND, this::rescoreEach);
    }

    private void rescoreEach() {
        long last = 0;
        for (List<Long> portion = needs.unansweredAfter(last, PORTION);
                !portion.isEmpty();
                portion = needs.unansweredAfter(last, PORTION)) {
            portion.forEach(this::rescore);
            last = portion.get(portion.size() - 1);
        }
    }

    private void rescore(long number) {
        try {
            desk.rescore(number);
        } catch (RuntimeException e) {
            LOG.warn("需求 {} 的优先级未能更新，下次再试。", number, e);
        }
    }
}
