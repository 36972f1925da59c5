package cn.minxu.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Notices as an administrator might hand them in; the arrangement of 2027 is made up. */
final class Samples {

    private Samples() {}

    /** The statutory holidays, two days in lieu for 春节 and two worked weekends, one of them in December 2026. */
    static Notice notice2027() {
        List<NoticeDay> days = new ArrayList<>(StatutoryHolidays.asNotice(2027).days());
        days.add(new NoticeDay(LocalDate.parse("2026-12-27"), DayKind.WORKDAY, "元旦"));
        days.add(new NoticeDay(LocalDate.parse("2027-02-09"), DayKind.HOLIDAY, "春节"));
        days.add(new NoticeDay(LocalDate.parse("2027-02-10"), DayKind.HOLIDAY, "春节"));
        days.add(new NoticeDay(LocalDate.parse("2027-02-20"), DayKind.WORKDAY, "春节"));
        days.sort(Comparator.comparing(NoticeDay::date));
        return new Notice(2027, "测试用通知（虚构）", days);
    }

    static Notice ruleOnly(int year) {
        return new Notice(year, "与法定节假日相同", StatutoryHolidays.asNotice(year).days());
    }
}
