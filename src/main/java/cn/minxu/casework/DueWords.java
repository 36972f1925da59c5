package cn.minxu.casework;

import cn.minxu.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/**
 * How long there is still, or how late it is, as people say it. Overdue is said from the red mark on, and of nothing else: what is past
 * its date before that is due.
 */
@Component
public class DueWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final WorkingTime time;

    DueWords(WorkingTime time) {
        this.time = time;
    }

    /**
     * What is due says it itself.
     *
     * @param overdue from when on it is overdue
     * @param promised whether it is the promise to the resident, or else a step
     */
    public String of(Instant due, Instant overdue, Instant now, boolean promised) {
        String words = words(due, overdue, now);
        return (promised ? "对居民承诺" : "本环节") + (Character.isDigit(words.charAt(0)) ? " " : "") + words;
    }

    private String words(Instant due, Instant overdue, Instant now) {
        if (!now.isBefore(overdue)) {
            return "已逾期 " + lateBy(due, now);
        }
        return now.isAfter(due) ? when(due, now) + " 已到期（" + when(overdue, now) + " 起逾期）" : still(due, now);
    }

    private String still(Instant due, Instant now) {
        int days = time.workingDaysBetween(now, due);
        boolean soon = day(due).isBefore(day(now).plusDays(2));
        return when(due, now) + " 到期" + (soon || days == 0 ? "" : "（还有 " + days + " 个工作日）");
    }

    /** By how much something was late that ended then: in working days, or before one has passed by the clock. */
    public String lateBy(Instant due, Instant end) {
        int days = time.workingDaysBetween(due, end);
        if (days > 0) {
            return days + " 个工作日";
        }
        long minutes = Math.max(1, Duration.between(due, end).toMinutes());
        return minutes < 60 ? minutes + " 分钟" : minutes / 60 + " 小时";
    }

    private String when(Instant instant, Instant now) {
        ZonedDateTime at = instant.atZone(time.zone());
        LocalDate today = day(now);
        if (at.toLocalDate().equals(today)) {
            return "今天 " + TIME.format(at);
        }
        if (at.toLocalDate().equals(today.plusDays(1))) {
            return "明天 " + TIME.format(at);
        }
        return (at.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(at);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, time.zone());
    }
}
