package cn.minxu.model.gate;

import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.model.text.Spoken;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** No event catches what only somebody at the engine's REST interface could throw: a step is left by its form. */
final class DoorRules {

    private final Drawing drawing;

    private DoorRules(Drawing drawing) {
        this.drawing = drawing;
    }

    static void check(Drawing drawing) {
        var rules = new DoorRules(drawing);
        drawing.diagram().elements(EventDefinition.class).forEach(rules::event);
        drawing.diagram().elements(ReceiveTask.class).forEach(task -> rules.message(task, task));
    }

    private void event(EventDefinition definition) {
        ModelElementInstance event = definition.getParentElement();
        if (definition instanceof SignalEventDefinition) {
            drawing.refuse(
                    event,
                    "不能用信号：任何人发出都会被收到，还会影响别的事项。请改用消息“" + drawing.diagram().key() + ".…”。");
        } else if (definition instanceof ConditionalEventDefinition) {
            drawing.refuse(event, "不能用条件事件：改动变量就能绕过表单。请改用网关，或改用消息。");
        } else if (definition instanceof CompensateEventDefinition) {
            drawing.refuse(event, "不能用补偿事件：办过的步骤不会倒回去。请画出更正的步骤。");
        } else if (definition instanceof ErrorEventDefinition && !(event instanceof ThrowEvent)) {
            String code = drawing.referred(definition, "errorRef", Error.class)
                    .map(Error::getErrorCode)
                    .orElse(null);
            requireThrown(event, Throwers.Kind.ERROR, code, "错误");
        } else if (definition instanceof EscalationEventDefinition && !(event instanceof ThrowEvent)) {
            String code = drawing.referred(definition, "escalationRef", Escalation.class)
                    .map(Escalation::getEscalationCode)
                    .orElse(null);
            requireThrown(event, Throwers.Kind.ESCALATION, code, "升级");
        } else if (definition instanceof MessageEventDefinition message) {
            message(event, message);
        }
    }

    private void requireThrown(
            ModelElementInstance event,
            Throwers.Kind kind,
            @org.jspecify.annotations.Nullable String code,
            String word) {
        Optional<ModelElementInstance> scope = event instanceof BoundaryEvent
                ? drawing.referred(event, "attachedToRef", org.camunda.bpm.model.bpmn.instance.Activity.class)
                        .map(ModelElementInstance.class::cast)
                : Drawing.isInEventSubProcess(event)
                        ? Optional.of(event.getParentElement().getParentElement())
                        : Optional.empty();
        boolean thrown = scope.filter(each -> new Throwers(drawing.ground(), kind, code)
                        .in(each, drawing.diagram().model()))
                .isPresent();
        if (!thrown && !drawing.ground().isUnsure()) {
            drawing.refuse(event, "这里没有谁会抛出这个" + word + "，只有绕过表单才能触发它。请删去，或只接在会抛出它的调用活动、服务任务上。");
        }
    }

    private void message(ModelElementInstance event, ModelElementInstance holder) {
        Optional<String> name =
                drawing.referred(holder, "messageRef", Message.class).map(Message::getName);
        String own = drawing.diagram().key() + ".";
        if (event instanceof ThrowEvent) {
            drawing.refuse(event, "流程不能自己发消息。请改为服务任务，由委托发出。");
        } else if (event instanceof StartEvent && !Drawing.isInEventSubProcess(event)) {
            drawing.refuse(event, "不能由消息发起流程：事项须先登记。请改为带登记表单的开始事件。");
        } else if (name.isEmpty() || name.get().isBlank()) {
            drawing.refuse(event, "没有说明等哪条消息。请选择一条消息，名称以“" + own + "”开头。");
        } else if (!known(name.get(), own)) {
            drawing.refuse(
                    event, "消息“" + Spoken.cut(name.get()) + "”不是这个流程的。请改名为“" + own + "…”，如 " + own + "withdrawn。");
        }
    }

    private boolean known(String name, String own) {
        Set<String> shared = drawing.ground().words(drawing.diagram(), Words::messages);
        return shared.contains(name) || name.startsWith(own) && name.length() > own.length();
    }
}
