package cn.minxu.scoring.standard;

import cn.minxu.Plain;
import cn.minxu.Refused;
import java.math.BigDecimal;
import java.text.Normalizer;

/** Points, weights and totals: whole numbers of hundredths inside, at most two decimals outside. */
public final class Points {

    private static final int DECIMALS = 2;

    private Points() {}

    /**
     * What a person typed.
     *
     * @param name of the field, for the refusal
     * @throws Refused if it is no number between 0 and 10000 with at most two decimals
     */
    public static int read(Object typed, String name) {
        String text = Plain.code(Normalizer.normalize(String.valueOf(typed), Normalizer.Form.NFKC));
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw Refused.invalid("“%s”应为数字，例如 82.5，请重新填写。".formatted(name));
        }
        BigDecimal points = new BigDecimal(text).stripTrailingZeros();
        if (points.scale() > DECIMALS) {
            throw Refused.invalid("“%s”最多保留两位小数，请重新填写。".formatted(name));
        }
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(10_000)) > 0) {
            throw Refused.invalid("“%s”应为 0 至 10000，请重新填写。".formatted(name));
        }
        return points.movePointRight(DECIMALS).intValueExact();
    }

    /** For example 82.5 of 8250. */
    public static String words(int points) {
        return BigDecimal.valueOf(points, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
