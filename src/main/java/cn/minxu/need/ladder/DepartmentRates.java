package cn.minxu.need.ladder;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a department dealt with what was dispatched to it in a period, and the four rates that follow (A-P11). A rate whose denominator
 * is zero does not count (不计): its weight goes to the others in proportion.
 *
 * @param dispatched matters dispatched to it, by the first or the second routing
 * @param responded of these, signed for or given back with a reason within the response limit
 * @param returned of these, given back validly: with a reason and its basis, or by the platform
 * @param accepted of these, signed for
 * @param due matters that it took on, the district's choice included, and whose handling was due in the period
 * @param onTime of these, settled in time
 * @param rated matters that it held last and that their residents rated
 * @param satisfied of these, rated 基本满意 or better at the first call-back
 */
public record DepartmentRates(
        long dispatched,
        long responded,
        long returned,
        long accepted,
        long due,
        long onTime,
        long rated,
        long satisfied) {

    // weights and formulae: 系统默认值, A-P11 names the four rates only
    private static final int RESPONSE = 20;
    private static final int ACCEPTANCE = 20;
    private static final int COMPLETION = 30;
    private static final int SATISFACTION = 30;

    /** 响应率, 0 to 1; empty where it does not count, as with the others. */
    public Optional<BigDecimal> response() {
        return ratio(responded, dispatched);
    }

    /** 承办率. */
    public Optional<BigDecimal> acceptance() {
        return ratio(accepted, dispatched - returned);
    }

    /** 办结率. */
    public Optional<BigDecimal> completion() {
        return ratio(onTime, due);
    }

    /** 满意率. */
    public Optional<BigDecimal> satisfaction() {
        return ratio(satisfied, rated);
    }

    /** Points of 100, to two decimals; empty where no rate counts. */
    public Optional<BigDecimal> score() {
        var weighted = new Weighted();
        response().ifPresent(rate -> weighted.add(RESPONSE, rate));
        acceptance().ifPresent(rate -> weighted.add(ACCEPTANCE, rate));
        completion().ifPresent(rate -> weighted.add(COMPLETION, rate));
        satisfaction().ifPresent(rate -> weighted.add(SATISFACTION, rate));
        return weighted.mean().map(mean -> mean.movePointRight(2).setScale(2, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> ratio(long part, long whole) {
        return whole <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }

    private static final class Weighted {
        private BigDecimal sum = BigDecimal.ZERO;
        private int weights;

        public void add(int weight, BigDecimal rate) {
            sum = sum.add(rate.multiply(BigDecimal.valueOf(weight)));
            weights += weight;
        }

        public Optional<BigDecimal> mean() {
            return weights == 0
                    ? Optional.empty()
                    : Optional.of(sum.divide(BigDecimal.valueOf(weights), MathContext.DECIMAL64));
        }
    }
}
