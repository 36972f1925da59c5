package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Needs that were under way when the call-back was redrawn end in the version that they began with, by the form of today. */
@MinxuTest
class FormerCallBackTest {

    private static final Path TODAY = Path.of("processes/need/handle-need.bpmn");
    private static final Path FORMER = Path.of("src/test/resources/former/handle-need.bpmn");
    private static final String CALL_BACK = "userTask_callBackResident";

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void on_a_monday_morning() throws IOException {
        district.ensure();
        Walks.at("2025-03-03T09:00");
        deploy(FORMER);
    }

    @AfterEach
    void everything_as_committed() throws IOException {
        ClockUtil.reset();
        deploy(TODAY);
    }

    @Test
    void who_was_reached_rates_and_is_redone_as_ever() throws IOException {
        var walk = answered();
        deploy(TODAY);
        walk.complete(
                        CALL_BACK,
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED", "opinion", "还是挡光"))
                .reached("serviceTask_registerEvaluation")
                .waitsAt("userTask_redoMatter");
        assertThat(walk.need().redoRound()).isEqualTo(1);
        walk.complete("userTask_redoMatter", "zhang.san", Map.of("answer", "又修剪了一次"))
                .complete(
                        CALL_BACK,
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED", "opinion", "还是挡光"))
                .waitsAt("userTask_levelUp")
                .complete("userTask_levelUp", "zhao.liu", Map.of("answer", "街道已修剪"))
                .complete(
                        CALL_BACK,
                        "zhang.sanfeng",
                        Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    @Test
    void who_was_not_reached_ends_his_need_with_the_first_call() throws IOException {
        var walk = answered();
        deploy(TODAY);
        walk.complete(CALL_BACK, "zhang.sanfeng", Map.of("callBackOutcome", "NOT_REACHED"))
                .ended("endEvent_solved", Outcome.NOT_REACHED);
        assertThat(walk.need().redoRound()).isZero();
    }

    private Walk answered() {
        return walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"))
                .complete("userTask_handleMatter", "zhang.san", Map.of("handlingOutcome", "SOLVED", "answer", "树枝已修剪"));
    }

    private void deploy(Path model) throws IOException {
        var answer =
                Http.staff(port, "chu.sheji").deploy(Map.of(model.getFileName().toString(), Files.readString(model)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
