package cn.minxu.report;

import cn.minxu.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On which days reports are due: so many months apart, and on the last day. */
final class Dates {

    private static final int MOST = 60;

    private Dates() {}

    /** @throws Refused if the last day does not come after the first, or there were too many */
    static List<LocalDate> of(LocalDate from, LocalDate until, int months) {
        if (months < 1 || months > 12) {
            throw Refused.invalid("报告间隔应为 1 至 12 个月，请重新填写。");
        }
        if (!until.isAfter(from)) {
            throw Refused.invalid("最后一期的日期应晚于起算日期，请重新填写。");
        }
        var dates = new ArrayList<LocalDate>();
        for (int i = 1; from.plusMonths((long) months * i).isBefore(until); i++) {
            dates.add(from.plusMonths((long) months * i));
            if (dates.size() >= MOST) {
                throw Refused.invalid("报告不能多于 " + MOST + " 期，请缩短期间或加大间隔。");
            }
        }
        dates.add(until);
        return dates;
    }
}
