package cn.minxu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An amount")
class MeasureTest {

    @ParameterizedTest
    @CsvSource({"1, 100", "0.01, 1", "1200.5, 120050", "1200.50, 120050", "5000.00, 500000", "1.000, 100", "１２, 1200"})
    void is_read_as_it_is_written(String typed, long fen) {
        assertThat(Measure.MONEY.read(typed)).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "-1", "1.005", "1e3", "1,00", "千元", "100000000000.01", "NaN", "1.", ".5"})
    void is_refused_with_what_is_right(String typed) {
        assertThatThrownBy(() -> Measure.MONEY.read(typed))
                .isInstanceOf(Refused.class)
                .hasMessageMatching("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @CsvSource({"POINTS, 0.5, 5", "HOURS, 2, 20", "GOODS, 3, 3"})
    void has_the_parts_of_its_measure(Measure measure, String typed, long amount) {
        assertThat(measure.read(typed)).isEqualTo(amount);
        assertThatThrownBy(() -> measure.read("1.25")).isInstanceOf(Refused.class);
    }
}
