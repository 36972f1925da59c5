package cn.minxu.model.gate;

import cn.minxu.model.FormField;
import cn.minxu.model.gate.Known.Origin;
import cn.minxu.model.text.Expression;
import cn.minxu.model.text.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Nothing stands still at a gateway: where it decides there is always a way out, and what it waits for can come. */
final class GatewayRules {

    private final Drawing drawing;
    private final Tokens tokens;

    private GatewayRules(Drawing drawing) {
        this.drawing = drawing;
        this.tokens = Tokens.of(drawing.diagram());
    }

    static void check(Drawing drawing) {
        var rules = new GatewayRules(drawing);
        drawing.diagram().elements(ExclusiveGateway.class).forEach(rules::decides);
        drawing.diagram().elements(InclusiveGateway.class).forEach(rules::decides);
        drawing.diagram().elements(ParallelGateway.class).forEach(rules::joins);
    }

    private void decides(Gateway gateway) {
        List<SequenceFlow> ways = tokens.outOf(gateway.getId());
        String usual = gateway.getAttributeValue("default");
        if (ways.size() > 1 && (usual == null || usual.isBlank()) && !isComplete(ways)) {
            drawing.refuse(gateway, "没有默认流向：所有条件都不成立时，流程会停在这里。请把其中一条连线设为默认流向。");
        }
    }

    /** Whether one of the conditions always holds: yes and no, or every choice of a field that has to be filled in. */
    private boolean isComplete(List<SequenceFlow> ways) {
        List<Expression> said = ways.stream()
                .flatMap(way -> condition(way).stream())
                .flatMap(text -> Expression.read(text).stream())
                .toList();
        Set<String> names = said.stream().map(Expression::name).collect(Collectors.toSet());
        return names.size() == 1 && names.stream().allMatch(name -> isYesAndNo(said) || holds(name, said));
    }

    private static Optional<String> condition(SequenceFlow way) {
        return Optional.ofNullable(way.getConditionExpression()).map(each -> each.getTextContent());
    }

    private static boolean isYesAndNo(List<Expression> said) {
        return said.stream()
                .filter(each -> each.literal() == null)
                .map(Expression::negated)
                .collect(Collectors.toSet())
                .equals(Set.of(true, false));
    }

    private boolean holds(String name, List<Expression> said) {
        Names names = drawing.names();
        Set<String> compared = said.stream()
                .flatMap(each -> Optional.ofNullable(each.literal()).stream())
                .collect(Collectors.toSet());
        return names.comesOnlyFrom(Origin.FIELD, name)
                && names.steering(name).stream().allMatch(FormField::required)
                && names.of(name)
                        .map(Known::options)
                        .filter(options -> !options.isEmpty() && compared.containsAll(options))
                        .isPresent();
    }

    private void joins(ParallelGateway gateway) {
        List<SequenceFlow> ways = tokens.into(gateway.getId());
        if (ways.size() < 2 || ways.size() > Tokens.MOST) {
            return;
        }
        Map<String, Set<String>> together = tokens.together(gateway.getId());
        for (int i = 0; i < ways.size(); i++) {
            for (int j = i + 1; j < ways.size(); j++) {
                String one = ways.get(i).getId();
                String other = ways.get(j).getId();
                if (!together.getOrDefault(one, new HashSet<>()).contains(other)) {
                    drawing.refuse(
                            gateway,
                            "这个并行网关要等“" + from(ways.get(i)) + "”和“" + from(ways.get(j))
                                    + "”都到，而它们不会同时办理，流程会一直停在这里。请改用排他网关汇合，或在前面用并行网关分开。");
                    return;
                }
            }
        }
    }

    private String from(SequenceFlow way) {
        return drawing.referred(way, "sourceRef", FlowNode.class)
                .map(node -> node.getName() == null ? node.getId() : node.getName())
                .map(Spoken::cut)
                .orElse("");
    }
}
