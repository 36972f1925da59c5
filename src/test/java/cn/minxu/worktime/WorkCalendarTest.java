package cn.minxu.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.testing.Clause;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("G1")
class WorkCalendarTest {

    private final WorkCalendar calendar = InMemoryNotices.calendar();

    @ParameterizedTest
    @CsvSource({
        "2025-01-24, 1, 2025-01-26",
        "2025-01-24, 2, 2025-01-27",
        "2025-01-27, 5, 2025-02-10",
        "2025-04-25, 2, 2025-04-28",
        "2025-04-30, 5, 2025-05-12",
        "2025-09-26, 2, 2025-09-29",
        "2025-09-30, 5, 2025-10-14",
        "2025-12-31, 2, 2026-01-05",
        "2026-01-01, 1, 2026-01-04",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-14, 1, 2026-02-24",
        "2026-02-14, 15, 2026-03-13",
        "2026-04-03, 2, 2026-04-08",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-24, 5, 2026-10-09",
        "2026-09-30, 5, 2026-10-13",
        "2026-10-01, 2, 2026-10-09",
    })
    void theCheckTableOfG1Holds(LocalDate receipt, int n, LocalDate due) {
        assertThat(calendar.addWorkingDays(receipt, n)).isEqualTo(due);
        assertThat(calendar.workingDaysBetween(receipt, due)).isEqualTo(n);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 19;19;21;22;19;20;23;21;23;18;20;23, 248",
        "2026, 21;16;22;21;19;21;23;21;22;18;21;23, 248",
    })
    void everyMonthHasTheWorkingDaysOfG1(int year, String months, int total) {
        List<Integer> expected =
                Arrays.stream(months.split(";")).map(Integer::valueOf).toList();

        assertThat(IntStream.rangeClosed(1, 12).mapToObj(month -> workingDays(YearMonth.of(year, month))))
                .isEqualTo(expected);
        assertThat(calendar.workingDaysIn(year)).isEqualTo(total);
    }

    private int workingDays(YearMonth month) {
        return (int) month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    /** The State Council's notices as they read: days off as spans, then the weekends worked. */
    @ParameterizedTest
    @CsvSource({
        "2020, 01-01 01-24/02-02 04-04/04-06 05-01/05-05 06-25/06-27 10-01/10-08, 01-19 04-26 05-09 06-28 09-27 10-10",
        "2021, 01-01/01-03 02-11/02-17 04-03/04-05 05-01/05-05 06-12/06-14 09-19/09-21 10-01/10-07,"
                + " 02-07 02-20 04-25 05-08 09-18 09-26 10-09",
        "2022, 01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07,"
                + " 01-29 01-30 04-02 04-24 05-07 10-08 10-09",
        "2023, 01-01/01-02 01-21/01-27 04-05 04-29/05-03 06-22/06-24 09-29/10-06,"
                + " 01-28 01-29 04-23 05-06 06-25 10-07 10-08",
        "2024, 01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07,"
                + " 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
        "2025, 01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08, 01-26 02-08 04-27 09-28 10-11",
        "2026, 01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07,"
                + " 01-04 02-14 02-28 05-09 09-20 10-10",
    })
    void theBundledNoticesSayWhatTheStateCouncilSaid(int year, String off, String worked) {
        List<NoticeDay> days = calendar.arrangement(year).days().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();

        assertThat(days)
                .filteredOn(day -> day.kind() == DayKind.HOLIDAY)
                .extracting(NoticeDay::date)
                .containsExactlyElementsOf(dates(year, off));
        assertThat(days)
                .filteredOn(day -> day.kind() == DayKind.WORKDAY)
                .extracting(NoticeDay::date)
                .containsExactlyElementsOf(dates(year, worked));
    }

    private static List<LocalDate> dates(int year, String spans) {
        return Arrays.stream(spans.split(" "))
                .map(span -> span.split("/"))
                .flatMap(span -> date(year, span[0])
                        .datesUntil(date(year, span[span.length - 1]).plusDays(1)))
                .toList();
    }

    private static LocalDate date(int year, String monthDay) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }

    @ParameterizedTest
    @CsvSource({
        // 国办发明电〔2020〕1号 lengthened 春节 to 2 February and took back the working Saturday of 1 February.
        "2020-01-31, false",
        "2020-02-01, false",
        "2020-02-03, true",
        // 元旦 2023 began in 2022, by the notice of 2023.
        "2022-12-30, true",
        "2022-12-31, false",
        "2023-01-02, false",
        "2023-01-03, true",
        // 除夕 was no holiday in 2024.
        "2024-02-09, true",
        "2024-02-10, false",
        "2024-02-18, true",
        "2021-02-20, true",
        "2021-10-09, true",
        "2021-09-20, false",
    })
    void earlierNoticesAreObserved(LocalDate date, boolean worked) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(worked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2027-02-05",
                "2027-02-08",
                "2027-04-05",
                "2027-06-09",
                "2027-09-15",
                "2027-10-01",
            })
    void aYearWithoutANoticeHasItsStatutoryHolidaysOff(LocalDate holiday) {
        assertThat(WorkYear.isWeekend(holiday)).isFalse();
        assertThat(calendar.isWorkingDay(holiday)).isFalse();
        assertThat(calendar.isProvisional(holiday)).isTrue();
    }

    @Test
    void aYearWithoutANoticeKnowsAllThirteenStatutoryHolidaysByName() {
        assertThat(StatutoryHolidays.of(2027).toString())
                .isEqualTo("{2027-01-01=元旦, 2027-02-05=春节, 2027-02-06=春节, 2027-02-07=春节, 2027-02-08=春节, "
                        + "2027-04-05=清明节, 2027-05-01=劳动节, 2027-05-02=劳动节, 2027-06-09=端午节, 2027-09-15=中秋节, "
                        + "2027-10-01=国庆节, 2027-10-02=国庆节, 2027-10-03=国庆节}");
    }

    @Test
    void aYearWithoutANoticeHasNoOtherDaysOffOnWeekdays() {
        // 261 weekdays, seven of them statutory holidays
        assertThat(calendar.workingDaysIn(2027)).isEqualTo(254);
        assertThat(calendar.addWorkingDays(LocalDate.parse("2027-02-04"), 1)).isEqualTo("2027-02-09");
        assertThat(calendar.addWorkingDays(LocalDate.parse("2026-12-31"), 1)).isEqualTo("2027-01-04");
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void theRuleAgreesWithTheNoticesThatAreKnown(int year) {
        assertThat(calendar.arrangement(year).days())
                .filteredOn(day -> day.kind() == DayKind.HOLIDAY)
                .extracting(NoticeDay::date)
                .containsAll(StatutoryHolidays.of(year).keySet());
    }

    @Test
    void theYearsWithoutANoticeInASpanAreNamed() {
        assertThat(calendar.provisionalYears(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-12-31")))
                .isEmpty();
        assertThat(calendar.provisionalYears(LocalDate.parse("2026-12-31"), LocalDate.parse("2028-01-01")))
                .containsExactly(2027, 2028);
        assertThat(calendar.provisionalYears(LocalDate.parse("2019-12-31"), LocalDate.parse("2020-01-01")))
                .containsExactly(2019);
    }

    @Test
    void aLaterNoticeMayChangeTheLastDaysOfTheYearBefore() {
        Notice notice = Samples.notice2027();

        WorkCalendar changed = InMemoryNotices.calendar(notice);

        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-27"))).isFalse();
        assertThat(changed.isWorkingDay(LocalDate.parse("2026-12-27"))).isTrue();
        assertThat(changed.isProvisional(LocalDate.parse("2027-06-01"))).isFalse();
    }

    @Test
    void whereTwoNoticesSpeakOfADayTheLaterOneIsRight() {
        LocalDate newYear = LocalDate.parse("2027-01-01");
        LocalDate sunday = LocalDate.parse("2026-12-27");
        Notice earlier = new Notice(
                2026,
                "文号",
                List.of(new NoticeDay(sunday, DayKind.HOLIDAY, "元旦"), new NoticeDay(newYear, DayKind.WORKDAY, "元旦")));

        WorkCalendar changed = InMemoryNotices.calendar(earlier, Samples.notice2027());

        assertThat(changed.isWorkingDay(sunday)).isTrue();
        assertThat(changed.isWorkingDay(newYear)).isFalse();
    }

    @Test
    void daysOutsideTheCalendarAreRefusedInChinese() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.parse("1999-12-31")))
                .isInstanceOf(Refused.class)
                .hasMessage("工作日历只包含2000至2100年，不能计算1999年的日期");
        assertThatThrownBy(() -> calendar.addWorkingDays(LocalDate.parse("2026-11-22"), Integer.MAX_VALUE))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calendar.addWorkingDays(LocalDate.parse("2026-11-22"), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> calendar.workingDaysBetween(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-21")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
