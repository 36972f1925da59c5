package cn.minxu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.engine.guard.Bounds;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.need.Samples;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Models that the gate keeps out, here brought in past it. */
@MinxuTest
@DisplayName("A model without end")
class BoundsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    NeedDesk desk;

    @Autowired
    TestDistrict district;

    private String deployment = "";
    private long number;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @AfterEach
    void gone() {
        desk.withdraw(number, "zhang.san", "试验完毕");
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void is_stopped_after_a_thousand_steps_and_named_and_the_case_goes_on() {
        deploy(Bpmn.createExecutableProcess("endlessLoop")
                .name("边界的测试")
                .name("无尽循环")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .exclusiveGateway("again")
                .exclusiveGateway("andAgain")
                .connectTo("again")
                .done());
        String number = registered();
        assertThatThrownBy(() -> start("endlessLoop", number)).hasMessageContaining("流程“无尽循环”一次办理中连续经过了 1000");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("handleNeed")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void is_stopped_when_it_calls_itself_eleven_deep() {
        deploy(Bpmn.createExecutableProcess("endlessCall")
                .name("边界的测试")
                .name("自己调用自己")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("again")
                .calledElement("endlessCall")
                .camundaInBusinessKey("${caseNumber}")
                .endEvent()
                .done());
        String number = registered();
        assertThatThrownBy(() -> start("endlessCall", number)).hasMessageContaining("流程“自己调用自己”子流程的调用超过了 10 层");
    }

    @Test
    void works_on_its_caller_s_case_whatever_it_is_told() {
        String number = registered();
        String other = Long.toString(desk.register(need(), "zhang.san").number());
        deploy(Bpmn.createExecutableProcess("callsWithoutKey")
                .name("边界的测试")
                .name("不带编号的调用")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("call")
                .calledElement("lateCalled")
                .endEvent()
                .done());
        String called = deployment;
        deploy(Bpmn.createExecutableProcess("lateCalled")
                .name("边界的测试")
                .name("被调用")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent("wait")
                .message("need.lateCalled")
                .endEvent()
                .done());
        start("callsWithoutKey", number);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("lateCalled")
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(number);
        String after = deployment;
        deploy(Bpmn.createExecutableProcess("callsAnother")
                .name("边界的测试")
                .name("调用另一件")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("call")
                .calledElement("lateCalled")
                .camundaInBusinessKey(other)
                .endEvent()
                .done());
        assertThatThrownBy(() -> start("callsAnother", number)).hasMessageContaining("总是办理同一件事项");
        desk.withdraw(Long.parseLong(number), "zhang.san", "试验完毕");
        repository.deleteDeployment(called, true);
        repository.deleteDeployment(after, true);
        registered();
    }

    @Test
    void shows_an_incident_at_the_case_that_it_stopped() {
        deploy(Bpmn.createExecutableProcess("lateLoop")
                .name("边界的测试")
                .name("后来循环")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent("wait")
                .message("need.lateLoop")
                .exclusiveGateway("again")
                .exclusiveGateway("andAgain")
                .connectTo("again")
                .done());
        String number = registered();
        String instance = start("lateLoop", number);
        assertThatThrownBy(() -> runtime.createMessageCorrelation("need.lateLoop")
                        .processInstanceId(instance)
                        .correlate())
                .hasMessageContaining("后来循环");
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).list())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.getIncidentType()).isEqualTo(Bounds.INCIDENT);
                    assertThat(incident.getIncidentMessage()).contains("后来循环");
                });
        assertThat(runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .count())
                .as("it waits where it was")
                .isEqualTo(1);
    }

    private void deploy(BpmnModelInstance model) {
        deployment = repository
                .createDeployment()
                .addModelInstance("endless.bpmn", model)
                .deploy()
                .getId();
    }

    private String start(String process, String number) {
        StartPermit.give(Long.parseLong(number), district.community("测试甲社区"));
        return runtime.startProcessInstanceByKey(process, number, Map.of()).getId();
    }

    private String registered() {
        number = desk.register(need(), "zhang.san").number();
        return Long.toString(number);
    }

    private NewNeed need() {
        return Samples.unswept(district.community("测试甲社区"));
    }
}
