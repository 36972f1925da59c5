package cn.minxu.model.gate;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Who throws an error or an escalation that is drawn: an end event, a process that is called, or the delegate of the task itself. */
final class Throwers {

    /** What is thrown. */
    enum Kind {
        ERROR,
        ESCALATION
    }

    private final Ground ground;
    private final Kind kind;
    private final @Nullable String code;
    private final Set<String> seen = new HashSet<>();

    /** @param code null: any */
    Throwers(Ground ground, Kind kind, @Nullable String code) {
        this.ground = ground;
        this.kind = kind;
        this.code = code;
    }

    boolean in(ModelElementInstance scope, ModelInstance model) {
        return scope instanceof ServiceTask && kind == Kind.ERROR
                || within(scope, model, ThrowEvent.class).anyMatch(event -> throwsIt(event, model))
                || within(scope, model, CallActivity.class).anyMatch(this::inCalled);
    }

    private static <T extends ModelElementInstance> Stream<T> within(
            ModelElementInstance scope, ModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream().filter(element -> isIn(element, scope));
    }

    private static boolean isIn(ModelElementInstance element, ModelElementInstance scope) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    private boolean throwsIt(ThrowEvent event, ModelInstance model) {
        return event.getEventDefinitions().stream().anyMatch(definition -> switch (kind) {
            case ERROR ->
                definition instanceof ErrorEventDefinition
                        && isCode(referred(model, definition, "errorRef") instanceof Error e ? e.getErrorCode() : null);
            case ESCALATION ->
                definition instanceof EscalationEventDefinition
                        && isCode(
                                referred(model, definition, "escalationRef") instanceof Escalation e
                                        ? e.getEscalationCode()
                                        : null);
        });
    }

    private boolean isCode(@Nullable String thrown) {
        return code == null || Objects.equals(code, thrown);
    }

    @SuppressWarnings("NullAway") // none, if it refers to nothing
    private static ModelElementInstance referred(ModelInstance model, ModelElementInstance from, String attribute) {
        String ref = from.getAttributeValue(attribute);
        return ref == null ? null : model.getModelElementById(ref.substring(ref.lastIndexOf(':') + 1));
    }

    /** A process that is not there is another finding. */
    private boolean inCalled(CallActivity call) {
        String key = Objects.requireNonNullElse(call.getCalledElement(), "");
        return seen.add(key)
                && ground.diagram(key)
                        .map(called -> in(called.model().getModelElementById(called.key()), called.model()))
                        .orElse(true);
    }
}
