package cn.minxu.need.priority;

import cn.minxu.casework.Case.Score;
import cn.minxu.need.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/** Scores needs by the district's weights: overlap first (重叠性需求优先办理, A-P1), then urgency, special groups and age. */
public final class Priority {

    public static final int MOST = 1000;

    private final Map<String, Integer> weights;

    public Priority(Map<String, Integer> weights) {
        this.weights = weights;
    }

    public Score of(Need need, Instant now) {
        var registration = need.registration();
        long days =
                Math.max(0, Duration.between(registration.registeredAt(), now).toDays());
        var sum = new Sum();
        sum.each("重叠", need.followers(), "件", "OVERLAP");
        sum.flat("紧急", registration.urgent(), "URGENT");
        sum.flat("特殊群体", registration.vulnerable() != null, "VULNERABLE");
        sum.each("已登记", days, "天", "AGE_DAY");
        return sum.score();
    }

    private final class Sum {

        private final ArrayList<String> terms = new ArrayList<>();
        private long points;

        public void each(String what, long count, String unit, String factor) {
            int weight = weights.getOrDefault(factor, 0);
            if (count > 0 && weight != 0) {
                points += count * weight;
                terms.add(what + count + unit + "×" + weight);
            }
        }

        public void flat(String what, boolean applies, String factor) {
            int weight = weights.getOrDefault(factor, 0);
            if (applies && weight != 0) {
                points += weight;
                terms.add(what + weight);
            }
        }

        public Score score() {
            int held = (int) Math.max(0, Math.min(MOST, points));
            String limited = held == points ? "" : "，以 " + held + " 为限";
            return new Score(held, terms.isEmpty() ? "无加分项" : String.join("＋", terms) + "＝" + points + limited);
        }
    }
}
