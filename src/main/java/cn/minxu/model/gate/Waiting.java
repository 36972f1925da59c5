package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where a case waits for somebody or something, and where it runs through. */
final class Waiting {

    private final Ground ground;
    private final Set<String> asked = new HashSet<>();

    Waiting(Ground ground) {
        this.ground = ground;
    }

    /** Whether every way through the node has a place at which it waits. */
    boolean at(FlowNode node, Flow flow) {
        if (node instanceof UserTask || node instanceof ReceiveTask || node instanceof EventBasedGateway) {
            return true;
        }
        if (node instanceof IntermediateCatchEvent event) {
            return event.getEventDefinitions().stream().noneMatch(LinkEventDefinition.class::isInstance);
        }
        if (node instanceof CallActivity call) {
            return in(call);
        }
        return node instanceof SubProcess scope && !runsThrough(scope, flow);
    }

    /** A process that is not there, or that calls itself, is another finding. */
    private boolean in(CallActivity call) {
        String key = Objects.requireNonNullElse(call.getCalledElement(), "");
        if (!asked.add(key)) {
            return true;
        }
        boolean waits = ground.diagram(key)
                .map(called -> !runsThrough(process(called), Flow.of(called)))
                .orElse(true);
        asked.remove(key);
        return waits;
    }

    private static ModelElementInstance process(Diagram diagram) {
        return diagram.model().getModelElementById(diagram.key());
    }

    private boolean runsThrough(ModelElementInstance scope, Flow flow) {
        var waits = new HashSet<String>();
        for (FlowNode node : scope.getChildElementsByType(FlowNode.class)) {
            if (at(node, flow)) {
                waits.add(node.getId());
            }
        }
        var starts = Flow.starts(scope).stream().map(FlowNode::getId).toList();
        return flow.reach(starts, node -> !waits.contains(node)).stream()
                .anyMatch(node -> flow.after(node).isEmpty() && !waits.contains(node));
    }
}
