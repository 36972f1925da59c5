package cn.minxu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.model.Diagram;
import cn.minxu.testing.MinxuTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading all that is in force takes a second or more: whatever is deployed, what was there is not read anew. */
@MinxuTest
class DeployedModelsTest {

    private static final String NEED = "handleNeed";
    private static final String OTHER = "readOnce";

    @Autowired
    DeployedModels models;

    @Autowired
    RepositoryService repository;

    @Test
    void what_is_in_force_is_read_once_and_what_is_deployed_comes_in_its_place() {
        deploy("先这样");
        Diagram need = models.latest(NEED).orElseThrow();
        var table = models.table("stepLimit").orElseThrow();
        assertThat(step()).isEqualTo("先这样");

        Deployment deployment = deploy("后那样");
        assertThat(step()).isEqualTo("后那样");
        assertThat(models.latest(NEED)).containsSame(need);
        assertThat(models.table("stepLimit")).containsSame(table);

        repository.deleteDeployment(deployment.getId());
        assertThat(step()).as("the one before is in force again").isEqualTo("先这样");
        assertThat(models.latest(NEED)).containsSame(need);
    }

    private String step() {
        return models.latest(OTHER)
                .orElseThrow()
                .step("userTask_readOnce")
                .orElseThrow()
                .name();
    }

    private Deployment deploy(String step) {
        return repository
                .createDeployment()
                .addModelInstance(
                        "read-once.bpmn",
                        Bpmn.createExecutableProcess(OTHER)
                                .name("只读一次的测试")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("userTask_readOnce")
                                .name(step)
                                .endEvent()
                                .done())
                .deploy();
    }
}
