package cn.minxu.need;

import static cn.minxu.need.Samples.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Case.Score;
import cn.minxu.need.priority.Priority;
import cn.minxu.testing.Clause;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Clause("A-P1")
class PriorityTest {

    private static final Priority PRIORITY =
            new Priority(Map.of("OVERLAP", 20, "URGENT", 200, "AGE_DAY", 2, "VULNERABLE", 30));

    @Test
    void a_need_that_nothing_speaks_for_scores_nothing() {
        assertThat(PRIORITY.of(new Need(Samples.registration(1)), MONDAY)).isEqualTo(new Score(0, "无加分项"));
    }

    @Test
    void the_score_explains_itself() {
        Need need = need(false, Vulnerable.ELDERLY_ALONE);
        new Need(Samples.registration(2)).linkTo(need);
        new Need(Samples.registration(3)).linkTo(need);
        assertThat(PRIORITY.of(need, MONDAY)).isEqualTo(new Score(70, "重叠2件×20＋特殊群体30＝70"));
        assertThat(PRIORITY.of(need(true, null), MONDAY.plus(Duration.ofDays(3))))
                .isEqualTo(new Score(206, "紧急200＋已登记3天×2＝206"));
    }

    @Test
    void a_day_counts_when_it_is_full() {
        Need need = new Need(Samples.registration(1));
        assertThat(PRIORITY.of(need, MONDAY.plus(Duration.ofHours(47))).points())
                .isEqualTo(2);
        assertThat(PRIORITY.of(need, MONDAY.plus(Duration.ofHours(48))).points())
                .isEqualTo(4);
        assertThat(PRIORITY.of(need, MONDAY.minus(Duration.ofDays(4))).points()).isZero();
    }

    @Test
    void the_score_stays_within_a_thousand_and_says_so() {
        Score score = PRIORITY.of(need(true, null), MONDAY.plus(Duration.ofDays(900)));
        assertThat(score).isEqualTo(new Score(1000, "紧急200＋已登记900天×2＝2000，以 1000 为限"));
    }

    @Test
    void a_factor_without_weight_does_not_count() {
        assertThat(new Priority(Map.of("AGE_DAY", 5)).of(need(true, Vulnerable.CHILD), MONDAY.plus(Duration.ofDays(1))))
                .isEqualTo(new Score(5, "已登记1天×5＝5"));
    }

    private static Need need(boolean urgent, Vulnerable vulnerable) {
        return new Need(Samples.registration(1, "community-1", urgent, vulnerable, MONDAY));
    }
}
