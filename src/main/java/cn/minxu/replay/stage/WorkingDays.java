package cn.minxu.replay.stage;

import cn.minxu.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** When staff of the replay act: on working days in the middle of the morning. */
@Component
@ConditionalOnProperty("minxu.clock-turns")
public class WorkingDays {

    private static final LocalTime HOUR = LocalTime.of(10, 0);
    private static final Duration READING = Duration.ofMinutes(30);

    private final WorkingTime time;

    public WorkingDays(WorkingTime time) {
        this.time = time;
    }

    /** On the n-th working day after the day of {@code from}. */
    public Instant after(Instant from, int workingDays) {
        return at(time.addWorkingDays(day(from), workingDays));
    }

    /** One working day before the day of {@code due}; {@code now} where that has passed. */
    public Instant before(Instant due, Instant now) {
        LocalDate day = day(due).minusDays(1);
        while (!time.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return latest(at(day), now);
    }

    /** The n-th working day after a day; the day itself for 0. */
    public LocalDate later(LocalDate day, int workingDays) {
        return time.addWorkingDays(day, workingDays);
    }

    /** The n-th working day before a day; the day itself for 0. */
    public LocalDate back(LocalDate day, int workingDays) {
        LocalDate back = day;
        for (int left = workingDays; left > 0; ) {
            back = back.minusDays(1);
            if (time.isWorkingDay(back)) {
                left--;
            }
        }
        return back;
    }

    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(this.time.zone()).toInstant();
    }

    /** Half an hour later, but on the same day. */
    public Instant sameDay(Instant now) {
        Instant later = now.plus(READING);
        return day(later).equals(day(now)) ? later : now;
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, time.zone());
    }

    /** When the day after begins. */
    public Instant midnightAfter(Instant instant) {
        return day(instant).plusDays(1).atStartOfDay(time.zone()).toInstant();
    }

    public static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant at(LocalDate day) {
        return day.atTime(HOUR).atZone(time.zone()).toInstant();
    }
}
