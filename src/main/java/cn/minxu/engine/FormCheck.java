package cn.minxu.engine;

import cn.minxu.Plain;
import cn.minxu.Refused;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Repeats on the server what a form checks in the browser, from the same deployed form. */
class FormCheck {

    private static final Set<String> NUMBERS = Set.of("number");
    private static final Set<String> FLAGS = Set.of("checkbox");
    private static final Set<String> LISTS = Set.of("taglist", "checklist");

    private final FeelEngine feel;

    FormCheck(FeelEngine feel) {
        this.feel = feel;
    }

    /**
     * The values that the form takes, blanks left out.
     *
     * @param facts what the form was shown with; options of a field may be among them
     * @throws Refused naming the field and what to do, if a rule of the form is broken or a field is not the form's
     */
    Map<String, Object> take(List<FormField> form, Map<String, Object> submitted, Map<String, Object> facts) {
        refuseUnknown(form, submitted, facts);
        var all = new HashMap<String, Object>(facts);
        all.putAll(submitted);
        var taken = new LinkedHashMap<String, Object>();
        for (FormField field : form) {
            if (field.fixed() || hidden(field, all, form)) {
                continue;
            }
            Object value = emptyToNull(field, blankToNull(submitted.get(field.key())));
            if (value == null || (Boolean.FALSE.equals(value) && field.required())) {
                refuseIf(field.required(), "请填写“" + field.label() + "”。");
            }
            if (value != null) {
                taken.put(field.key(), checked(field, value, facts));
            }
        }
        return taken;
    }

    private static void refuseUnknown(List<FormField> form, Map<String, Object> submitted, Map<String, Object> facts) {
        for (String key : submitted.keySet()) {
            refuseIf(
                    !facts.containsKey(key)
                            && form.stream().noneMatch(f -> f.key().equals(key)),
                    "表单中没有“" + key + "”这一项，请从任务列表重新打开表单后再提交。");
        }
    }

    private boolean hidden(FormField field, Map<String, Object> values, List<FormField> form) {
        if (field.hide() == null) {
            return false;
        }
        var context = new HashMap<String, Object>();
        form.forEach(f -> context.put(f.key(), null));
        context.putAll(values);
        String condition = field.hide().startsWith("=") ? field.hide().substring(1) : field.hide();
        Object hidden = feel.evaluateSimpleExpression(
                condition, Variables.fromMap(context).asVariableContext());
        return Boolean.TRUE.equals(hidden);
    }

    private static Object checked(FormField field, Object value, Map<String, Object> facts) {
        if (FLAGS.contains(field.type())) {
            refuseIf(!(value instanceof Boolean), "“" + field.label() + "”只能勾选或不勾选。");
            return value;
        }
        if (NUMBERS.contains(field.type())) {
            return checkedNumber(field, value);
        }
        if (LISTS.contains(field.type())) {
            return checkedList(field, value, facts);
        }
        refuseIf(!(value instanceof String), "“" + field.label() + "”应填写文字。");
        return checkedText(field, Plain.text((String) value), facts);
    }

    private static Object checkedList(FormField field, Object value, Map<String, Object> facts) {
        List<String> chosen = ListValue.of(value, field.label());
        chosen.forEach(each -> refuseKnown(field, each, facts));
        var options = field.options() != null ? field.options() : offered(field.valuesKey(), facts);
        refuseIf(options != null && !options.containsAll(chosen), "“" + field.label() + "”中有不存在的选项，请重新选择。");
        return chosen;
    }

    private static Object checkedNumber(FormField field, Object value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw Refused.invalid("“" + field.label() + "”应填写数字。");
        }
        refuseIf(
                field.min() != null && number.doubleValue() < field.min(),
                "“" + field.label() + "”不能小于 " + field.min() + "。");
        refuseIf(
                field.max() != null && number.doubleValue() > field.max(),
                "“" + field.label() + "”不能大于 " + field.max() + "。");
        return number.scale() <= 0 ? (Object) number.longValue() : number;
    }

    private static String checkedText(FormField field, String text, Map<String, Object> facts) {
        refuseIf(
                text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'),
                "“" + field.label() + "”含有不可见的控制字符，请重新输入。");
        int length = text.codePointCount(0, text.length());
        refuseIf(
                field.maxLength() != null && length > field.maxLength(),
                "“" + field.label() + "”最多 " + field.maxLength() + " 个字，现有 " + length + " 个。");
        refuseIf(
                field.minLength() != null && length < field.minLength(),
                "“" + field.label() + "”至少 " + field.minLength() + " 个字。");
        refuseIf(
                field.pattern() != null && !matches(field, field.pattern(), text),
                "“" + field.label() + "”的格式不对，请检查后重填。");
        refuseKnown(field, text, facts);
        var options = field.options() != null ? field.options() : offered(field.valuesKey(), facts);
        refuseIf(options != null && !options.contains(text), "“" + field.label() + "”的选项不存在，请重新选择。");
        refuseIf(field.type().equals("datetime") && !isDate(text), "“" + field.label() + "”应为日期，如 2026-01-31。");
        return text;
    }

    /** In time linear to the text, whatever a designer wrote. */
    private static boolean matches(FormField field, String pattern, String text) {
        try {
            return Pattern.matches(pattern, text);
        } catch (PatternSyntaxException unknown) {
            throw Refused.invalid("“" + field.label() + "”的格式规则无法识别，请联系流程设计人员修改表单。");
        }
    }

    private static @Nullable List<String> offered(@Nullable String valuesKey, Map<String, Object> facts) {
        if (valuesKey == null) {
            return null;
        }
        return Options.of(facts.get(valuesKey)).stream()
                .map(option -> String.valueOf(option.get("value")))
                .toList();
    }

    /** What could be thought of, but must not be chosen, says why. */
    private static void refuseKnown(FormField field, String value, Map<String, Object> facts) {
        if (field.valuesKey() != null) {
            Options.refusal(facts.get(field.valuesKey()), value).ifPresent(why -> {
                throw Refused.conflict(why);
            });
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable Object emptyToNull(FormField field, @Nullable Object value) {
        boolean empty = value != null
                && LISTS.contains(field.type())
                && ListValue.of(value, field.label()).isEmpty();
        return empty ? null : value;
    }

    private static @Nullable Object blankToNull(@Nullable Object value) {
        return value instanceof String text && Plain.isEmpty(text) ? null : value;
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw Refused.invalid(message);
        }
    }
}
