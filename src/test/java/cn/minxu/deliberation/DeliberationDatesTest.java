package cn.minxu.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import cn.minxu.worktime.WorkingTime;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@MinxuTest
@DisplayName("The days of a month's deliberation")
class DeliberationDatesTest {

    @Autowired
    WorkingTime time;

    @ParameterizedTest
    @CsvSource({
        "2025-03, false, 2025-03-10, 2025-03-12, 2025-03-17",
        "2021-02, false, 2021-02-06, 2021-02-08, 2021-02-17", // the Spring Festival from the 11th to the 17th
        "2021-02, true, 2021-02-06, 2021-02-08, 2021-02-18",
        "2025-05, false, 2025-05-10, 2025-05-12, 2025-05-17", // a Saturday: residents are free
        "2025-05, true, 2025-05-10, 2025-05-12, 2025-05-19",
        "2026-02, false, 2026-02-10, 2026-02-12, 2026-02-17" // the 14th is worked
    })
    void leave_three_working_days_before_it(
            YearMonth month, boolean onWorkingDay, LocalDate topics, LocalDate review, LocalDate held) {
        assertThat(DeliberationDates.of(month, onWorkingDay, time))
                .isEqualTo(new DeliberationDates(topics, review, held));
    }

    @Test
    void do_so_in_every_month_of_ten_years() {
        for (var month = YearMonth.of(2020, 1); month.getYear() < 2030; month = month.plusMonths(1)) {
            var dates = DeliberationDates.of(month, false, time);
            assertThat(dates.reviewedBy()
                            .datesUntil(dates.held())
                            .filter(time::isWorkingDay)
                            .count())
                    .as(month.toString())
                    .isGreaterThanOrEqualTo(3);
            assertThat(dates.topicsUntil()).isEqualTo(dates.reviewedBy().minusDays(2));
            assertThat(dates.reviewedBy().getDayOfMonth()).isBetween(3, 12);
        }
    }
}
