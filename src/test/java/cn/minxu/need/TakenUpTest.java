package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MinxuTest
@Clause("A-P7")
@DisplayName("A need that a project takes up")
class TakenUpTest {

    private static final String HANDLE = "userTask_handleMatter";
    private static final String WAIT = "receiveTask_awaitProject";
    private static final String OTHERWISE = "userTask_handleOtherwise";
    private static final String CALL_BACK = "userTask_callBackResident";
    private static final Map<String, Object> SATISFIED =
            Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED");

    @Autowired
    Walks walks;

    @Autowired
    NeedDesk desk;

    @Autowired
    TestDistrict district;

    @Autowired
    TestTakers takers;

    private Walk project;

    @BeforeEach
    void with_a_project_under_way() {
        Walks.at("2025-03-03T09:00");
        project = judged("B");
        takers.add(project.number, LocalDate.of(2025, 5, 30));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private Walk judged(String grade) {
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged(grade));
    }

    private Walk takenUp() {
        return judged("B").complete(HANDLE, "zhang.san", by(project));
    }

    private static Map<String, Object> by(Walk project) {
        return Map.of("handlingOutcome", "TAKEN_UP", "takerCase", Long.toString(project.number));
    }

    private void done() {
        project.complete(HANDLE, "zhang.san", Map.of("handlingOutcome", "SOLVED", "answer", "项目办成了"))
                .complete(CALL_BACK, "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void is_answered_by_which_and_until_when_and_the_resident_is_called_when_that_has_ended() {
        var promised = judged("B");
        promised.complete(HANDLE, "zhang.san", by(project)).waitsAt(WAIT);
        assertThat(promised.need().answer())
                .hasValue("您反映的事项已纳入项目 " + project.number + "《“一网情深”<便民>》，预计 5月30日（2025-05-30）前完成，完成后我们再回访您。");
        assertThat(promised.need().answeredAt()).as("the promise is met").hasValue(Walks.instant("2025-03-03T09:00"));
        assertThat(promised.due(WAIT)).isEqualTo(Walks.instant("2025-05-30T17:30"));
        done();
        promised.waitsAt(CALL_BACK)
                .complete(CALL_BACK, "zhang.sanfeng", SATISFIED)
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void is_marked_when_the_day_that_the_resident_was_told_passes() {
        var need = takenUp();
        assertThat(need.exhaustMarks(WAIT)).isEqualTo(4);
        done();
        need.waitsAt(CALL_BACK);
    }

    @Test
    void is_handled_in_another_way_when_the_project_is_not_done() {
        var need = takenUp();
        desk.withdraw(project.number, "zhang.san", "项目终止");
        need.reached("message_projectFailed").waitsAt(OTHERWISE);
        assertThat(need.due(OTHERWISE)).isEqualTo(Walks.instant("2025-03-10T17:30"));
        need.complete(OTHERWISE, "zhang.san", Map.of("answer", "改由社区自行解决")).waitsAt(CALL_BACK);
        assertThat(need.need().answer()).hasValue("改由社区自行解决");
    }

    @Test
    void of_grade_c_needs_no_cycles_then() {
        var need = judged("C").complete("userTask_planCycles", "zhang.san", by(project));
        need.reached("endEvent_takenUp").waitsAt(WAIT);
        done();
        need.waitsAt(CALL_BACK);
    }

    @Test
    void takes_those_with_it_that_were_linked_to_it_and_each_is_called_on_its_own() {
        String place = HandleNeedTest.place();
        var lead = walks.registered(place);
        var follower =
                walks.registered(place).complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.linkedTo(lead));
        lead.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("B"))
                .complete(HANDLE, "zhang.san", by(project))
                .waitsAt(WAIT);
        follower.waitsAt(WAIT);
        done();
        lead.waitsAt(CALL_BACK);
        follower.waitsAt(CALL_BACK);
    }

    @Test
    void can_be_taken_back_meanwhile() {
        var need = takenUp();
        desk.withdraw(need.number, "zhang.san", "居民撤回");
        need.ended("endEvent_withdrawn", Outcome.WITHDRAWN);
        done();
    }

    @Test
    void is_not_taken_up_by_what_is_no_project_of_its_community_under_way() {
        var need = judged("B");
        need.refused(HANDLE, "zhang.san", Map.of("handlingOutcome", "TAKEN_UP"), "哪个项目");
        need.refused(HANDLE, "zhang.san", Map.of("handlingOutcome", "TAKEN_UP", "takerCase", "一号项目"), "选项不存在");
        need.refused(
                HANDLE,
                "zhang.san",
                Map.of("handlingOutcome", "TAKEN_UP", "takerCase", Long.toString(judged("B").number)),
                "选项不存在");
        done();
        need.refused(HANDLE, "zhang.san", by(project), "选项不存在");
    }
}
