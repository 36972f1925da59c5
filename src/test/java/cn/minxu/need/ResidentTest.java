package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Resident;
import cn.minxu.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("G4")
class ResidentTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张三丰, 张*", "欧阳小红, 欧阳*", "欧阳, 欧*", "司马光, 司马*", "李, 李*", "𠮷田, 𠮷*", "John Smith, J*"})
    void a_name_shows_its_surname_only(String name, String masked) {
        assertThat(new Resident(name, null, null).maskedName()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812341234, 138****1234", "0535-6666123, ****6123", "12345, ****2345", "110, ****110"})
    void a_phone_shows_its_last_four_digits(String phone, String masked) {
        assertThat(new Resident(null, phone, null).maskedPhone()).isEqualTo(masked);
    }

    @Test
    void nothing_given_is_nothing_shown_and_a_log_line_shows_no_more_than_a_form() {
        var none = new Resident(null, null, null);
        assertThat(none.maskedName() + none.maskedPhone()).isEmpty();
        assertThat(new Resident("张三", "13812341234", "西门大街 1 号")).hasToString("Resident[张*, 138****1234]");
    }
}
