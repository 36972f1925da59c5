package cn.minxu.worktime;

import cn.minxu.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The notices in force at one moment and the years made of them; a year is laid out when it is first asked for. */
final class WorkYears {

    private final SortedMap<Integer, Notice> notices = new TreeMap<>();
    private final Map<LocalDate, DayKind> arranged = new HashMap<>();
    private final Map<Integer, WorkYear> years = new ConcurrentHashMap<>();

    WorkYears(SortedMap<Integer, Notice> bundled, SortedMap<Integer, Notice> loaded) {
        notices.putAll(bundled);
        notices.putAll(loaded);
        // Ascending: of two notices that speak of the same day at the turn of a year the later one is right.
        notices.values().forEach(notice -> notice.days().forEach(day -> arranged.put(day.date(), day.kind())));
    }

    /** The year's notice, or in the form of one what is known without it. */
    Notice arrangement(int year) {
        Notice notice = notices.get(year);
        return notice == null ? StatutoryHolidays.asNotice(year) : notice;
    }

    WorkYear of(LocalDate date) {
        return of(date.getYear());
    }

    /** @throws Refused outside the years of the calendar */
    WorkYear of(int year) {
        if (year < WorkCalendar.FIRST_YEAR || year > WorkCalendar.LAST_YEAR) {
            throw Refused.invalid(
                    "工作日历只包含%d至%d年，不能计算%d年的日期".formatted(WorkCalendar.FIRST_YEAR, WorkCalendar.LAST_YEAR, year));
        }
        return years.computeIfAbsent(year, this::layOut);
    }

    private WorkYear layOut(int year) {
        boolean provisional = !notices.containsKey(year);
        if (!provisional) {
            return new WorkYear(year, arranged, false);
        }
        Map<LocalDate, DayKind> kinds = new HashMap<>();
        StatutoryHolidays.of(year).keySet().forEach(date -> kinds.put(date, DayKind.HOLIDAY));
        kinds.putAll(arranged);
        return new WorkYear(year, kinds, true);
    }
}
