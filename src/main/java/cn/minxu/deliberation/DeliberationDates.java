package cn.minxu.deliberation;

import cn.minxu.worktime.WorkingTime;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of a month's deliberation: topics until the 10th, review by the 12th, notice and material at least three working days before
 * the 17th. Where the calendar does not allow that, review and topics close that much earlier.
 *
 * @param topicsUntil the last day for topics
 * @param reviewedBy the last day for the review, and for the notice
 * @param held the day of the meeting
 */
record DeliberationDates(LocalDate topicsUntil, LocalDate reviewedBy, LocalDate held) {

    private static final int TOPICS = 10;
    private static final int REVIEW = 12;
    private static final int HELD = 17;
    private static final int NOTICE = 3;

    /** @param onWorkingDay whether a 17th on which nobody works is put off to the next working day */
    static DeliberationDates of(YearMonth month, boolean onWorkingDay, WorkingTime time) {
        LocalDate day = month.atDay(HELD);
        LocalDate held = onWorkingDay && !time.isWorkingDay(day) ? time.addWorkingDays(day, 1) : day;
        LocalDate last = month.atDay(REVIEW);
        while (workingDays(last, held, time) < NOTICE) {
            last = last.minusDays(1);
        }
        return new DeliberationDates(month.atDay(TOPICS - (REVIEW - last.getDayOfMonth())), last, held);
    }

    /** The first working day for which a notice that goes out today is in time: where the 17th has passed before anybody called it. */
    static LocalDate late(LocalDate today, WorkingTime time) {
        LocalDate day = today;
        while (!time.isWorkingDay(day) || workingDays(today, day, time) < NOTICE) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** From one day on and before another. */
    private static long workingDays(LocalDate from, LocalDate before, WorkingTime time) {
        return from.datesUntil(before).filter(time::isWorkingDay).count();
    }
}
