package cn.minxu.worktime;

import cn.minxu.worktime.Limit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When things are due. Conventions of domain §0: the day of receipt is day 0, statutory working days after it count, due
 * at the end of the office hours of day n, warned at their start on day n, overdue from their start on the first working
 * day after day n.
 */
public class WorkingTime {

    private final WorkCalendar calendar;
    private final OfficeHours hours;
    private final ZoneId zone;

    WorkingTime(WorkCalendar calendar, OfficeHours hours, ZoneId zone) {
        this.calendar = calendar;
        this.hours = hours;
        this.zone = zone;
    }

    /**
     * The instants of a limit that runs from {@code start}. An extension is the same start with
     * {@link Limit#extendedBy}, paused time the same start with {@link #withPause}.
     *
     * <p>On the clock (urgent lane) the warning comes when half of the time is gone, and overdue is due.
     *
     * @throws cn.minxu.Refused outside the calendar (2000–2100)
     */
    public Schedule schedule(Limit limit, Instant start) {
        return limit.unit() == Unit.WORKING_DAYS ? byWorkingDays(limit, start) : byClock(limit, start);
    }

    private Schedule byWorkingDays(Limit limit, Instant start) {
        LocalDate receipt = dateOf(start);
        LocalDate last = calendar.addWorkingDays(receipt, limit.amount());
        LocalDate after = calendar.addWorkingDays(last, 1);
        boolean provisional =
                !calendar.provisionalYears(receipt.plusDays(1), after).isEmpty();
        return new Schedule(officeEnd(last), officeStart(last), officeStart(after), provisional);
    }

    private static Schedule byClock(Limit limit, Instant start) {
        Duration time = Duration.ofMinutes(limit.amount());
        Instant due = start.plus(time);
        return new Schedule(due, start.plus(time.dividedBy(2)), due, false);
    }

    /**
     * The limit lengthened by a time in which its clock stood still, in its own unit: the working days after the day of
     * the pause up to the day of the resumption, or the minutes, a begun one counted whole.
     *
     * @throws IllegalArgumentException if it was resumed before it was paused
     */
    public Limit withPause(Limit limit, Instant paused, Instant resumed) {
        if (resumed.isBefore(paused)) {
            throw new IllegalArgumentException("恢复计时的时间 %s 早于暂停的时间 %s".formatted(resumed, paused));
        }
        return limit.extendedBy(
                limit.unit() == Unit.WORKING_DAYS
                        ? workingDaysBetween(paused, resumed)
                        : minutesRoundedUp(Duration.between(paused, resumed)));
    }

    private static int minutesRoundedUp(Duration time) {
        return Math.toIntExact(time.plusMinutes(1).minusNanos(1).toMinutes());
    }

    /** When the office opens on the n-th working day (at least 1) after the day of {@code from}: escalations. */
    public Instant officeStartAfter(Instant from, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("工作日数必须大于零：" + workingDays);
        }
        return officeStart(calendar.addWorkingDays(dateOf(from), workingDays));
    }

    /** Working days after the day of {@code from} up to and including the day of {@code to}. */
    public int workingDaysBetween(Instant from, Instant to) {
        return calendar.workingDaysBetween(dateOf(from), dateOf(to));
    }

    /** See {@link WorkCalendar#addWorkingDays}. */
    public LocalDate addWorkingDays(LocalDate date, int n) {
        return calendar.addWorkingDays(date, n);
    }

    /** See {@link WorkCalendar#isWorkingDay}. */
    public boolean isWorkingDay(LocalDate date) {
        return calendar.isWorkingDay(date);
    }

    /** The zone in which days begin and offices open. */
    public ZoneId zone() {
        return zone;
    }

    private LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private Instant officeStart(LocalDate date) {
        return date.atTime(hours.start()).atZone(zone).toInstant();
    }

    /** When the office closes on a day. */
    public Instant officeEnd(LocalDate date) {
        return date.atTime(hours.end()).atZone(zone).toInstant();
    }
}
