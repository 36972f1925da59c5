package cn.minxu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An amount in yuan")
class YuanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|100",
                "0.01|1",
                "32826.1|3282610",
                "1200.50|120050",
                "1.000|100",
                "１２|1200",
                "１，２００．５|120050",
                "32,826.10 元|3282610",
                "+5|500",
                "1000000000|100000000000"
            })
    void is_read_as_people_write_it(String typed, long fen) {
        assertThat(Yuan.read("预算", typed)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|请填写预算",
                "'　'|请填写预算",
                "-5|不能小于 0 元",
                "-0.01|不能小于 0 元",
                "－１２|不能小于 0 元",
                "0|应大于 0 元",
                "0.00|应大于 0 元",
                "-0|应大于 0 元",
                "1.005|小数多于两位",
                "0.001|小数多于两位",
                "一千|不是金额",
                "1e3|不是金额",
                "1.|不是金额",
                ".5|不是金额",
                "1,00|不是金额",
                "12,34,567|不是金额",
                "NaN|不是金额",
                "1.2.3|不是金额",
                "5万|不是金额",
                "1000000000.01|不能超过 1,000,000,000.00 元",
                "999999999999999|不能超过",
                "9999999999999999999999|不是金额"
            })
    void is_refused_with_what_to_do(String typed, String words) {
        assertThatThrownBy(() -> Yuan.read("预算", typed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("预算")
                .hasMessageContaining(words)
                .extracting(refused -> ((Refused) refused).kind())
                .isEqualTo(Refused.Kind.INVALID);
    }

    @Test
    void may_be_zero_where_that_is_an_amount() {
        assertThat(Yuan.readOrZero("自筹", "0")).isZero();
        assertThatThrownBy(() -> Yuan.readOrZero("自筹", "-1")).hasMessageContaining("不能小于 0 元");
    }

    @Test
    void is_shown_to_the_fen_and_read_again_as_it_was() {
        assertThat(Yuan.words(3_282_610)).isEqualTo("32,826.10 元");
        assertThat(Yuan.words(0)).isEqualTo("0.00 元");
        assertThat(Yuan.words(-5)).isEqualTo("-0.05 元");
        var random = new Random(17);
        for (int i = 0; i < 10_000; i++) {
            long fen = 1 + random.nextLong(Yuan.MOST);
            assertThat(Yuan.read("预算", Yuan.words(fen))).isEqualTo(fen);
        }
    }
}
