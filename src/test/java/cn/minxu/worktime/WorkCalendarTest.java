package cn.minxu.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
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

    @ParameterizedTest
    @CsvSource({
        "2025, 28, 01-26;02-08;04-27;09-28;10-11",
        "2026, 33, 01-04;02-14;02-28;05-09;09-20;10-10",
    })
    void theNoticesOf2025And2026AreAsG1QuotesThem(int year, int daysOff, String worked) {
        List<NoticeDay> days = calendar.arrangement(year).days();

        assertThat(days).filteredOn(day -> day.kind() == DayKind.HOLIDAY).hasSize(daysOff);
        assertThat(days)
                .filteredOn(day -> day.kind() == DayKind.WORKDAY)
                .extracting(NoticeDay::date)
                .containsExactlyElementsOf(Arrays.stream(worked.split(";"))
                        .map(day -> MonthDay.parse("--" + day).atYear(year))
                        .toList());
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
