package cn.minxu.need.priority;

import cn.minxu.casework.Case.Score;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.need.Needs;
import cn.minxu.store.Remembered;
import cn.minxu.store.Revisions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores needs and keeps their tasks' places in the queue up with the scores. */
@Service
@Transactional
public class PriorityDesk {

    private final Needs needs;
    private final CaseBook cases;
    private final JdbcClient jdbc;
    private final CaseEngine engine;
    private final Clock clock;
    private final Remembered<Map<String, Integer>> weights;

    PriorityDesk(Needs needs, CaseBook cases, JdbcClient jdbc, CaseEngine engine, Clock clock, Revisions revisions) {
        this.needs = needs;
        this.cases = cases;
        this.jdbc = jdbc;
        this.weights = new Remembered<>(revisions, "priority_weight", this::weights);
        this.engine = engine;
        this.clock = clock;
    }

    /** Scores a need whose process is just starting: it has no tasks yet. */
    public Score score(long number) {
        Score score = new Priority(weights.get()).of(needs.get(number), clock.instant());
        cases.score(number, score);
        return score;
    }

    /** Scores a need anew and moves its open tasks if that changed anything. */
    public void rescore(long number) {
        int before = cases.get(number).score().points();
        int now = score(number).points();
        if (before != now) {
            engine.prioritise(number, now);
        }
    }

    private Map<String, Integer> weights() {
        var weights = new HashMap<String, Integer>();
        jdbc.sql("select factor, weight from minxu.priority_weight").query(row -> {
            weights.put(row.getString(1), row.getInt(2));
        });
        return Map.copyOf(weights);
    }
}
