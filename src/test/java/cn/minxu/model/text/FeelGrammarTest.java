package cn.minxu.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("G5")
class FeelGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lampKind",
                "a = \"X\" or b != null",
                "a = null and (b != \"X\" or c = \"Y\")",
                "not(a = 1)",
                "a in [1..5]",
                "a in (1..5)",
                "a in [\"X\", \"Y\"]",
                "a in (\"X\", \"Y\")",
                "a >= -2.5",
                "day < date(\"2026-01-31\")",
                "\"a \\\" quote\" = b",
                "true"
            })
    void an_expression_of_names_comparisons_and_literals_may_be_said(String text) {
        assertThat(FeelGrammar.expression(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.b",
                "a[1]",
                "a + 1",
                "f(a)",
                "sum([1, 2])",
                "for x in [1..999999999] return x",
                "some x in a satisfies x",
                "if a then b else c",
                "{a: 1}",
                "function(x) external {java: {class: \"java.lang.System\"}}",
                "\"open",
                "a = ",
                "(a",
                "a b",
                "a = 1 = 2",
                "date(\"2026-02-31\")",
                "date(a)",
                "@\"2026-01-01\"",
                "[a, b]",
                "a between 1 and 2",
                "${a}"
            })
    void nothing_else_may_be_said(String text) {
        assertThat(FeelGrammar.expression(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "\"A\"",
                "\"A\", \"B\"",
                "not(\"A\", \"B\")",
                "> 2",
                "<= -1",
                "[1..5]",
                "]1..5[",
                "(1..5)",
                "1, [3..4], > 9",
                "true",
                "other",
                "[\"A\", \"B\"]"
            })
    void a_cell_holds_tests(String text) {
        assertThat(FeelGrammar.tests(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "1..5", "[1..5", "? > 2", "not 1", "count(?)", "\"A\" or \"B\"", ",", "1,", "== 2"})
    void a_cell_holds_nothing_else(String text) {
        assertThat(FeelGrammar.tests(text)).isEmpty();
    }

    @Test
    void it_takes_no_longer_than_the_text_is_long() {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            assertThat(FeelGrammar.expression("(".repeat(1900))).isEmpty();
            assertThat(FeelGrammar.expression("not(".repeat(400) + "a" + ")".repeat(400)))
                    .isEmpty();
            assertThat(FeelGrammar.tests("\"A\",".repeat(400))).isEmpty();
            assertThat(FeelGrammar.expression("a".repeat(5000))).isEmpty();
        });
    }

    @Test
    void the_names_in_it_are_known() {
        assertThat(FeelGrammar.expression("a = \"b\" and not(c in [1..5])"))
                .hasValueSatisfying(names -> assertThat(names).containsExactly("a", "c"));
    }
}
