package cn.minxu.deliberation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a deliberation's outcome was rated: numbers of people.
 *
 * @param raters MEMBERS or RESIDENTS
 * @param asked how many were asked
 * @param rated how many rated
 * @param satisfied of these, 基本满意 or better
 * @param least how many have to rate so that it says something
 */
record Rating(String raters, int asked, int rated, int satisfied, int least) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** With numerator and denominator. */
    String words() {
        String who = raters.equals("MEMBERS") ? "参会代表" : "居民抽样";
        if (rated == 0) {
            return who + "：请 " + asked + " 人评价，无人评价";
        }
        String share = BigDecimal.valueOf(satisfied)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(rated), 2, RoundingMode.HALF_UP)
                .toPlainString();
        return who + "：请 " + asked + " 人评价，" + rated + " 人评价，基本满意及以上 " + satisfied + " 人，满意率 " + satisfied + "/" + rated
                + "（" + share + "%）" + (rated < least ? "；评价的不足 " + least + " 人，仅供参考" : "");
    }
}
