package cn.minxu.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.deadline.Deadline.Terms;
import cn.minxu.deadline.Grants.Span;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a clock was given beyond its limit, by the real tables and calendar. 2025-03-03 is a Monday. */
@MinxuTest
@Clause("§1.6")
class ReckoningTest {

    private static final Instant MONDAY = at("2025-03-03T09:00");

    @Autowired
    Reckoning reckoning;

    @Test
    void a_limit_gets_its_extension_and_the_working_days_of_its_pauses() {
        var terms = new Terms("5 个工作日", 5, "WORKING_DAYS", MONDAY, null);
        assertThat(reckoning.times(terms, Grants.NONE).due()).isEqualTo(at("2025-03-10T17:30"));
        assertThat(reckoning.times(terms, new Grants(3, List.of())).due()).isEqualTo(at("2025-03-13T17:30"));
        var pauses = List.of(
                new Span(at("2025-03-04T09:00"), at("2025-03-05T09:00")),
                new Span(at("2025-03-07T17:00"), at("2025-03-09T09:00")),
                new Span(at("2025-03-10T09:00"), at("2025-03-12T09:00")));
        assertThat(reckoning.times(terms, new Grants(3, pauses)).due())
                .as("5 + 3 + 1 + 0 + 2")
                .isEqualTo(at("2025-03-18T17:30"));
    }

    @Test
    void a_clock_that_stands_still_is_reckoned_as_if_it_stood_as_long_as_it_may() {
        var terms = new Terms("5 个工作日", 5, "WORKING_DAYS", MONDAY, null);
        var running = new Grants(0, List.of(new Span(at("2025-03-05T09:00"), null)));
        assertThat(reckoning.latestEnd(at("2025-03-05T09:00"))).isEqualTo(at("2025-03-19T17:30"));
        assertThat(reckoning.times(terms, running).due()).isEqualTo(at("2025-03-24T17:30"));
    }

    @Test
    void an_agreed_end_moves_by_working_days_with_its_marks() {
        var terms = new Terms("约定日期", 0, Terms.AGREED, at("2025-03-28T17:30"), null);
        var granted = new Grants(2, List.of(new Span(at("2025-03-06T09:00"), at("2025-03-10T09:00"))));
        Times times = reckoning.times(terms, granted);
        assertThat(times.due()).as("2 + 2 working days").isEqualTo(at("2025-04-03T17:30"));
        assertThat(times.warn()).isEqualTo(at("2025-04-03T08:30"));
        assertThat(times.overdue()).as("after Qingming").isEqualTo(at("2025-04-07T08:30"));
        assertThat(reckoning.times(terms, Grants.NONE).due()).isEqualTo(at("2025-03-28T17:30"));
    }

    @Test
    void a_lapse_is_on_the_same_clock() {
        var terms = new Terms("1 个工作日", 1, "WORKING_DAYS", MONDAY, 2);
        var granted = new Grants(0, List.of(new Span(MONDAY, at("2025-03-04T09:00"))));
        assertThat(reckoning.times(terms, granted).lapse()).isEqualTo(at("2025-03-06T17:30"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
