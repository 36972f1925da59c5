package cn.minxu.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.PathRecorder;
import java.io.IOException;
import java.util.HashSet;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other tests: every node and every flow of every model was passed by one of them. Out of an event-based gateway the engine
 * takes no flow: what happened behind it was come to by its flow.
 */
class PathCoverageCheck {

    @Test
    void every_node_and_flow_of_every_model_is_passed_by_a_test() throws IOException {
        var expected = new TreeSet<String>();
        for (Models.Model model : Models.all()) {
            for (FlowElement element : model.elements(FlowElement.class)) {
                if (element instanceof FlowNode || element instanceof SequenceFlow) {
                    expected.add(model.key() + " " + element.getId());
                }
            }
        }
        var passed = new HashSet<String>();
        for (String line : PathRecorder.all()) {
            String[] parts = line.split(" ", 3);
            passed.add(parts[0] + " " + parts[1]);
        }
        for (Models.Model model : Models.all()) {
            for (SequenceFlow flow : model.elements(SequenceFlow.class)) {
                if (flow.getSource() instanceof EventBasedGateway
                        && passed.contains(model.key() + " " + flow.getTarget().getId())) {
                    passed.add(model.key() + " " + flow.getId());
                }
            }
        }
        var missed = new TreeSet<>(expected);
        missed.removeAll(passed);
        System.out.printf(
                "Path coverage: %d of %d nodes and flows passed%n", expected.size() - missed.size(), expected.size());
        assertThat(expected).isNotEmpty();
        assertThat(missed).as("nodes and flows that no test passes").isEmpty();
    }
}
