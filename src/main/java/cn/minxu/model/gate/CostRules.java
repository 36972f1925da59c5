package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.FormField;
import cn.minxu.model.text.Expression;
import cn.minxu.model.text.Spoken;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/** No diagram runs for ever, calls itself, or makes more of one step than anybody can do. */
final class CostRules {

    private static final int MOST_AT_ONCE = 500;

    private final Drawing drawing;

    private CostRules(Drawing drawing) {
        this.drawing = drawing;
    }

    static void check(Drawing drawing) {
        var rules = new CostRules(drawing);
        rules.loops();
        drawing.diagram().calls().forEach(rules::recursion);
        drawing.diagram().elements(MultiInstanceLoopCharacteristics.class).forEach(rules::repetition);
    }

    /** What is left when all that leads nowhere, or is led to from nowhere, is taken away goes round. */
    private void loops() {
        Flow flow = Flow.of(drawing.diagram());
        var waiting = new Waiting(drawing.ground());
        var left = new LinkedHashMap<String, FlowNode>();
        flow.nodes().stream().filter(node -> !waiting.at(node, flow)).forEach(node -> left.put(node.getId(), node));
        while (left.keySet().removeIf(node -> flow.after(node).stream().noneMatch(left::containsKey))) {}
        while (left.keySet().removeAll(notReached(left, flow))) {}
        left.values().stream()
                .findFirst()
                .ifPresent(node -> drawing.refuse(node, "这里有一个循环，其中没有任何等待的步骤，会一直空转。请在循环中放一个用户任务、接收任务或定时事件。"));
    }

    private static HashSet<String> notReached(Map<String, FlowNode> left, Flow flow) {
        var gone = new HashSet<>(left.keySet());
        left.keySet().forEach(node -> gone.removeAll(flow.after(node)));
        return gone;
    }

    private void recursion(CallActivity call) {
        var called = new HashSet<String>();
        var todo = new ArrayDeque<String>();
        Optional.ofNullable(call.getCalledElement()).ifPresent(todo::add);
        while (!todo.isEmpty()) {
            String key = todo.pop();
            if (key.equals(drawing.diagram().key())) {
                drawing.refuse(call, "流程经由这里又调用自己，会无穷嵌套。请用循环代替调用，或改为调用另一个流程。");
                return;
            }
            if (called.add(key)) {
                drawing.ground().diagram(key).map(Diagram::called).ifPresent(todo::addAll);
            }
        }
    }

    private void repetition(MultiInstanceLoopCharacteristics repeated) {
        boolean counted = repeated.getLoopCardinality() != null;
        if (!counted) {
            if (repeated.getCamundaCollection() == null) {
                drawing.refuse(repeated, "多实例没有说明重复几次。请填写集合 ${…Units}，或不超过 " + MOST_AT_ONCE + " 的次数。");
            }
            return;
        }
        String times = repeated.getLoopCardinality().getTextContent().strip();
        Optional<String> name = Expression.name(times);
        boolean few = name.isPresent()
                ? drawing.names().steering(name.get()).stream().allMatch(CostRules::isSmall)
                : times.matches("[1-9][0-9]{0,2}") && Integer.parseInt(times) <= MOST_AT_ONCE;
        if (!few) {
            drawing.refuse(
                    repeated,
                    "多实例的次数“" + Spoken.cut(times) + "”不是 1 至 " + MOST_AT_ONCE + " 的整数。请改小，或给数字字段设上限（max）不超过 "
                            + MOST_AT_ONCE + "。");
        }
    }

    private static boolean isSmall(FormField field) {
        return field.max() != null && field.max() <= MOST_AT_ONCE;
    }
}
