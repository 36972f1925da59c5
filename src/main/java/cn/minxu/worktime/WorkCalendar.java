package cn.minxu.worktime;

import cn.minxu.store.Revisions;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The statutory working days (domain G1): Monday to Friday, as changed by each year's holiday notice. The notices come
 * with the product and from administrators, whose notice replaces the bundled one of its year. A year without a notice
 * has its statutory holidays off and is provisional.
 *
 * <p>The calendar is kept in memory and read anew when a notice is loaded, by whichever node; another node sees it
 * within a second or so.
 */
@Service
public class WorkCalendar {

    static final String REVISION = "calendar";
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private final Notices loaded;
    private final SortedMap<Integer, Notice> bundled = BundledNotices.byYear();
    private volatile WorkYears years;

    @Autowired
    WorkCalendar(Notices loaded, Revisions revisions) {
        this(loaded);
        revisions.onChange(REVISION, this::refresh);
    }

    WorkCalendar(Notices loaded) {
        this.loaded = loaded;
        this.years = read();
    }

    /** Takes over what has been loaded; call it after the commit. */
    synchronized void refresh() {
        years = read();
    }

    private WorkYears read() {
        return new WorkYears(bundled, loaded.byYear());
    }

    public boolean isWorkingDay(LocalDate date) {
        return years.of(date).isWorkingDay(date);
    }

    /**
     * The n-th working day after a day, which itself is day 0 and does not count; the day itself for n = 0.
     *
     * @throws IllegalArgumentException if n is negative
     * @throws cn.minxu.Refused outside the calendar (2000–2100)
     */
    public LocalDate addWorkingDays(LocalDate date, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("工作日数不能为负：" + n);
        }
        if (n == 0) {
            return date;
        }
        WorkYears snapshot = years;
        WorkYear year = snapshot.of(date);
        long remaining = (long) year.countUntil(date) + n;
        while (remaining > year.count()) {
            remaining -= year.count();
            year = snapshot.of(year.year() + 1);
        }
        return year.workingDay((int) remaining);
    }

    /**
     * How many working days lie after {@code from} up to and including {@code to}: the inverse of
     * {@link #addWorkingDays}.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     * @throws cn.minxu.Refused outside the calendar (2000–2100)
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("结束日期 %s 早于开始日期 %s".formatted(to, from));
        }
        WorkYears snapshot = years;
        int count = snapshot.of(to).countUntil(to) - snapshot.of(from).countUntil(from);
        for (int year = from.getYear(); year < to.getYear(); year++) {
            count += snapshot.of(year).count();
        }
        return count;
    }

    /** Whether the notice of the day's year is not known, so that whether it is worked may still change. */
    public boolean isProvisional(LocalDate date) {
        return years.of(date).provisional();
    }

    /** The years without a notice that the span touches, both ends included: the reason for a standing warning. */
    public SortedSet<Integer> provisionalYears(LocalDate from, LocalDate to) {
        WorkYears snapshot = years;
        SortedSet<Integer> provisional = new TreeSet<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (snapshot.of(year).provisional()) {
                provisional.add(year);
            }
        }
        return provisional;
    }

    /** Whether the year's notice is not known. */
    public boolean isProvisional(int year) {
        return years.of(year).provisional();
    }

    /** The number of working days in the year. */
    public int workingDaysIn(int year) {
        return years.of(year).count();
    }

    /** The year's notice in force; while the year is provisional its statutory holidays, in the form of a notice. */
    public Notice arrangement(int year) {
        return years.arrangement(year);
    }
}
