package cn.minxu.engine.form;

import cn.minxu.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;

/** What a field with several choices brings: a list, or JSON as Tasklist sends it. */
final class ListValue {

    private ListValue() {}

    /**
     * The choices, each once.
     *
     * @throws Refused if it is no list of texts
     */
    static List<String> of(Object value, String label) {
        return List.copyOf(new LinkedHashSet<>(all(value, label)));
    }

    private static List<String> all(Object value, String label) {
        if (value instanceof String text) {
            return ofJson(parsed(text, label), label);
        }
        if (value instanceof SpinJsonNode json) {
            return ofJson(json, label);
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(label);
    }

    private static SpinJsonNode parsed(String text, String label) {
        try {
            return Spin.JSON(text);
        } catch (SpinRuntimeException e) {
            throw wrong(label);
        }
    }

    private static List<String> ofJson(SpinJsonNode json, String label) {
        if (!json.isArray()) {
            throw wrong(label);
        }
        var all = new ArrayList<String>();
        for (SpinJsonNode each : json.elements()) {
            if (!each.isString()) {
                throw wrong(label);
            }
            all.add(each.stringValue());
        }
        return all;
    }

    private static Refused wrong(String label) {
        return Refused.invalid("“" + label + "”应为若干选项，请重新选择。");
    }
}
