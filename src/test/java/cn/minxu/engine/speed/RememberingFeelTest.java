package cn.minxu.engine.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("FEEL that remembers")
class RememberingFeelTest {

    private final FeelEngine plain = new ScalaFeelEngineFactory().createInstance();
    private final List<String> asked = new ArrayList<>();
    private final FeelEngine remembering = new RememberingFeel(new FeelEngine() {
        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            asked.add(expression);
            return plain.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
            asked.add(tests);
            return plain.evaluateSimpleUnaryTests(tests, input, context);
        }
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome",
                "\"WORKING_DAYS\"",
                "15",
                "lead = null",
                "outcome != \"RETURN\"",
                "lead != null or (outcome != \"RETURN\" and (urgent = true or outcome = \"DONE\"))"
            })
    void says_what_the_engine_says_and_asks_it_once_for_the_same_values(String expression) {
        for (int i = 0; i < 3; i++) {
            for (String outcome : List.of("DONE", "RETURN")) {
                var context = context(outcome);
                Object said = remembering.evaluateSimpleExpression(expression, context);
                assertThat(said).isEqualTo(plain.evaluateSimpleExpression(expression, context));
            }
        }
        assertThat(asked).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void tells_the_cells_of_a_table_apart_by_what_is_put_in() {
        for (int i = 0; i < 3; i++) {
            assertThat(remembering.evaluateSimpleUnaryTests("\"DONE\",\"LATE\"", "outcome", context("DONE")))
                    .isTrue();
            assertThat(remembering.evaluateSimpleUnaryTests("\"DONE\",\"LATE\"", "outcome", context("RETURN")))
                    .isFalse();
        }
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"string length(outcome) > 3", "now() != null", "if urgent then 1 else 2", "days + 1"})
    void asks_the_engine_each_time_for_what_is_more_than_a_comparison(String expression) {
        for (int i = 0; i < 2; i++) {
            Object said = remembering.evaluateSimpleExpression(expression, context("DONE"));
            assertThat(said).isEqualTo(plain.evaluateSimpleExpression(expression, context("DONE")));
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void tells_what_is_empty_from_what_is_not_there_and_one_number_from_another() {
        for (int i = 0; i < 2; i++) {
            for (String expression : List.of("lead = null", "nobody = null", "people > 3")) {
                for (long people : List.of(2L, 4L)) {
                    var context = Variables.fromMap(Map.of("people", people))
                            .putValue("lead", null)
                            .asVariableContext();
                    Object said = remembering.evaluateSimpleExpression(expression, context);
                    assertThat(said).isEqualTo(plain.evaluateSimpleExpression(expression, context));
                }
            }
        }
        assertThat(asked).hasSize(4);
    }

    @Test
    void does_not_hold_a_number_or_a_long_text_for_what_it_was_before() {
        for (int days : List.of(1, 5)) {
            Object said = remembering.evaluateSimpleExpression("days", context("DONE", days));
            assertThat(((Number) said).intValue()).isEqualTo(days);
        }
        String text = "长".repeat(100);
        Object same = remembering.evaluateSimpleExpression("outcome = \"x\"", context(text));
        assertThat(same).isEqualTo(false);
        assertThat(asked).hasSize(3);
    }

    private static VariableContext context(String outcome) {
        return context(outcome, 3);
    }

    private static VariableContext context(String outcome, int days) {
        return Variables.fromMap(Map.of("outcome", outcome, "urgent", true, "days", days))
                .putValue("lead", null)
                .asVariableContext();
    }
}
