package cn.minxu.model.gate;

import cn.minxu.model.FormField;
import cn.minxu.model.text.FeelGrammar;
import cn.minxu.model.text.Spoken;
import cn.minxu.model.text.XmlLook;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a form, and holds it to what the server can check again. */
final class FormRules {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(XmlLook.DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormRules() {}

    static void read(String resource, byte[] content, Pack pack, Findings found) {
        JsonNode form;
        try {
            form = JSON.readTree(content);
        } catch (IOException unreadable) {
            form = JSON.missingNode();
        }
        if (!form.isObject() || !form.path("components").isArray()) {
            found.refuse(Where.file(resource), "内容不是表单。请在 Modeler 中新建 Camunda Form、保存后重新部署。");
            pack.isNotWhole();
            return;
        }
        String key = form.path("id").asText();
        Where where = Where.named(resource, "form", null, key.isBlank() ? null : key);
        if (key.isBlank() || key.length() > ModelLook.LONGEST_NAME) {
            found.refuse(where, "没有编号（id），或超过 " + ModelLook.LONGEST_NAME + " 个字符。请在属性面板填写。");
            pack.isNotWhole();
            return;
        }
        check(resource, form, found);
        pack.add(pack.forms, key, resource, FormField.of(form), where, found);
    }

    private static void check(String resource, JsonNode form, Findings found) {
        var keys = new LinkedHashSet<String>();
        walk(resource, form, keys, found);
        List<FormField> fields = FormField.of(form);
        Set<String> all = fields.stream().map(FormField::key).collect(Collectors.toSet());
        for (JsonNode component : components(form)) {
            condition(resource, component, all, found);
        }
    }

    /** When it is hidden, is said by other fields of its form. */
    private static void condition(String resource, JsonNode component, Set<String> keys, Findings found) {
        JsonNode hide = component.path("conditional").path("hide");
        if (hide.isMissingNode() || hide.isNull()) {
            return;
        }
        String said = hide.asText().strip();
        Where where = ComponentRules.where(resource, component);
        Optional<Set<String>> names = FeelGrammar.expression(said.startsWith("=") ? said.substring(1) : said);
        if (names.isEmpty()) {
            found.refuse(
                    where,
                    "隐藏条件“" + Spoken.cut(said) + "”不在允许的 FEEL 范围内。请只写名称、比较和 and、or、not，如 =outcome != \"SOLVED\"。");
        }
        names.flatMap(all -> all.stream().filter(name -> !keys.contains(name)).findFirst())
                .ifPresent(name -> found.refuse(where, "隐藏条件问的“" + Spoken.cut(name) + "”不是这张表单的字段。请改问本表单的字段。"));
    }

    private static void walk(String resource, JsonNode node, Set<String> keys, Findings found) {
        for (JsonNode component : node.path("components")) {
            ComponentRules.check(resource, component, keys, found);
            walk(resource, component, keys, found);
        }
    }

    private static List<JsonNode> components(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        for (JsonNode component : node.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }
}
