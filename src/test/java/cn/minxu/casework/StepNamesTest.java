package cn.minxu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a step is called is what the designer's last diagram says, as soon as it is deployed to the running system. */
@MinxuTest
class StepNamesTest {

    @LocalServerPort
    int port;

    @Autowired
    StepNames names;

    @Autowired
    RepositoryService repository;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void a_designer() {
        district.ensure();
    }

    @Test
    void a_renamed_step_a_new_one_and_a_removed_one_are_called_as_the_diagrams_do() {
        assertThat(names.of("userTask_nameTried")).as("no diagram has it").isEqualTo("userTask_nameTried");
        deploy("userTask_nameTried", "试办一次");
        assertThat(names.of("userTask_nameTried")).isEqualTo("试办一次");

        deploy("userTask_nameTried", "再办一次");
        assertThat(names.of("userTask_nameTried")).as("renamed").isEqualTo("再办一次");

        deploy("userTask_nameOther", "改由他办");
        assertThat(names.of("userTask_nameOther")).as("new").isEqualTo("改由他办");
        assertThat(names.of("userTask_nameTried"))
                .as("removed: the last name that it had")
                .isEqualTo("再办一次");
        assertThat(names.of(StepNames.ASSIGNEE)).isEqualTo("签领与转交");
    }

    @Test
    void nobody_else_draws_a_step_of_a_kind_with_java() {
        String before = names.of("userTask_judgeNeed");
        var answer = Http.staff(port, "chu.sheji").deploy(Map.of("named.bpmn", model("userTask_judgeNeed", "别的研判")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).contains("编号已是另一业务“need”的步骤");
        assertThat(names.of("userTask_judgeNeed")).isEqualTo(before);
    }

    private void deploy(String step, String name) {
        repository.createDeployment().addString("named.bpmn", model(step, name)).deploy();
    }

    private static String model(String step, String name) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess("named")
                .name("环节名称的测试")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask(step)
                .name(name)
                .endEvent()
                .done());
    }
}
