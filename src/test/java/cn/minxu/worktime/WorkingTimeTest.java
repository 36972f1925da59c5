package cn.minxu.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.testing.Clause;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("G1")
class WorkingTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkingTime time =
            new WorkingTime(InMemoryNotices.calendar(), OfficeHours.parse("08:30-12:00,14:00-17:30"), ZONE);

    @ParameterizedTest
    @CsvSource({
        // received, limit, due day, first working day after
        "2026-09-24T10:00, 5, 2026-10-09, 2026-10-10",
        "2026-02-13T23:59:59, 1, 2026-02-14, 2026-02-24",
        "2026-02-14T00:00, 1, 2026-02-24, 2026-02-25",
        "2025-12-31T17:31, 2, 2026-01-05, 2026-01-06",
    })
    void aLimitInWorkingDaysIsDueAtTheEndOfTheOfficeHours(
            LocalDateTime received, int days, String dueDay, String nextDay) {
        Schedule schedule = time.schedule(Limit.workingDays(days), at(received));

        assertThat(schedule)
                .isEqualTo(new Schedule(at(dueDay + "T17:30"), at(dueDay + "T08:30"), at(nextDay + "T08:30"), false));
    }

    @Test
    void theDayOfReceiptIsTheDayInTheZoneOfTheOffice() {
        // 2026-11-23 00:10 in Shanghai is still 22 November in UTC
        Schedule schedule = time.schedule(Limit.workingDays(1), Instant.parse("2026-11-22T16:10:00Z"));

        assertThat(schedule.due()).isEqualTo(at("2026-11-24T17:30"));
    }

    @Test
    void aLimitWhoseRedMarkFallsIntoAYearWithoutANoticeIsProvisional() {
        Schedule inTime = time.schedule(Limit.workingDays(1), at("2026-12-29T09:00"));
        Schedule across = time.schedule(Limit.workingDays(1), at("2026-12-30T09:00"));

        assertThat(inTime.overdue()).isEqualTo(at("2026-12-31T08:30"));
        assertThat(inTime.provisional()).isFalse();
        assertThat(across.due()).isEqualTo(at("2026-12-31T17:30"));
        assertThat(across.overdue()).isEqualTo(at("2027-01-04T08:30"));
        assertThat(across.provisional()).isTrue();
    }

    @Test
    void theUrgentClockRunsThroughNightsAndHolidays() {
        Schedule schedule = time.schedule(Limit.clockMinutes(120), at("2026-10-01T23:30"));

        assertThat(schedule)
                .isEqualTo(new Schedule(at("2026-10-02T01:30"), at("2026-10-02T00:30"), at("2026-10-02T01:30"), false));
    }

    @Test
    void theUrgentClockIsNeverProvisional() {
        assertThat(time.schedule(Limit.clockMinutes(1440), at("2026-12-31T12:00"))
                        .provisional())
                .isFalse();
    }

    @Test
    void anExtensionRunsFromTheSameStart() {
        Schedule extended = time.schedule(Limit.workingDays(5).extendedBy(10), at("2026-02-14T09:00"));

        assertThat(extended.due()).isEqualTo(at("2026-03-13T17:30"));
    }

    @Test
    void aPauseMovesTheDeadlineByTheWorkingDaysThatPassed() {
        Limit limit = time.withPause(Limit.workingDays(5), at("2026-09-25T09:00"), at("2026-10-09T16:00"));

        // 28, 29, 30 September, 8 and 9 October
        assertThat(limit).isEqualTo(Limit.workingDays(10));
    }

    @Test
    void aPauseWithinADayChangesNoLimitInWorkingDays() {
        assertThat(time.withPause(Limit.workingDays(5), at("2026-11-23T09:00"), at("2026-11-23T16:00")))
                .isEqualTo(Limit.workingDays(5));
    }

    @ParameterizedTest
    @CsvSource({"10:00:00, 30", "10:00:01, 31", "10:01:00, 31", "11:00:00, 90"})
    void aPauseOfTheUrgentClockCountsBegunMinutes(String resumed, int minutes) {
        assertThat(time.withPause(Limit.clockMinutes(30), at("2026-11-23T10:00"), at("2026-11-23T" + resumed)))
                .isEqualTo(Limit.clockMinutes(minutes));
    }

    @Test
    void resumingBeforeThePauseIsRefused() {
        assertThatThrownBy(() -> time.withPause(Limit.workingDays(5), at("2026-11-23T10:00"), at("2026-11-23T09:59")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEscalationComesWhenTheOfficeOpens() {
        assertThat(time.officeStartAfter(at("2026-09-30T17:30"), 1)).isEqualTo(at("2026-10-08T08:30"));
        assertThat(time.officeStartAfter(at("2026-09-30T08:30"), 3)).isEqualTo(at("2026-10-10T08:30"));
        assertThatThrownBy(() -> time.officeStartAfter(at("2026-09-30T08:30"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aLimitIsAtLeastOne(int amount) {
        assertThatThrownBy(() -> Limit.workingDays(amount)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limit.clockMinutes(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
