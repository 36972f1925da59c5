package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What can come after what in a diagram: by flows, at the edge of a task, by links. */
final class Flow {

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();

    private Flow(Diagram diagram) {
        diagram.nodes().forEach(node -> nodes.put(node.getId(), node));
        diagram.elements(SequenceFlow.class)
                .forEach(flow -> add(flow.getAttributeValue("sourceRef"), flow.getAttributeValue("targetRef")));
        diagram.elements(BoundaryEvent.class)
                .forEach(event -> add(event.getAttributeValue("attachedToRef"), event.getId()));
        links(diagram);
    }

    static Flow of(Diagram diagram) {
        return new Flow(diagram);
    }

    private void add(String from, String to) {
        if (from != null && to != null) {
            next.computeIfAbsent(from.substring(from.lastIndexOf(':') + 1), any -> new LinkedHashSet<>())
                    .add(to.substring(to.lastIndexOf(':') + 1));
        }
    }

    /** From each link that is thrown to the one of this name in its scope that catches it. */
    private void links(Diagram diagram) {
        List<LinkEventDefinition> links =
                diagram.elements(LinkEventDefinition.class).toList();
        for (var thrown : links) {
            for (var caught : links) {
                if (thrown != caught
                        && Optional.ofNullable(thrown.getName()).equals(Optional.ofNullable(caught.getName()))) {
                    add(id(thrown), id(caught));
                }
            }
        }
    }

    private static String id(ModelElementInstance definition) {
        return definition.getParentElement().getAttributeValue("id");
    }

    Collection<FlowNode> nodes() {
        return nodes.values();
    }

    Set<String> after(String node) {
        return next.getOrDefault(node, Set.of());
    }

    /** Whether one step can have been done when the other begins. */
    boolean comesBefore(String earlier, String later) {
        Set<String> reached = reach(Set.of(earlier), any -> true);
        for (String at = later; at != null; at = outer(at)) {
            boolean anyTime = nodes.get(at) instanceof SubProcess event && event.triggeredByEvent();
            if (reached.contains(at) || anyTime && !isInside(earlier, at)) {
                return true;
            }
        }
        String outer = outer(earlier);
        return outer != null && !isInside(later, outer) && comesBefore(outer, later);
    }

    private boolean isInside(String node, String scope) {
        for (String at = outer(node); at != null; at = outer(at)) {
            if (at.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("NullAway") // none, if it is the process's own
    private String outer(String id) {
        FlowNode node = nodes.get(id);
        return node != null && node.getParentElement() instanceof SubProcess outer ? outer.getId() : null;
    }

    /** All that comes after some nodes, these left out unless they come again; nothing comes after a node that stops it. */
    Set<String> reach(Collection<String> from, Predicate<String> passes) {
        var reached = new HashSet<String>();
        var todo = new ArrayDeque<String>();
        from.forEach(start -> todo.addAll(after(start)));
        while (!todo.isEmpty()) {
            String at = todo.pop();
            if (nodes.containsKey(at) && reached.add(at) && passes.test(at)) {
                todo.addAll(after(at));
            }
        }
        return reached;
    }

    /** The start events of a process or a sub-process. */
    static List<StartEvent> starts(ModelElementInstance scope) {
        return List.copyOf(scope.getChildElementsByType(StartEvent.class));
    }
}
