package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways through 民需办理, each test named by the route taken. */
@MinxuTest
public class HandleNeedTest {

    private static final Map<String, Object> GRADE_A = judged("A");
    private static final Map<String, Object> DONE = Map.of("handlingOutcome", "SOLVED", "answer", "树枝已修剪");
    private static final Map<String, Object> SATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED");
    private static final Map<String, Object> NOT_SATISFIABLE =
            Map.of("satisfiability", "NOT_SATISFIABLE", "reason", "现行政策不允许");

    @Autowired
    Walks walks;

    @Autowired
    NeedDesk desk;

    @Autowired
    Decisions decisions;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_small_matter_is_judged_handled_answered_and_closed_as_solved() {
        var walk = walks.registered(place()).waitsAt("userTask_judgeNeed");
        walk.complete("userTask_judgeNeed", "zhang.san", GRADE_A).waitsAt("userTask_handleMatter");
        walk.complete("userTask_handleMatter", "zhang.san", DONE).waitsAt("userTask_callBackResident");
        assertThat(walk.need().answer()).contains("树枝已修剪");
        assertThat(walk.need().answeredAt()).contains(Walks.instant("2025-03-03T09:00"));
        walk.complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .reached("exclusiveGateway_joinClose")
                .ended("endEvent_solved", Outcome.SOLVED);
        assertThat(decisions.of(walk.number))
                .extracting(Decision::step, Decision::user, Decision::outcome)
                .containsExactly(
                        tuple("startEvent_needRegistered", "zhang.san", "REGISTERED"),
                        tuple("userTask_judgeNeed", "zhang.san", "GRADE_A"),
                        tuple("userTask_handleMatter", "zhang.san", "SOLVED"),
                        tuple("serviceTask_answerNeed", "system", "ANSWERED"),
                        tuple("userTask_callBackResident", "zhang.sanfeng", "SATISFIED"),
                        tuple("serviceTask_closeNeed", "system", "SOLVED"));
    }

    @Test
    void what_policy_does_not_allow_is_explained_upheld_and_closed_as_explained() {
        var walk = walks.registered(place()).complete("userTask_judgeNeed", "zhang.san", NOT_SATISFIABLE);
        walk.waitsAt("userTask_explainPolicy");
        walk.complete("userTask_explainPolicy", "zhang.san", explained()).waitsAt("userTask_reviewExplanation");
        walk.complete("userTask_reviewExplanation", "zhao.liu", Map.of("reviewOutcome", "AGREED"))
                .waitsAt("userTask_callBackResident");
        assertThat(walk.need().answer()).contains("暂不能加装\n依据：物业管理条例第五十条");
        walk.complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_explained", Outcome.EXPLAINED);
    }

