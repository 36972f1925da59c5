package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.text.Spoken;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A diagram under examination.
 *
 * @param resource its file; of a diagram in force, the deployed file that touches it
 * @param ground what would be in force
 */
record Drawing(String resource, Diagram diagram, Ground ground, Names names, Findings found) {

    private static final String LATEST = "latest";

    static Drawing of(String resource, Diagram diagram, Ground ground, Findings found) {
        return new Drawing(resource, diagram, ground, Names.of(diagram, ground), found);
    }

    void refuse(ModelElementInstance element, String message) {
        found.refuse(Where.at(resource, element), message);
    }

    void warn(ModelElementInstance element, String message) {
        found.warn(Where.at(resource, element), message);
    }

    /** Refused in a drawn kind; only warned about where Java knows the process. */
    void refuseIfDrawn(ModelElementInstance element, String message) {
        found.note(isDrawn(), Where.at(resource, element), message);
    }

    /** A form that an element names is there, and taken in the version that is in force. */
    void requireForm(ModelElementInstance element, String key, @Nullable String binding) {
        if (ground.form(key).isEmpty() && !ground.isUnsure()) {
            refuse(element, "没有表单“" + Spoken.cut(key) + "”。请先部署它，或与流程一起部署，并核对编号。");
        }
        if (!LATEST.equals(binding)) {
            refuse(element, "表单的绑定方式不是 latest。请在“表单”的绑定中选 latest。");
        }
    }

    /** So is whatever else it names by its key. */
    void requireLatest(ModelElementInstance element, @Nullable String binding) {
        if (binding != null && !binding.equals(LATEST)) {
            refuse(element, "绑定方式不是 latest，改了也不会生效。请在绑定中选 latest。");
        }
    }

    /** Whether what seems to be missing may come from a file or a form that is missing itself. */
    boolean isUnsure() {
        return ground.isUnsure()
                || diagram.steps().stream()
                        .anyMatch(step ->
                                step.form() == null || ground.form(step.form()).isEmpty())
                || diagram.startForm()
                        .filter(form -> ground.form(form).isEmpty())
                        .isPresent();
    }

    boolean isDrawn() {
        return ground.isDrawn(diagram);
    }

    Where whole() {
        return Where.named(resource, "process", diagram.name(), diagram.key());
    }

    /** The element with this id, if it is of this type. */
    <T extends BaseElement> Optional<T> element(@Nullable String id, Class<T> type) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable((ModelElementInstance) diagram.model().getModelElementById(local(id)))
                        .filter(type::isInstance)
                        .map(type::cast);
    }

    /** A reference may be written with the prefix of its namespace. */
    private static String local(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** What an element refers to by an attribute, e.g. the task that a boundary event is attached to. */
    <T extends BaseElement> Optional<T> referred(ModelElementInstance from, String attribute, Class<T> type) {
        return element(from.getAttributeValue(attribute), type);
    }

    static boolean isInEventSubProcess(ModelElementInstance element) {
        return element.getParentElement() instanceof SubProcess outer && outer.triggeredByEvent();
    }

    static String type(ModelElementInstance element) {
        return element.getElementType().getTypeName();
    }
}
