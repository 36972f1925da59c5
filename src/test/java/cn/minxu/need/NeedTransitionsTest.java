package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition of the life cycle, allowed or forbidden, derived from its one table. */
class NeedTransitionsTest {

    static Stream<Arguments> everyStateAndAct() {
        return Stream.of(NeedState.values())
                .flatMap(state -> Stream.of(NeedAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndAct")
    void an_act_leads_where_the_table_says_or_is_refused(NeedState state, NeedAct act) {
        Need need = Samples.in(state);
        assertThat(need.state()).isEqualTo(state);
        var target = act.from(state);
        if (target.isPresent()) {
            perform(need, act);
            assertThat(need.state()).isEqualTo(target.get());
        } else {
            assertThatThrownBy(() -> perform(need, act))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(state.label())
                    .hasMessageContaining(act.label());
            assertThat(need.state()).isEqualTo(state);
        }
    }

    @Test
    void a_closed_need_is_closed_for_good_and_every_other_can_be_withdrawn() {
        for (NeedState state : NeedState.values()) {
            assertThat(NeedAct.WITHDRAW.from(state).isPresent()).isEqualTo(state != NeedState.CLOSED);
        }
        for (NeedAct act : NeedAct.values()) {
            assertThat(act.from(NeedState.CLOSED)).as(act.label()).isEmpty();
        }
    }

    @Test
    void every_state_is_reached_from_registration() {
        Set<NeedState> reached = EnumSet.of(NeedState.REGISTERED);
        List<NeedState> frontier = new ArrayList<>(reached);
        while (!frontier.isEmpty()) {
            NeedState from = frontier.remove(0);
            for (NeedAct act : NeedAct.values()) {
                act.from(from).filter(reached::add).ifPresent(frontier::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(NeedState.values());
    }

    private static void perform(Need need, NeedAct act) {
        switch (act) {
            case JUDGE -> need.judge(Samples.gradeB());
            case REVISE -> need.handUp();
            case LINK -> need.linkTo(new Need(Samples.registration(20250303000042L)));
            case STAND_ALONE -> need.standAlone();
            case ANSWER -> need.answer("树枝已修剪", Samples.MONDAY);
            case CORRECT -> need.correct(Samples.registration(need.number()));
            case MOVE -> need.correct(need.registration().corrected("community-2", null, null));
            case EVALUATE -> need.evaluate(EvaluationLevel.SATISFIED);
            case CLOSE -> need.close(Samples.MONDAY);
            case WITHDRAW -> need.withdraw(Samples.MONDAY);
        }
    }
}
