package cn.minxu.casework.supervision;

import cn.minxu.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that are asked about.
 *
 * @param name 本月, 上月 or 期内: what stands before a figure of it
 * @param from the first day
 * @param until the last day, included
 */
public record Period(String name, LocalDate from, LocalDate until) {

    private static final String THIS_MONTH = "THIS_MONTH";
    private static final String LAST_MONTH = "LAST_MONTH";
    private static final int MOST_DAYS = 1100;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY_OF_SAME_YEAR = DateTimeFormatter.ofPattern("M月d日");

    /**
     * As it is asked for: a month by its name, or two days; this month where nothing is said.
     *
     * @throws Refused if it is neither, or not a span of days
     */
    static Period of(@Nullable String preset, @Nullable String from, @Nullable String until, LocalDate today) {
        if (from == null && until == null) {
            return month(preset == null ? THIS_MONTH : preset, today);
        }
        if (preset != null) {
            throw Refused.invalid("请只填“period”，或者只填“from”和“until”，不要同时填写。");
        }
        if (from == null || until == null) {
            throw Refused.invalid("请把开始日期“from”和结束日期“until”都填上，如 2026-01-01 和 2026-01-31。");
        }
        return between(day("from", from), day("until", until));
    }

    private static Period month(String preset, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        return switch (preset) {
            case THIS_MONTH -> new Period("本月", first, first.plusMonths(1).minusDays(1));
            case LAST_MONTH -> new Period("上月", first.minusMonths(1), first.minusDays(1));
            default -> throw Refused.invalid("“period”应为 THIS_MONTH（本月）或 LAST_MONTH（上月）；其他时段请填“from”和“until”。");
        };
    }

    private static Period between(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw Refused.invalid("开始日期晚于结束日期，请核对“from”和“until”。");
        }
        if (ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            throw Refused.invalid("一次最多查询三年，请缩短时段。");
        }
        return new Period("期内", from, until);
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw Refused.invalid("“" + name + "”应为 2000 至 2100 年的日期，如 2026-01-31。");
    }

    /** Its first instant. */
    Instant since(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    Instant end(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Its days up to today, today included. */
    int daysUntil(LocalDate today) {
        LocalDate last = today.isBefore(until) ? today : until;
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, last) + 1));
    }

    public String words() {
        var end = from.getYear() == until.getYear() ? DAY_OF_SAME_YEAR : DAY;
        return from.equals(until) ? DAY.format(from) : DAY.format(from) + "至" + end.format(until);
    }
}
