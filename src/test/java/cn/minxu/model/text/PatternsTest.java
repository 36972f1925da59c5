package cn.minxu.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("G5")
class PatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^\\d{14}$",
                "^1[3-9]\\d{9}$",
                "^[^\\]]{1,50}$",
                "^(\\d{15}|\\d{17}[\\dXx])$",
                "[[:alpha:]]{2,20}",
                "\\p{Han}{2,10}",
                "^[a-z]{100}-[a-z]{100}-[a-z]{100}$"
            })
    void ordinary_patterns_are_taken(String pattern) {
        assertThat(Patterns.problem(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "(((a{30}){30}){30}){30}",
                "([(]{999}){999}",
                "([])]{999}){999}",
                "([[:alpha:](]{999}){999}",
                "\\Q[\\E((a{1000}){1000}){1000}",
                "(a",
                "(a)\\1",
                "(?=a)b",
                "(?<!a)b",
                "a{2,1}",
                "["
            })
    void what_would_cost_much_or_is_not_known_is_not(String pattern) {
        assertThat(Patterns.problem(pattern)).isPresent();
    }

    @Test
    void no_pattern_becomes_more_than_was_reckoned() {
        var random = new Random(7);
        String[] parts = {
            "(",
            ")",
            "[",
            "]",
            "{9}",
            "{9,}",
            "{2,9}",
            "a",
            "\\",
            "|",
            "^",
            "?",
            "*",
            "[:alpha:]",
            "\\d",
            "(?:",
            "-",
            "\\p{Han}",
            "{"
        };
        int compiled = 0;
        for (int i = 0; i < 50_000; i++) {
            var pattern = new StringBuilder();
            for (int length = random.nextInt(14); length >= 0; length--) {
                pattern.append(parts[random.nextInt(parts.length)]);
            }
            if (PatternSize.of(pattern.toString()) > 5000) {
                continue;
            }
            try {
                int size = com.google.re2j.Pattern.compile(pattern.toString()).programSize();
                compiled++;
                assertThat((long) size).as("%s", pattern).isLessThan(20_000);
            } catch (com.google.re2j.PatternSyntaxException notOne) {
                continue;
            }
        }
        assertThat(compiled).isGreaterThan(500);
    }
}