    @Test
    void an_explanation_that_is_not_upheld_is_judged_again_and_leaves_nothing_behind() {
        var walk = walks.registered(place())
                .complete("userTask_judgeNeed", "zhang.san", NOT_SATISFIABLE)
                .complete("userTask_explainPolicy", "zhang.san", explained());
        walk.refused("userTask_reviewExplanation", "zhao.liu", Map.of("reviewOutcome", "DISAGREED"), "理由");
        walk.complete(
                        "userTask_reviewExplanation",
                        "zhao.liu",
                        Map.of("reviewOutcome", "DISAGREED", "reason", "条例另有规定"))
                .reached("exclusiveGateway_basisUpheld")
                .waitsAt("userTask_judgeNeed");
        walk.complete("userTask_judgeNeed", "zhang.san", GRADE_A)
                .complete("userTask_handleMatter", "zhang.san", DONE)
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void nothing_is_explained_away_without_a_legal_basis() {
        var walk = walks.registered(place()).complete("userTask_judgeNeed", "zhang.san", NOT_SATISFIABLE);
        walk.refused("userTask_explainPolicy", "zhang.san", Map.of("explanation", "不行"), "依据");
        walk.refused("userTask_explainPolicy", "zhang.san", Map.of("explanation", "不行", "legalBasis", "  "), "依据");
    }

    @Test
    void a_big_matter_goes_to_the_department_of_its_category() {
        var walk = walks.registered(place())
                .complete(
                        "userTask_judgeNeed", "zhang.san", Map.of("satisfiability", "SATISFIABLE", "needScale", "BIG"));
        walk.complete("userTask_signForMatter", "shi.zhifa", Map.of("responseOutcome", "ACCEPTED"))
                .waitsAt("userTask_settleAtDepartment")
                .reached("serviceTask_assignDepartment");
        assertThat(walks.heldBy(walk.number)).isEqualTo(district.department("综合行政执法局"));
        walk.complete("userTask_settleAtDepartment", "shi.zhifa", Map.of("answer", "已列入整治"))
                .reached("endEvent_settledAtDepartment")
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void a_matter_outside_the_community_s_authority_is_solved_at_the_street() {
        walks.registered(place())
                .complete(
                        "userTask_judgeNeed",
                        "zhang.san",
                        Map.of(
                                "satisfiability",
                                "SATISFIABLE",
                                "needScale",
                                "SMALL",
                                "needAuthority",
                                "OUT_OF_COMMUNITY"))
                .waitsAt("userTask_solveAtStreet")
                .complete("userTask_solveAtStreet", "zhao.liu", Map.of("handlingOutcome", "SOLVED", "answer", "街道已协调"))
                .waitsAt("userTask_callBackResident")
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void a_small_matter_found_beyond_authority_goes_on_to_the_street() {
        var walk = walks.registered(place())
                .complete("userTask_judgeNeed", "zhang.san", GRADE_A)
                .complete(
                        "userTask_handleMatter",
                        "zhang.san",
                        Map.of("handlingOutcome", "BEYOND_AUTHORITY", "reason", "涉及市政管网"))
                .waitsAt("userTask_solveAtStreet");
        assertThat(walk.need().judgement().orElseThrow().authority()).isEqualTo(Authority.OUT_OF_COMMUNITY);
    }

    @Test
    void a_linked_need_waits_for_its_lead_and_is_answered_with_it_but_called_back_on_its_own() {
        String place = place();
        var lead = walks.registered(place);
        var follower = walks.registered(place);
        follower.complete("userTask_judgeNeed", "zhang.san", linkedTo(lead)).waitsAt("receiveTask_awaitLead");
        assertThat(lead.need().followers()).isEqualTo(1);
        assertThat(lead.task("userTask_judgeNeed").getPriority()).isEqualTo(20);
        assertThat(lead.variable("needPriority")).isEqualTo(20L);

        lead.complete("userTask_judgeNeed", "zhang.san", GRADE_A);
        assertThat(lead.task("userTask_handleMatter").getPriority())
                .as("tasks to come too")
                .isEqualTo(20);
        Walks.at("2025-03-03T15:00");
        lead.complete("userTask_handleMatter", "zhang.san", DONE);
        follower.waitsAt("userTask_callBackResident");
        assertThat(follower.need().answer()).contains("树枝已修剪");
        assertThat(follower.need().answeredAt()).contains(Walks.instant("2025-03-03T15:00"));

        follower.complete(
                        "userTask_callBackResident",
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "VERY_SATISFIED"))
                .ended("endEvent_merged", Outcome.MERGED);
        lead.waitsAt("userTask_callBackResident")
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void a_need_linked_to_a_follower_follows_the_lead() {
        String place = place();
        var lead = walks.registered(place);
        var second = walks.registered(place);
        var third = walks.registered(place);
        second.complete("userTask_judgeNeed", "zhang.san", linkedTo(lead));
        third.refused("userTask_judgeNeed", "zhang.san", linkedTo(second), "主诉求");
        third.complete("userTask_judgeNeed", "zhang.san", linkedTo(lead));
        assertThat(lead.need().followers()).isEqualTo(2);
        lead.refused("userTask_judgeNeed", "zhang.san", linkedTo(walks.registered(place)), "是主诉求");
    }

    @Test
    void when_the_lead_is_withdrawn_its_followers_are_judged_on_their_own() {
        String place = place();
        var lead = walks.registered(place);
        var follower = walks.registered(place).complete("userTask_judgeNeed", "zhang.san", linkedTo(lead));
        desk.withdraw(lead.number, "zhang.san", "居民自行解决");
        lead.ended("endEvent_withdrawn", Outcome.WITHDRAWN);
        follower.reached("message_leadWithdrawn").waitsAt("userTask_judgeNeed");
        assertThat(follower.need().lead()).isEmpty();
        follower.complete("userTask_judgeNeed", "zhang.san", GRADE_A)
                .complete("userTask_handleMatter", "zhang.san", DONE)
                .complete("userTask_callBackResident", "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void when_a_follower_is_withdrawn_its_lead_counts_one_less() {
        String place = place();
        var lead = walks.registered(place);
        var follower = walks.registered(place).complete("userTask_judgeNeed", "zhang.san", linkedTo(lead));
        desk.withdraw(follower.number, "zhang.san", "重复反映");
        follower.ended("endEvent_withdrawn", Outcome.WITHDRAWN);
        assertThat(lead.need().followers()).isZero();
        assertThat(lead.task("userTask_judgeNeed").getPriority()).isZero();
    }

    @Test
    void the_resident_withdraws_at_any_time_and_not_twice() {
        var walk = walks.registered(place())
                .complete("userTask_judgeNeed", "zhang.san", GRADE_A)
                .complete("userTask_handleMatter", "zhang.san", DONE);
        assertThatThrownBy(() -> desk.withdraw(walk.number, "zhang.san", " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("原因");
        assertThatThrownBy(() -> desk.withdraw(walk.number, "wang.wu", "不是我的"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不属于您的单位");
        walk.waitsAt("userTask_callBackResident");
        desk.withdraw(walk.number, "zhang.san", "居民撤回");
        walk.reached("message_needWithdrawn").ended("endEvent_withdrawn", Outcome.WITHDRAWN);
        assertThatThrownBy(() -> desk.withdraw(walk.number, "zhang.san", "再撤一次"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已归档");
        assertThat(decisions
                        .last(walk.number, "message_needWithdrawn")
                        .orElseThrow()
                        .reason())
                .isEqualTo("居民撤回");
    }

    @Test
    void waiting_for_the_lead_does_not_stop_the_clock() {
        String place = place();
        var lead = walks.registered(place);
        var follower = walks.registered(place).complete("userTask_judgeNeed", "zhang.san", linkedTo(lead));
        follower.fireMarks("receiveTask_awaitLead").reached("serviceTask_markDeadline", "endEvent_marked");
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .as("start of the fifth working day from registration")
                .isEqualTo(Walks.instant("2025-03-10T08:30"));
        assertThat(follower.exhaustMarks("receiveTask_awaitLead")).isEqualTo(3);
    }

    @Test
    void judging_late_is_marked_and_escalated_and_stays_possible() {
        var walk = walks.registered(place()).fireMarks("userTask_judgeNeed").waitsAt("userTask_judgeNeed");
        assertThat(walk.exhaustMarks("userTask_judgeNeed")).isEqualTo(3);
        walk.complete("userTask_judgeNeed", "zhang.san", GRADE_A);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    public static Map<String, Object> judged(String grade) {
        return Map.of(
                "satisfiability",
                "SATISFIABLE",
                "needScale",
                "SMALL",
                "needAuthority",
                "IN_COMMUNITY",
                "needGrade",
                grade);
    }

    public static Map<String, Object> linkedTo(Walks.Walk lead) {
        return Map.of("leadNeed", Long.toString(lead.number));
    }

    private static Map<String, Object> explained() {
        return Map.of("legalBasis", "物业管理条例第五十条", "explanation", "暂不能加装");
    }

    /** A place that no other test uses. */
    public static String place() {
        return "测试地点" + Unique.word();
    }
}
