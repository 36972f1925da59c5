package cn.minxu.model.gate;

import cn.minxu.model.text.Spoken;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** The place of a finding. */
record Where(
        String resource, @Nullable String element, @Nullable String id) {

    static Where file(String resource) {
        return new Where(resource, null, null);
    }

    static Where named(String resource, String type, @Nullable String name, @Nullable String id) {
        return new Where(resource, Spoken.of(type, name), id);
    }

    /** An element, or what it is in if it has no id itself. */
    static Where at(String resource, ModelElementInstance element) {
        ModelElementInstance seen = element;
        while (seen.getAttributeValue("id") == null || isPart(seen)) {
            ModelElementInstance outer = seen.getParentElement();
            if (outer == null) {
                return file(resource);
            }
            seen = outer;
        }
        String name = seen.getAttributeValue("name");
        return named(
                resource,
                seen.getElementType().getTypeName(),
                name == null ? seen.getAttributeValue("label") : name,
                seen.getAttributeValue("id"));
    }

    /** What nobody sees as an element of its own. */
    private static boolean isPart(ModelElementInstance element) {
        String type = element.getElementType().getTypeName();
        return type.endsWith("EventDefinition") || type.endsWith("Expression") || type.endsWith("Characteristics");
    }
}
