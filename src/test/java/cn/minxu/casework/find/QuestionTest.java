package cn.minxu.casework.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into the search box can mean. */
class QuestionTest {

    @ParameterizedTest
    @CsvSource({
        "20250303000001, 20250303000001, 1",
        "20250303, 20250303000000, 1000000",
        "２０２５０３０３０, 20250303000000, 100000",
        "2025 0303, 20250303000000, 1000000"
    })
    void a_number_or_its_beginning(String typed, long first, long span) {
        var question = Question.of(typed);
        assertThat(question.firstNumber()).hasValue(first);
        assertThat(question.span()).isEqualTo(span);
        assertThat(question.words()).isEmpty();
        assertThat(question.isPersonal()).isFalse();
    }

    @Test
    void the_end_of_a_phone_only_as_exactly_four_digits() {
        assertThat(Question.of("5678").phoneEnd()).hasValue("5678");
        assertThat(Question.of("5678").isPersonal()).isTrue();
        assertThat(Question.of("567").phoneEnd()).isEmpty();
        assertThat(Question.of("56789").phoneEnd()).isEmpty();
        assertThat(Question.of("5678号").phoneEnd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"张三, 张三", "张　三, 张三", "古丽 娜尔·买买提, 古丽娜尔·买买提", "Anna Smith, Anna Smith"})
    void a_name_as_names_are_kept(String typed, String name) {
        assertThat(Question.of(typed).name()).hasValue(name);
        assertThat(Question.of(typed).words()).isNotEmpty();
    }

    @Test
    void no_name_with_a_digit_and_none_in_what_it_says_of_itself() {
        assertThat(Question.of("3号楼").name()).isEmpty();
        assertThat(Question.of("3号楼").isPersonal()).isFalse();
        assertThat(Question.of("张三").toString()).doesNotContain("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13912345678", "139-1234-5678", "139 1234 5678", "370602197707070077"})
    void a_whole_phone_or_a_number_of_a_person_is_refused_with_what_to_do(String typed) {
        assertThatThrownBy(() -> Question.of(typed)).hasMessageContaining("后四位").hasMessageNotContaining(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u200b"})
    void nothing_is_refused(String typed) {
        assertThatThrownBy(() -> Question.of(typed)).hasMessageContaining("请输入要查找的内容");
        assertThatThrownBy(() -> Question.of(null)).hasMessageContaining("请输入要查找的内容");
        assertThatThrownBy(() -> Question.of("长".repeat(51))).hasMessageContaining("最多 50 个字");
    }
}
