package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.model.text.Expression;
import cn.minxu.model.text.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** A called process is there, works on its caller's case, and gets its variables one by one. */
final class CallRules {

    private static final String CASE = "${caseNumber}";

    private final Drawing drawing;

    private CallRules(Drawing drawing) {
        this.drawing = drawing;
    }

    static void check(Drawing drawing) {
        var rules = new CallRules(drawing);
        drawing.diagram().calls().forEach(rules::check);
        drawing.diagram()
                .elements(MultiInstanceLoopCharacteristics.class)
                .forEach(each -> rules.target(each, each.getCamundaElementVariable(), null));
        drawing.diagram().ruleTasks().forEach(task -> rules.target(task, task.getCamundaResultVariable(), null));
    }

    static <T extends ModelElementInstance> Stream<T> mappings(BaseElement call, Class<T> type) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    private void check(CallActivity call) {
        called(call);
        drawing.requireLatest(call, call.getCamundaCalledElementBinding());
        List<CamundaIn> in = mappings(call, CamundaIn.class).toList();
        List<String> keys = in.stream()
                .map(CamundaIn::getCamundaBusinessKey)
                .flatMap(Stream::ofNullable)
                .toList();
        keys.stream()
                .filter(Predicate.not(CASE::equals))
                .forEach(key ->
                        drawing.refuse(call, "业务键“" + Spoken.cut(key) + "”不能由模型填写：被调用的流程总是办理同一件事项。请改为 ${caseNumber}。"));
        if (keys.isEmpty()) {
            drawing.warn(call, "没有传递业务键。请在“输入映射”中加业务键 ${caseNumber}。");
        }
        boolean all = in.stream().anyMatch(each -> each.getCamundaVariables() != null)
                || mappings(call, CamundaOut.class).anyMatch(each -> each.getCamundaVariables() != null);
        if (all) {
            drawing.refuse(call, "映射了全部变量。请逐项填写要传递的名称。");
        }
        in.forEach(each -> target(
                call,
                each.getCamundaTarget(),
                Optional.ofNullable(each.getCamundaSource())
                        .or(() -> Expression.name(each.getCamundaSourceExpression()))
                        .orElse(null)));
        mappings(call, CamundaOut.class).forEach(out -> outgoing(call, out));
    }

    private void called(CallActivity call) {
        String key = call.getCalledElement();
        Ground ground = drawing.ground();
        if (key == null || key.isBlank()) {
            drawing.refuse(call, "没有说明调用哪个流程。请在“被调用元素”中填写一个流程编号。");
            return;
        }
        String own = ground.kind(drawing.diagram()).map(Words::key).orElse("");
        Optional<Words> other = ground.kindOf(key)
                .filter(kind -> !kind.key().equals(own))
                .filter(kind -> !ground.kernel().processes().contains(key));
        if (other.isPresent()) {
            drawing.refuse(call, "流程“" + key + "”属于另一业务“" + other.get().key() + "”，不能在这里调用。请另画一个流程。");
        } else if (ground.diagram(key).isEmpty() && !ground.isUnsure()) {
            drawing.refuse(call, "没有流程“" + Spoken.cut(key) + "”。请先部署它，或一起部署，并核对编号。");
        }
    }

    /** What the kernel says of a case comes from the kernel alone, however often it is handed on. */
    private void target(BaseElement at, @Nullable String target, @Nullable String source) {
        if (target != null && Names.isReserved(target, drawing.ground()) && !target.equals(source)) {
            drawing.refuse(at, "“" + target + "”是系统自己的名称，不能由模型赋值。请换一个名称，或原样传递同名的值。");
        }
    }

    private void outgoing(CallActivity call, CamundaOut out) {
        String source = Optional.ofNullable(out.getCamundaSource())
                .or(() -> Expression.name(out.getCamundaSourceExpression()))
                .orElse(null);
        target(call, out.getCamundaTarget(), source);
        Optional<Diagram> called = Optional.ofNullable(call.getCalledElement()).flatMap(drawing.ground()::diagram);
        boolean unknown = called.filter(each -> source == null
                        || Names.of(each, drawing.ground()).of(source).isEmpty())
                .isPresent();
        if (unknown && !drawing.ground().isUnsure()) {
            drawing.refuse(call, "输出映射“" + Spoken.cut(String.valueOf(out.getCamundaSource())) + "”不是被调用流程的名称。请核对来源名称。");
        }
    }
}
