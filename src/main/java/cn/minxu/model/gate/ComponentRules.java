package cn.minxu.model.gate;

import cn.minxu.model.FormField;
import cn.minxu.model.text.Patterns;
import cn.minxu.model.text.Spoken;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A component of a form is of a kind that the server knows, and says plainly what may be filled in. */
final class ComponentRules {

    private static final Set<String> SHOWN = Set.of("text", "separator", "spacer", "group");
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    private final Where where;
    private final JsonNode component;
    private final Findings found;

    private ComponentRules(String resource, JsonNode component, Findings found) {
        this.where = where(resource, component);
        this.component = component;
        this.found = found;
    }

    static Where where(String resource, JsonNode component) {
        String id = component.hasNonNull("key") ? text(component, "key") : text(component, "id");
        return Where.named(
                resource,
                FIELDS.contains(text(component, "type")) ? "field" : "component",
                text(component, "label"),
                id.isEmpty() ? null : id);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    static void check(String resource, JsonNode component, Set<String> keys, Findings found) {
        var rules = new ComponentRules(resource, component, found);
        String type = text(component, "type");
        if (!SHOWN.contains(type) && !FIELDS.contains(type)) {
            rules.refuse("组件类型“" + Spoken.cut(type) + "”不能用。请改用文本、数字、勾选、单选、下拉、多选、日期、分隔线或说明文字。");
            return;
        }
        if (FIELDS.contains(type)) {
            rules.key(keys);
        } else if (component.hasNonNull("key") || !text(component, "path").isEmpty()) {
            rules.refuse("不是字段的组件不能有字段编号（key、path）。请清空。");
        }
        rules.texts(component, "");
        rules.limits();
        if (CHOICES.contains(type)) {
            rules.options();
        }
        String personal = component.path("properties").path(FormField.PERSONAL).asText("true");
        if (!Set.of("true", "false", "name", "phone", "address").contains(personal)) {
            rules.refuse(
                    "属性 personal“" + Spoken.cut(personal) + "”不对。请填写 name（姓名）、phone（电话）、address（住址）或 true（其他个人信息）。");
        }
    }

    private void key(Set<String> keys) {
        String key = text(component, "key");
        if (!key.matches("[A-Za-z_][A-Za-z0-9_]{0,254}")) {
            refuse("字段编号“" + Spoken.cut(key) + "”不对。请用英文字母、数字和下划线，以字母开头，最多 255 个字符。");
        } else if (!keys.add(key)) {
            refuse("字段编号在表单中已有。请换一个编号。");
        }
    }

    /** All that it says, but for its pattern and its condition, is plain text. */
    private void texts(JsonNode node, String name) {
        if (node.isTextual()) {
            String said = node.asText();
            if (said.contains("{{")) {
                refuse("“" + name + "”" + ModelLook.TEMPLATE_CURE);
            } else if (said.startsWith("=")) {
                refuse("“" + name + "”不能写表达式（以 = 开头）。请改为固定的内容；只有“隐藏条件”可以写。");
            } else if (ModelLook.MARKUP.matcher(said).find()) {
                refuse("“" + name + "”中有网页标记“<…>”。请删去，只写文字。");
            }
            return;
        }
        for (var inner = node.fields(); inner.hasNext(); ) {
            Map.Entry<String, JsonNode> each = inner.next();
            if (!Set.of("components", "pattern", "conditional").contains(each.getKey())) {
                texts(each.getValue(), each.getKey());
            }
        }
        if (node.isArray()) {
            node.forEach(each -> texts(each, name));
        }
    }

    private void limits() {
        JsonNode rules = component.path("validate");
        if (rules.hasNonNull("pattern")) {
            String pattern = text(rules, "pattern");
            Patterns.problem(pattern)
                    .ifPresent(
                            problem -> refuse("格式规则“" + Spoken.cut(pattern) + "”" + problem + "。请改写，如 ^[0-9]{11}$。"));
        }
        ordered(rules, "minLength", "maxLength", true);
        ordered(rules, "min", "max", false);
    }

    private void ordered(JsonNode rules, String least, String most, boolean whole) {
        for (String name : new String[] {least, most}) {
            JsonNode value = rules.path(name);
            boolean right = value.isMissingNode()
                    || value.isNull()
                    || (whole ? value.isInt() && value.asInt() >= 0 : value.isNumber());
            if (!right) {
                refuse("“" + name + "”的“" + Spoken.cut(value.asText()) + "”不是" + (whole ? "整数" : "数字") + "。请改正或清空。");
            }
        }
        if (rules.hasNonNull(least)
                && rules.hasNonNull(most)
                && rules.path(least).asDouble() > rules.path(most).asDouble()) {
            refuse("“" + least + "”大于“" + most + "”，什么都填不进去。请改正。");
        }
    }

    private void options() {
        JsonNode values = component.path("values");
        if (!values.isArray() || values.isEmpty()) {
            if (text(component, "valuesKey").isEmpty()) {
                refuse("没有选项。请填写选项，或填写由系统给出选项的名称（valuesKey）。");
            }
            return;
        }
        var seen = new HashSet<String>();
        for (JsonNode option : values) {
            String value = text(option, "value");
            if (value.isBlank() || !seen.add(value)) {
                refuse("选项的值“" + Spoken.cut(value) + "”是空的或重复的。请给每个选项一个不同的值。");
            }
        }
    }

    private void refuse(String message) {
        found.refuse(where, message);
    }
}
