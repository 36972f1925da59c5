package cn.minxu.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;

/** The working days of one year, laid out so that counting them takes no search. */
final class WorkYear {

    private final int year;
    private final boolean provisional;
    /** Epoch days of the working days, ascending. */
    private final int[] workingDays;
    /** By day of year (from 1): how many working days there are up to and including it. */
    private final int[] countUntil;

    /**
     * @param kinds the days that differ from Monday to Friday
     * @param provisional whether the year's notice is not known
     */
    WorkYear(int year, Map<LocalDate, DayKind> kinds, boolean provisional) {
        this.year = year;
        this.provisional = provisional;
        int length = Year.of(year).length();
        int[] days = new int[length];
        countUntil = new int[length + 1];
        int count = 0;
        for (int i = 1; i <= length; i++) {
            LocalDate date = LocalDate.ofYearDay(year, i);
            if (isWorkingDay(date, kinds)) {
                days[count++] = Math.toIntExact(date.toEpochDay());
            }
            countUntil[i] = count;
        }
        workingDays = Arrays.copyOf(days, count);
    }

    private static boolean isWorkingDay(LocalDate date, Map<LocalDate, DayKind> kinds) {
        DayKind kind = kinds.get(date);
        return kind == null ? !isWeekend(date) : kind == DayKind.WORKDAY;
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    int year() {
        return year;
    }

    boolean provisional() {
        return provisional;
    }

    boolean isWorkingDay(LocalDate date) {
        return countUntil[date.getDayOfYear()] > countUntil[date.getDayOfYear() - 1];
    }

    int count() {
        return workingDays.length;
    }

    int countUntil(LocalDate date) {
        return countUntil[date.getDayOfYear()];
    }

    /** The n-th working day of the year, from 1 to {@link #count()}. */
    LocalDate workingDay(int n) {
        return LocalDate.ofEpochDay(workingDays[n - 1]);
    }
}
