package cn.minxu.worktime.web;

import cn.minxu.worktime.Notice;
import cn.minxu.worktime.NoticeDay;
import cn.minxu.worktime.WorkCalendar;
import java.util.List;

/**
 * What REST tells of a year.
 *
 * @param provisional whether the notice is not known and the days are the statutory holidays alone
 * @param workingDays their number in the year, to check a notice against
 */
record CalendarYear(int year, boolean provisional, String source, int workingDays, List<NoticeDay> days) {

    static CalendarYear of(WorkCalendar calendar, int year) {
        int workingDays = calendar.workingDaysIn(year);
        Notice notice = calendar.arrangement(year);
        return new CalendarYear(year, calendar.isProvisional(year), notice.source(), workingDays, notice.days());
    }
}
