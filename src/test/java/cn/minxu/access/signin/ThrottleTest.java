package cn.minxu.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long who has to wait, by a clock of the test's own. */
@Clause("G5")
class ThrottleTest {

    private long now = 1_000_000_000L;
    private final Throttle throttle = new Throttle(() -> now);

    @Test
    void waits_double_with_each_wrong_password_up_to_five_minutes() {
        var attempt = Attempt.of("li.si", "10.1.1.1");
        fail(attempt, 2);
        assertThat(strange(attempt)).isZero();
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            fail(attempt, 1);
            assertThat(strange(attempt)).isEqualTo(Duration.ofSeconds(seconds));
        }
        pass(Duration.ofSeconds(299));
        assertThat(strange(attempt)).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(strange(attempt)).isZero();
    }

    @Test
    void what_others_try_elsewhere_costs_nobody_at_his_own_place_anything() {
        for (int i = 0; i < 500; i++) {
            fail(Attempt.of("li.si", "10.2." + i / 250 + "." + i % 250), 1);
        }
        assertThat(strange(Attempt.of("li.si", "10.9.9.9"))).isPositive();
        assertThat(own(Attempt.of("li.si", "10.1.1.1"))).isZero();
        assertThat(strange(Attempt.of("wang.wu", "10.9.9.9"))).isZero();
    }

    @Test
    void five_wrong_tries_elsewhere_cost_nobody_anything_at_a_place_that_is_new() {
        fail(Attempt.of("li.si", "10.2.2.2"), 5);
        assertThat(strange(Attempt.of("li.si", "10.1.1.1"))).isZero();
    }

    @Test
    void who_tries_many_accounts_is_slowed_and_his_own_success_does_not_help_him() {
        for (int i = 0; i < 20; i++) {
            fail(Attempt.of("account" + i, "10.3.3.3"), 1);
            throttle.passed(Attempt.of("his.own", "10.3.3.3"));
        }
        assertThat(strange(Attempt.of("another", "10.3.3.3"))).isEqualTo(Duration.ofSeconds(1));
        fail(Attempt.of("account20", "10.3.3.3"), 3);
        assertThat(strange(Attempt.of("another", "10.3.3.3"))).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void colleagues_behind_one_address_do_not_slow_each_other_by_a_typo_now_and_then() {
        for (int i = 0; i < 200; i++) {
            fail(Attempt.of("colleague" + i, "10.4.4.4"), 1);
            pass(Duration.ofMinutes(2));
            assertThat(strange(Attempt.of("new.colleague", "10.4.4.4"))).isZero();
        }
        // now somebody among them guesses
        for (int i = 0; i < 60; i++) {
            fail(Attempt.of("victim" + i, "10.4.4.4"), 1);
        }
        assertThat(own(Attempt.of("colleague1", "10.4.4.4"))).isZero();
    }

    @Test
    void spelling_and_the_last_half_of_an_ipv6_address_make_no_other_guesser() {
        assertThat(Attempt.of("Li.Si", "2001:db8:1:2:aaaa::1")).isEqualTo(Attempt.of("li.si", "2001:db8:1:2:bbbb::2"));
        assertThat(Attempt.of("li.si", "2001:db8:1:3::1")).isNotEqualTo(Attempt.of("li.si", "2001:db8:1:2::1"));
    }

    @Test
    void so_many_keys_at_most_are_remembered() {
        var failures = new FailedTries(Duration.ofMinutes(1), () -> now);
        failures.add("first");
        for (int i = 0; i < 20_000; i++) {
            failures.add("key" + i);
        }
        assertThat(failures.wait("first", 1)).isZero();
        assertThat(failures.wait("key19999", 1)).isPositive();
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(attempt);
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private Duration strange(Attempt attempt) {
        return throttle.wait(attempt, () -> false);
    }

    private Duration own(Attempt attempt) {
        return throttle.wait(attempt, () -> true);
    }
}
