package cn.minxu.need;

import static cn.minxu.need.Samples.MONDAY;
import static cn.minxu.need.Samples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.testing.Clause;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NeedTest {

    private final Need need = new Need(registration(20250303000001L));
    private final Need lead = new Need(registration(20250303000002L));

    @Test
    @Clause("A-P2")
    void lowering_the_grade_needs_a_second_person() {
        need.judge(graded(Grade.A));
        refused(() -> need.lowerGrade(Grade.B, "zhang.san", "zhang.san"), "须由另一人复核");
        assertThat(need.grade()).contains(Grade.A);

        need.lowerGrade(Grade.B, "zhang.san", "zhang.sanfeng");
        assertThat(need.grade()).contains(Grade.B);
        need.lowerGrade(Grade.C, "zhang.san", "zhang.sanfeng");
        assertThat(need.grade()).contains(Grade.C);
    }

    @ParameterizedTest
    @CsvSource({"A, A", "B, A", "B, B", "C, A", "C, B", "C, C"})
    void asking_for_a_grade_that_is_not_lower_is_refused(Grade promised, Grade asked) {
        need.judge(graded(promised));
        refused(() -> need.requireLower(asked), "只能申请降到更低的档次");
    }

    @Test
    void raising_the_grade_is_free_and_only_goes_up() {
        need.judge(graded(Grade.C));
        need.raiseGrade(Grade.A);
        assertThat(need.grade()).contains(Grade.A);
        refused(() -> need.raiseGrade(Grade.A), "只能升到更高的档次");
        refused(() -> need.raiseGrade(Grade.B), "只能升到更高的档次");
    }

    @Test
    void judging_again_does_not_lower_a_promised_grade() {
        need.judge(graded(Grade.A));
        refused(() -> need.judge(graded(Grade.B)), "须提出申请并由另一人复核");
        assertThat(need.grade()).contains(Grade.A);
    }

    @Test
    void a_need_has_a_grade_only_where_the_community_handles_it() {
        need.judge(new Judgement(true, Scale.BIG, null, null));
        refused(() -> need.raiseGrade(Grade.A), "没有定档");
    }

    @Test
    void what_the_way_ahead_depends_on_has_to_be_judged() {
        refused(() -> Judgement.of(true, null, null, null), "大事还是小事");
        refused(() -> Judgement.of(true, Scale.SMALL, null, null), "社区权限");
        refused(() -> Judgement.of(true, Scale.SMALL, Authority.IN_COMMUNITY, null), "A、B、C 档");
        assertThat(Judgement.of(false, Scale.BIG, Authority.IN_COMMUNITY, Grade.A))
                .as("what does not matter is not kept")
                .isEqualTo(new Judgement(false, null, null, null));
        assertThat(Judgement.of(true, Scale.BIG, Authority.IN_COMMUNITY, Grade.A)
                        .grade())
                .isNull();
        assertThat(Judgement.of(true, Scale.SMALL, Authority.OUT_OF_COMMUNITY, Grade.A)
                        .grade())
                .isNull();
    }

    @Test
    @Clause("A-P1")
    void a_link_counts_at_the_lead_and_makes_no_chains() {
        need.linkTo(lead);
        assertThat(lead.followers()).isEqualTo(1);
        assertThat(need.lead()).contains(lead.number());

        Need third = new Need(registration(20250303000003L));
        refused(() -> third.linkTo(need), "已并案");
        refused(() -> lead.linkTo(third), "是主诉求");
        refused(() -> third.linkTo(third), "不能并入自己");
        assertThat(lead.followers()).isEqualTo(1);
    }

    @Test
    void needs_of_two_communities_are_not_linked() {
        Need elsewhere = new Need(Samples.registration(20250303000004L, "community-2", false, null, MONDAY));
        refused(() -> need.linkTo(elsewhere), "属于另一个社区");
    }

    @ParameterizedTest
    @EnumSource(
            value = NeedState.class,
            names = {"ANSWERED", "CLOSED", "LINKED"})
    void a_lead_is_open_unanswered_and_follows_none(NeedState state) {
        refused(() -> need.linkTo(Samples.in(state, 20250303000005L)), "不能再并入");
        assertThat(need.lead()).isEmpty();
    }

    @Test
    @Clause("§1.4")
    void each_outcome_follows_from_what_happened() {
        assertThat(closed(Samples.in(NeedState.JUDGED)).outcome()).contains(Outcome.SOLVED);
        assertThat(closed(Samples.in(NeedState.LINKED)).outcome()).contains(Outcome.MERGED);
        assertThat(closed(new Need(registration(1))).outcome())
                .as("urgent matters are not judged")
                .contains(Outcome.SOLVED);
        need.judge(new Judgement(false, null, null, null));
        assertThat(closed(need).outcome()).contains(Outcome.EXPLAINED);
        lead.withdraw(MONDAY);
        assertThat(lead.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(lead.closedAt()).contains(MONDAY);
    }

    @ParameterizedTest
    @EnumSource(EvaluationLevel.class)
    @Clause("A-P11")
    void only_a_negative_evaluation_counts_a_round(EvaluationLevel level) {
        Need answered = Samples.in(NeedState.ANSWERED);
        answered.evaluate(level);
        boolean negative = level == EvaluationLevel.DISSATISFIED || level == EvaluationLevel.VERY_DISSATISFIED;
        assertThat(answered.redoRound()).isEqualTo(negative ? 1 : 0);
    }

    @Test
    void a_result_is_an_answer_to_come_first_and_a_better_answer_after_a_redo() {
        need.judge(graded(Grade.A));
        need.conclude("树枝已修剪", MONDAY);
        assertThat(need.answeredAt()).isEmpty();
        need.answer("树枝已修剪", MONDAY);
        need.conclude("树枝再次修剪", MONDAY.plusSeconds(60));
        assertThat(need.answer()).contains("树枝再次修剪");
        assertThat(need.answeredAt()).contains(MONDAY.plusSeconds(60));
    }

    private static Need closed(Need need) {
        need.answer("已答复", MONDAY);
        need.close(MONDAY);
        return need;
    }

    private static Judgement graded(Grade grade) {
        return new Judgement(true, Scale.SMALL, Authority.IN_COMMUNITY, grade);
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(message);
    }
}
