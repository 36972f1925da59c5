package cn.minxu.engine.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedExpressionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "研判需求",
                "${communityUnit}",
                "${!cycleEnded}",
                "${needRoute == 'MERGE'}",
                "${markDeadline}",
                "${currentUser()}",
                "${ currentUserGroups() }",
                "${now()}",
                "${endOfToday()}",
                "CYCLE $ 5 {x}",
                "${a}-${b}"
            })
    void a_name_its_negation_or_one_comparison_may_be_said(String expression) {
        assertThatCode(() -> GuardedExpressions.check(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.processEngineServices}",
                "${execution.setVariable('a', 1)}",
                "#{task.execution}",
                "${a && b}",
                "${a == b}",
                "${a == 'x' || true}",
                "${needRoute == 'A}'.class}",
                "${x[0]}",
                "${x['class']}",
                "${dateTime().getClass()}",
                "${currentUser().bytes}",
                "${${x}}",
                "${x",
                "text #{x.y} text",
                "${x}${y.z}",
                "${1 + 1}",
                "${}",
                "${\nT(java.lang.Runtime)}"
            })
    void nothing_that_reaches_a_property_a_method_or_a_class_may_be_said(String expression) {
        assertThatThrownBy(() -> GuardedExpressions.check(expression))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("不允许使用");
    }
}
