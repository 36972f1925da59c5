package cn.minxu.casework.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often something is to be done. A period is named by its first day. */
public enum Period {
    DAY(ChronoUnit.DAYS),
    /** From Monday. */
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    QUARTER(IsoFields.QUARTER_YEARS),
    YEAR(ChronoUnit.YEARS);

    private final java.time.temporal.TemporalUnit unit;

    Period(java.time.temporal.TemporalUnit unit) {
        this.unit = unit;
    }

    /** The first day of the period that a day is in. */
    public LocalDate of(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period after. */
    public LocalDate after(LocalDate first) {
        return first.plus(1, unit);
    }
}
