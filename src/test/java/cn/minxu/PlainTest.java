package cn.minxu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text from outside")
class PlainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "\u00A0",
                "\u200B",
                "\uFEFF",
                "\u2060\u200D",
                "\u3164",
                "\uDB40\uDC41",
                "\u00AD\n\t",
                "\u2800"
            })
    void in_which_nothing_can_be_seen_is_empty(String text) {
        assertThat(Plain.isEmpty(text)).isTrue();
        assertThat(Plain.text(text)).isEmpty();
        assertThat(Plain.line(text)).isEmpty();
        assertThat(Plain.name(text)).isEmpty();
        assertThat(Plain.code(text)).isEmpty();
    }

    @Test
    void is_a_name_without_what_is_not_seen_and_without_padding() {
        assertThat(Plain.name("\uFEFF锦绣\u200B社区\u00A0")).isEqualTo("锦绣社区");
        assertThat(Plain.name("张　三")).isEqualTo("张三");
        assertThat(Plain.name(" Zhang \u00A0 San ")).isEqualTo("Zhang San");
        assertThat(Plain.name("第 1 网格")).isEqualTo("第1网格");
        assertThat(Plain.name("王\uFE00")).isEqualTo("王");
        assertThat(Plain.name("古丽米热·艾比布力")).isEqualTo("古丽米热·艾比布力");
        assertThat(Plain.name("锦绣\uDB40\uDC41社区")).isEqualTo("锦绣社区");
    }

    @Test
    void is_free_text_with_line_ends_of_one_kind_and_signs_that_stay_together() {
        assertThat(Plain.text("一\r\n二\r三\u2028四\n\n五")).isEqualTo("一\n二\n三\n四\n\n五");
        assertThat(Plain.text("\u200B 👨\u200D👩\u200D👧 好\uFE0F\u00A0了 \uFEFF"))
                .isEqualTo("👨\u200D👩\u200D👧 好\uFE0F 了");
        assertThat(Plain.text("𠮷野家")).isEqualTo("𠮷野家");
        assertThat(Plain.text("付款\u202E元001")).as("it is refused elsewhere").contains("\u202E");
        assertThat(Plain.text("含\u0000空")).as("it is refused elsewhere").contains("\u0000");
    }

    @Test
    void is_a_code_without_any_blank() {
        assertThat(Plain.code("139 0000\u00A00009\u200B")).isEqualTo("13900000009");
        assertThat(Plain.code("联系\n电话\u3000")).isEqualTo("联系电话");
    }
}
