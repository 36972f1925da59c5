package cn.minxu.casework;

import cn.minxu.engine.TableLog;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What tables were asked and answered stands in the decision that led to it. */
@Component
class AskedTables implements TableLog {

    private final Decisions decisions;
    private final Clock clock;

    AskedTables(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void answered(
            long number, String step, String table, Map<String, Object> inputs, Map<String, Object> answer) {
        decisions.addAsked(number, step, clock.instant(), Map.of("table", table, "in", inputs, "out", answer));
    }
}
