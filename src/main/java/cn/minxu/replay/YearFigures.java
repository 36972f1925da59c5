package cn.minxu.replay;

import cn.minxu.need.ladder.DepartmentRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What the system's own records say of a year.
 *
 * @param headlines without the shares, which follow from them
 * @param places needs by community/subcategory, for those that figures were published of
 * @param refusals dispatched needs that were given back, by how and by round
 * @param sameHolderTwice needs that came back to a holder after another had them
 * @param returnedDown those, and needs that are at a lower level than one that was left
 * @param lost needs of the files that are not closed with an answer
 * @param running process instances that the engine still has
 * @param marks by level
 * @param onTime steps by the kind of the unit that they waited for, and under 合计 all together
 * @param evaluations first call-backs by level
 * @param redone needs that were done again
 * @param departments the four rates of each department that anything was dispatched to
 */
record YearFigures(
        Map<Headline, Long> headlines,
        Map<String, Long> places,
        Map<String, Long> refusals,
        long sameHolderTwice,
        long returnedDown,
        long lost,
        long running,
        Map<Integer, Long> marks,
        Map<String, OnTime> onTime,
        Map<String, Long> evaluations,
        long redone,
        Map<String, DepartmentRates> departments) {

    /** Steps that were left, and how many of them not after they were due. */
    record OnTime(long left, long inTime) {
        BigDecimal percent() {
            return YearFigures.percent(inTime, left, 2);
        }
    }

    long of(Headline headline) {
        return headlines.getOrDefault(headline, 0L);
    }

    /** The figure as it is published. */
    BigDecimal figure(Headline headline) {
        return switch (headline) {
            case DISTRICT_SHARE -> percent(of(Headline.DISTRICT), of(Headline.BIG), 3);
            case BELOW_DISTRICT -> BigDecimal.valueOf(of(Headline.FIRST) + of(Headline.STREET_SECOND));
            default -> BigDecimal.valueOf(of(headline));
        };
    }

    static BigDecimal percent(long part, long whole, int scale) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(scale)
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), scale, RoundingMode.HALF_UP);
    }
}
