package cn.minxu.ledger;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** In what an account is kept; amounts are whole numbers of its smallest part, as {@code minxu.measure} says. */
public enum Measure {
    /** In fen. */
    MONEY("元", 2),
    /** In tenths. */
    POINTS("积分", 1),
    /** Of service, in tenths. */
    HOURS("小时", 1),
    /** In pieces. */
    GOODS("件", 0);

    /** A hundred thousand million: more is a mistake. */
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

    private final String words;
    private final int decimals;

    Measure(String words, int decimals) {
        this.words = words;
        this.decimals = decimals;
    }

    public String words() {
        return words;
    }

    public int decimals() {
        return decimals;
    }

    /** An amount as a person reads it: 120050 fen are "1,200.50 元". */
    public String words(long amount) {
        return this == MONEY
                ? Yuan.words(amount)
                : BigDecimal.valueOf(amount, decimals).toPlainString() + " " + words;
    }

    /**
     * An amount that a person typed, more than zero.
     *
     * @throws Refused if it is none, has too many decimals, or is too large
     */
    public long read(String typed) {
        if (this == MONEY) {
            return Yuan.read("金额", typed);
        }
        String text = typed.strip();
        if (!NUMBER.matcher(text).matches()) {
            throw Refused.invalid(
                    "“" + text + "”不是数量，请只写数字，如 1200" + (decimals > 0 ? "." + "5".repeat(decimals) : "") + "。");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.stripTrailingZeros().scale() > decimals) {
            throw Refused.invalid(
                    "“" + text + "”" + (decimals == 0 ? "不是整数，请按整" + words + "填写。" : "的小数多于 " + decimals + " 位，请改正。"));
        }
        if (value.signum() == 0 || value.compareTo(MOST) > 0) {
            throw Refused.invalid("“" + text + "”应大于 0 且不超过 " + MOST.toPlainString() + "，请改正。");
        }
        return value.movePointRight(decimals).longValueExact();
    }
}
