package cn.minxu.ledger.payment;

import cn.minxu.Refused;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A budget in parts, in whole fen: each so many per cent of it, rounded down; the last takes what is left.
 *
 * @param amounts of the parts, in their order; they sum to the budget
 */
public record Instalments(List<Long> amounts) {

    private static final int WHOLE = 100;

    /** @throws Refused if the per cents do not sum to a hundred, or a part would be nothing */
    public static Instalments of(long budget, List<Integer> percents) {
        if (percents.stream().mapToInt(Integer::intValue).sum() != WHOLE
                || percents.stream().anyMatch(each -> each < 1)) {
            throw Refused.invalid("各期付款的百分比应是大于 0 的整数，合计 100，请改正。");
        }
        var amounts = new ArrayList<Long>();
        long left = budget;
        for (int percent : percents.subList(0, percents.size() - 1)) {
            long part = Math.multiplyExact(budget, percent) / WHOLE;
            amounts.add(part);
            left -= part;
        }
        amounts.add(left);
        if (amounts.stream().anyMatch(each -> each < 1)) {
            throw Refused.invalid("预算太少，不能分成 " + percents.size() + " 期付款，请增加预算或减少期数。");
        }
        return new Instalments(List.copyOf(amounts));
    }

    public long budget() {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * What each payer gives of each part: his share of it, rounded down; the last named bears the remainder.
     *
     * @param shares of the payers in the budget, in their order
     * @return by part, then by payer
     * @throws Refused if they do not sum to the budget to the fen
     */
    public List<List<Long>> borne(List<Long> shares) {
        long budget = budget();
        if (shares.isEmpty() || shares.stream().anyMatch(each -> each < 1)) {
            throw Refused.invalid("每个单位的份额应大于 0 元，请改正。");
        }
        if (shares.stream().mapToLong(Long::longValue).reduce(0, Math::addExact) != budget) {
            throw Refused.invalid("各单位的份额合计应等于预算，一分不差，请核对。");
        }
        return amounts.stream().map(part -> borne(part, shares, budget)).toList();
    }

    private static List<Long> borne(long part, List<Long> shares, long budget) {
        var borne = new ArrayList<Long>();
        long left = part;
        for (long share : shares.subList(0, shares.size() - 1)) {
            long given = BigInteger.valueOf(part)
                    .multiply(BigInteger.valueOf(share))
                    .divide(BigInteger.valueOf(budget))
                    .longValueExact();
            borne.add(given);
            left -= given;
        }
        borne.add(left);
        return List.copyOf(borne);
    }
}
