package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.ladder.DepartmentRates;
import cn.minxu.testing.Clause;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The four rates of a department")
@Clause("A-P11")
class DepartmentRatesTest {

    @Test
    void make_the_score_of_the_worked_case() {
        var rates = new DepartmentRates(100, 96, 4, 92, 90, 84, 70, 63);
        assertThat(rates.response()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.96"));
        assertThat(rates.acceptance())
                .hasValueSatisfying(rate -> assertThat(rate.toPlainString()).startsWith("0.9583"));
        assertThat(rates.completion())
                .hasValueSatisfying(rate -> assertThat(rate.toPlainString()).startsWith("0.9333"));
        assertThat(rates.satisfaction())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.9"));
        assertThat(rates.score()).contains(new BigDecimal("93.37"));
    }

    @Test
    void give_the_weight_of_a_rate_that_does_not_count_to_the_others() {
        var unrated = new DepartmentRates(10, 10, 0, 10, 10, 5, 0, 0);
        assertThat(unrated.satisfaction()).isEmpty();
        assertThat(unrated.score()).as("(20 + 20 + 15) of 70").contains(new BigDecimal("78.57"));
        var allReturned = new DepartmentRates(3, 3, 3, 0, 0, 0, 0, 0);
        assertThat(allReturned.acceptance()).isEmpty();
        assertThat(allReturned.score()).contains(new BigDecimal("100.00"));
    }

    @Test
    void are_all_uncounted_where_nothing_was_dispatched() {
        assertThat(new DepartmentRates(0, 0, 0, 0, 0, 0, 0, 0).score()).isEmpty();
    }
}
