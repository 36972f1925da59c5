package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which flows of a diagram can have been taken at the same time: those that part where something forks. */
final class Tokens {

    /** Nobody draws a join of more flows; it is not looked at, so that no file keeps the gate busy. */
    static final int MOST = 30;

    private final Map<String, List<SequenceFlow>> into = new HashMap<>();
    private final Map<String, List<SequenceFlow>> outOf = new HashMap<>();
    private final Map<String, List<BoundaryEvent>> edges = new HashMap<>();
    private final List<FlowNode> nodes;

    private Tokens(Diagram diagram) {
        nodes = diagram.nodes().toList();
        diagram.elements(SequenceFlow.class).forEach(flow -> {
            add(outOf, flow.getAttributeValue("sourceRef"), flow);
            add(into, flow.getAttributeValue("targetRef"), flow);
        });
        diagram.elements(BoundaryEvent.class)
                .forEach(edge -> add(edges, edge.getAttributeValue("attachedToRef"), edge));
    }

    static Tokens of(Diagram diagram) {
        return new Tokens(diagram);
    }

    private static <T> void add(Map<String, List<T>> map, @org.jspecify.annotations.Nullable String node, T element) {
        if (node != null) {
            map.computeIfAbsent(local(node), any -> new ArrayList<>()).add(element);
        }
    }

    private static String local(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    List<SequenceFlow> into(String node) {
        return into.getOrDefault(node, List.of());
    }

    List<SequenceFlow> outOf(String node) {
        return outOf.getOrDefault(node, List.of());
    }

    /** For each flow into a join, the others that something can come along at the same time. */
    Map<String, Set<String>> together(String join) {
        var together = new HashMap<String, Set<String>>();
        for (FlowNode node : nodes) {
            List<Set<String>> parts =
                    parts(node).stream().map(part -> reaching(part, join)).toList();
            for (int i = 0; i < parts.size(); i++) {
                for (int j = 0; j < parts.size(); j++) {
                    if (i != j) {
                        for (String one : parts.get(i)) {
                            together.computeIfAbsent(one, any -> new HashSet<>())
                                    .addAll(parts.get(j));
                        }
                    }
                }
            }
        }
        return together;
    }

    /** The flows that are taken side by side behind a node: all of a fork, and that of an edge which does not end its task. */
    private List<List<SequenceFlow>> parts(FlowNode node) {
        var parts = new ArrayList<List<SequenceFlow>>();
        List<SequenceFlow> own = outOf(node.getId());
        if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
            parts.add(own);
        } else {
            own.forEach(flow -> parts.add(List.of(flow)));
        }
        edges.getOrDefault(node.getId(), List.of()).stream()
                .filter(edge -> !edge.cancelActivity())
                .forEach(edge -> parts.add(outOf(edge.getId())));
        return parts;
    }

    /** Of the flows into a join those that one of these flows leads to, without passing the join. */
    private Set<String> reaching(List<SequenceFlow> from, String join) {
        var reached = new HashSet<String>();
        var seen = new HashSet<String>();
        var todo = new ArrayDeque<>(from);
        while (!todo.isEmpty()) {
            SequenceFlow flow = todo.pop();
            String target = local(String.valueOf(flow.getAttributeValue("targetRef")));
            if (!seen.add(flow.getId())) {
                continue;
            }
            if (target.equals(join)) {
                reached.add(flow.getId());
            } else {
                todo.addAll(outOf(target));
                edges.getOrDefault(target, List.of()).forEach(edge -> todo.addAll(outOf(edge.getId())));
            }
        }
        return reached;
    }
}
