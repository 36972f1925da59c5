package cn.minxu.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkCalendarPropertiesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar calendar = InMemoryNotices.calendar();
    private final WorkingTime time = new WorkingTime(calendar, OfficeHours.parse("08:30-12:00,14:00-17:30"), ZONE);

    /** Known years, years by rule, and more often than chance would have it the turn of a year. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> anyDay = Arbitraries.longs()
                .between(
                        LocalDate.parse("2018-01-01").toEpochDay(),
                        LocalDate.parse("2032-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> yearEnd = Arbitraries.integers()
                .between(2018, 2031)
                .flatMap(year -> Arbitraries.integers()
                        .between(-12, 12)
                        .map(days -> LocalDate.of(year, 12, 31).plusDays(days)));
        return Arbitraries.oneOf(anyDay, yearEnd);
    }

    @Property
    void moreDaysLieLater(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 400) int n) {
        assertThat(calendar.addWorkingDays(day, n + 1)).isAfter(calendar.addWorkingDays(day, n));
    }

    @Property
    void theResultIsAWorkingDay(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 400) int n) {
        assertThat(calendar.isWorkingDay(calendar.addWorkingDays(day, n))).isTrue();
    }

    @Property
    void exactlyNWorkingDaysLieAfterTheDayUpToTheResult(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 400) int n) {
        LocalDate result = calendar.addWorkingDays(day, n);

        assertThat(countedOneByOne(day, result)).isEqualTo(n);
        assertThat(calendar.workingDaysBetween(day, result)).isEqualTo(n);
    }

    @Property
    void workingDaysBetweenIsWhatCountingOneByOneGives(
            @ForAll("days") LocalDate from, @ForAll @IntRange(max = 1200) int days) {
        LocalDate to = from.plusDays(days);

        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(countedOneByOne(from, to));
    }

    private int countedOneByOne(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    @Property
    void additionsAddUp(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 300) int a, @ForAll @IntRange(max = 300) int b) {
        assertThat(calendar.addWorkingDays(calendar.addWorkingDays(day, a), b))
                .isEqualTo(calendar.addWorkingDays(day, a + b));
    }

    @Property
    void aReceiptOnADayOffCountsLikeOneOnTheLastWorkingDayBefore(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate worked = day;
        while (!calendar.isWorkingDay(worked)) {
            worked = worked.minusDays(1);
        }

        assertThat(calendar.addWorkingDays(day, n)).isEqualTo(calendar.addWorkingDays(worked, n));
    }

    @Property
    void aScheduleIsProvisionalExactlyIfItsCountingTouchesAYearWithoutANotice(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        Schedule schedule = time.schedule(Limit.workingDays(n), noon(day));

        LocalDate overdue = LocalDate.ofInstant(schedule.overdue(), ZONE);
        boolean touchesUnknown = day.plusDays(1)
                .datesUntil(overdue.plusDays(1))
                .anyMatch(counted -> counted.getYear() < 2020 || counted.getYear() > 2026);
        assertThat(schedule.provisional()).isEqualTo(touchesUnknown);
    }

    @Property
    void aScheduleWarnsThenIsDueThenOverdue(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        Schedule schedule = time.schedule(Limit.workingDays(n), noon(day));

        assertThat(List.of(noon(day), schedule.warn(), schedule.due(), schedule.overdue()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(time.workingDaysBetween(schedule.due(), schedule.overdue())).isEqualTo(1);
    }

    @Property
    void aPauseLeavesAsManyWorkingDaysAsThereWereBeforeIt(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(max = 100) int pausedFor) {
        Limit limit = Limit.workingDays(n);
        Instant paused = noon(start);
        Instant resumed = noon(start.plusDays(pausedFor));

        Schedule schedule = time.schedule(time.withPause(limit, paused, resumed), noon(start));

        assertThat(time.workingDaysBetween(resumed, schedule.due())).isEqualTo(n);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void loadingANoticeEqualToTheRuleChangesNoDay(
            @ForAll @IntRange(min = 2027, max = 2040) int year,
            @ForAll @IntRange(min = -40, max = 365) int offset,
            @ForAll @IntRange(max = 60) int n) {
        WorkCalendar loaded = InMemoryNotices.calendar(Samples.ruleOnly(year));
        LocalDate day = LocalDate.of(year, 1, 1).plusDays(offset);

        assertThat(loaded.addWorkingDays(day, n)).isEqualTo(calendar.addWorkingDays(day, n));
        assertThat(loaded.isWorkingDay(day)).isEqualTo(calendar.isWorkingDay(day));
        assertThat(loaded.workingDaysIn(year)).isEqualTo(calendar.workingDaysIn(year));
        assertThat(loaded.isProvisional(year)).isFalse();
        assertThat(calendar.isProvisional(year)).isTrue();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }
}
