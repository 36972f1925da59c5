package cn.minxu.model.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gate lets pass, and what it refuses, with its words: {@code src/test/resources/gate}. */
@Clause("G5")
class GateTest {

    private static final Map<String, byte[]> HEALTHY = Around.files("src/test/resources/gate");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'><g id='a'/></svg>";

    private final Around nothing = new Around(Map.of(), Around.bridges());
    private final Around inForce = new Around(HEALTHY, Around.bridges());

    static Stream<Broken> broken() {
        return Broken.all().stream();
    }

    @Test
    void a_healthy_package_passes_and_each_file_of_it_when_the_others_are_in_force() {
        assertThat(said(HEALTHY, nothing)).isEmpty();
        HEALTHY.forEach((name, content) ->
                assertThat(said(Map.of(name, content), inForce)).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_broken_is_found_and_nothing_else(Broken broken) {
        assertThat(said(broken.applied(HEALTHY), nothing)).isEqualTo(broken.findings());
    }

    @Test
    void all_is_found_at_once() {
        Map<String, byte[]> twice = edited(
                edited(HEALTHY, "fix-lamp.bpmn", "${closeCase}", "${closeBridge}"),
                "fix-lamp-limit.dmn",
                "<text>2</text>",
                "<text>0</text>");
        assertThat(said(twice, nothing)).hasSize(2).allMatch(each -> each.startsWith("= "));
    }

    @Test
    void a_table_alone_is_looked_at_with_the_diagrams_that_ask_it() {
        var table = edited(only("choose-lamp-route.dmn"), "choose-lamp-route.dmn", "\"STREET\"", "\"CITY\"");
        assertThat(said(table, inForce))
                .containsExactly(
                        "= 连线“街道”（flow_street）：“lampRoute”没有“STREET”这个选项，现有：CITY、DONE、SUPPLIER。请改正条件，或在表单、决策表中补上。");
        var limits = edited(
                only("fix-lamp-limit.dmn"), "fix-lamp-limit.dmn", "\"userTask_checkLamp\"", "\"userTask_settleLamp\"");
        assertThat(said(limits, inForce))
                .containsExactly("= 用户任务“查看路灯”（userTask_checkLamp）：没有时限。请在决策表“fixLampLimit”或“stepLimit”中为它加一条规则。");
    }

    @Test
    void a_form_alone_is_looked_at_with_the_diagrams_that_use_it() {
        var option = edited(
                only("settle-lamp.form"), "settle-lamp.form", "\"value\": \"NOT_FIXED\"", "\"value\": \"BROKEN\"");
        assertThat(said(option, inForce))
                .containsExactly(
                        "= 连线“否”（flow_checkAgain）：“settleOutcome”没有“NOT_FIXED”这个选项，现有：BROKEN、FIXED。请改正条件，或在表单、决策表中补上。");
        var field = edited(only("check-lamp.form"), "check-lamp.form", "\"key\": \"lampCount\"", "\"key\": \"lamps\"");
        assertThat(said(field, inForce))
                .containsExactly(
                        "= 业务规则任务“确定由谁修”（businessRuleTask_chooseLampRoute）：没有“lampCount”这个名称。请核对拼写，或在表单中加一个同名的选择字段，或由决策表给出。");
        assertThat(Gate.check(field, inForce)).extracting(Finding::resource).containsExactly("check-lamp.form");
    }

    @Test
    void a_start_form_alone_is_looked_at_with_the_schedule_that_leaves_it_empty() {
        var required = edited(
                only("report-lamp.form"),
                "report-lamp.form",
                "\"key\": \"dangerous\",",
                "\"key\": \"dangerous\", \"validate\": {\"required\": true},");
        assertThat(said(required, inForce)).singleElement().asString().contains("为每个社区登记", "必填的“有危险”");
    }

    @Test
    void what_is_deployed_counts_before_what_is_in_force() {
        Map<String, byte[]> renamed = new HashMap<>();
        for (String name : List.of("fix-lamp.bpmn", "settle-lamp.form")) {
            renamed.put(name, edited(only(name), name, "NOT_FIXED", "BROKEN").get(name));
        }
        assertThat(said(renamed, inForce)).isEmpty();
    }

    @Test
    void what_was_wrong_before_is_not_laid_at_the_door_of_what_is_deployed() {
        var worse = new Around(edited(HEALTHY, "fix-lamp.bpmn", "${streetUnit}", "${lampUnit}"), Around.bridges());
        assertThat(said(only("settle-lamp.form"), worse)).isEmpty();
    }

    @Test
    void java_kinds_may_get_their_limits_afterwards_and_keep_the_fields_that_are_asked() {
        var lamps = new Surroundings.Words(
                "lamp",
                Map.of("lampRoute", String.class, "settleOutcome", String.class, "lampCount", Long.class),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of("fixLamp", "askSupplier", "checkLamps"),
                java.util.Set.of("userTask_checkLamp"),
                java.util.Set.of("fixLamp"),
                java.util.Set.of("lampText"));
        var java = new Around(HEALTHY, Around.bridges(), lamps);
        var limits = edited(
                only("fix-lamp-limit.dmn"), "fix-lamp-limit.dmn", "\"userTask_checkLamp\"", "\"userTask_settleLamp\"");
        assertThat(said(limits, java)).hasSize(1).allMatch(each -> each.startsWith("? ") && each.contains("没有时限"));
        var field = edited(only("check-lamp.form"), "check-lamp.form", "\"key\": \"lampCount\"", "\"key\": \"lamps\"");
        assertThat(said(field, java))
                .containsExactly(
                        "= 业务规则任务“确定由谁修”（businessRuleTask_chooseLampRoute）：流程在此询问“lampCount”，而表单中已没有这个字段。请恢复字段，或先改流程。");
    }

    @Test
    void a_fact_of_a_kinds_java_may_be_shown_by_its_own_forms_and_by_no_others() {
        var bridges = edited(
                only("check-lamp.form"),
                "check-lamp.form",
                "\"components\": [",
                "\"components\": [{\"label\": \"桥\", \"type\": \"textfield\", \"key\": \"bridgeText\", \"readonly\": true, \"id\": \"field_b\"},");
        assertThat(said(bridges, inForce))
                .singleElement()
                .asString()
                .startsWith("? ")
                .contains("“桥”（bridgeText）没有来源");
        var common = edited(bridges, "check-lamp.form", "bridgeText", "extensionText");
        assertThat(said(common, inForce)).isEmpty();
    }

    @Test
    void a_diagram_that_comes_to_call_itself_through_one_in_force_is_refused() {
        var called = edited(
                only("ask-supplier.bpmn"),
                "ask-supplier.bpmn",
                "<bpmn:endEvent id=\"endEvent_ordered\" name=\"厂家已答复\">",
                "<bpmn:callActivity id=\"callActivity_again\" calledElement=\"fixLamp\"><bpmn:extensionElements>"
                        + "<camunda:in businessKey=\"${caseNumber}\" /></bpmn:extensionElements></bpmn:callActivity>"
                        + "<bpmn:endEvent id=\"endEvent_ordered\" name=\"厂家已答复\">");
        assertThat(said(called, inForce)).anyMatch(each -> each.contains("（callActivity_again）：流程经由这里又调用自己"));
    }

    @Test
    void pictures_are_pictures_and_nothing_else_is_deployed() throws IOException {
        assertThat(said(Map.of("a.png", PNG, "a.svg", bytes(SVG)), nothing)).isEmpty();
        var pictures = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.list(Path.of("docs/models"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".svg")).toList()) {
                pictures.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        pictures.forEach((name, content) ->
                assertThat(said(Map.of(name, content), nothing)).as(name).isEmpty());
        assertThat(said(Map.of("a.png", bytes(SVG)), nothing)).containsExactly("= “a.png”：内容不是 PNG 图片。请重新导出图片，或不部署它。");
        for (String bad : List.of(
                "<html/>",
                SVG.replace("<g id='a'/>", "<script>alert(1)</script>"),
                SVG.replace("<g id='a'/>", "<g onload='alert(1)'/>"),
                SVG.replace("<g id='a'/>", "<image href='https://other.cn/a.png'/>"),
                "<!DOCTYPE svg [<!ENTITY x '<script>1</script>'>]>" + SVG.replace("<g id='a'/>", "&x;"),
                "<svg")) {
            assertThat(said(Map.of("a.svg", bytes(bad)), nothing))
                    .as(bad)
                    .containsExactly("= “a.svg”：内容不是 SVG 图片，或含有脚本、链接。请重新导出图片，或不部署它。");
        }
        for (String name : List.of("case.cmmn", "page.html", "script.groovy", "a.bpmn20.xml", "a.BPMN", "bpmn")) {
            assertThat(said(Map.of(name, bytes("<x/>")), nothing)).as(name).isNotEmpty();
        }
    }

    @Test
    void what_a_file_holds_is_what_its_name_says() {
        byte[] table = HEALTHY.get("choose-lamp-route.dmn");
        assertThat(said(Map.of("a.bpmn", table), nothing))
                .containsExactly("= “a.bpmn”：内容不是 BPMN 流程图。请在 Modeler 中新建、保存后重新部署。");
        assertThat(said(Map.of("a.form", table), nothing))
                .containsExactly("= “a.form”：内容不是表单。请在 Modeler 中新建 Camunda Form、保存后重新部署。");
        assertThat(said(Map.of("a.dmn", HEALTHY.get("check-lamp.form")), nothing))
                .containsExactly("= “a.dmn”：文件无法读取，不是完整的 XML。请在 Modeler 中打开、保存后重新部署。");
        byte[] other =
                new String(HEALTHY.get("fix-lamp.bpmn"), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        assertThat(said(Map.of("a.bpmn", other), nothing))
                .containsExactly("= “a.bpmn”：文件不是 UTF-8 编码。请用 Modeler 保存后重新部署。");
        for (String name : List.of("a.bpmn", "a.dmn", "a.form", "a.png", "a.svg")) {
            assertThat(said(Map.of(name, new byte[0]), nothing)).as(name).hasSize(1);
        }
    }

    @Test
    void nothing_is_larger_or_deeper_than_a_diagram_is() {
        assertThat(said(Map.of("a.png", new byte[2 * 1024 * 1024 + 1]), nothing))
                .containsExactly("= “a.png”：部署的文件共 2048 KB，最多 2048 KB。请分几次部署，或删去不用的图片。");
        String head = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">";
        String deep = head + "<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60) + "</bpmn:definitions>";
        String many = head + "<bpmn:message/>".repeat(20_000) + "</bpmn:definitions>";
        for (String large : List.of(deep, many)) {
            assertThat(said(Map.of("a.bpmn", bytes(large)), nothing))
                    .contains("= “a.bpmn”：图太深或太大：最多 60 层、20000 个元素。请拆成几个流程，用调用活动连接。");
        }
        String form = "{\"components\":" + "[".repeat(70) + "]".repeat(70) + "}";
        assertThat(said(Map.of("a.form", bytes(form)), nothing)).hasSize(1);
    }

    @Test
    void a_thousand_findings_are_not_all_said_but_that_it_is_refused_is() {
        String nodes = IntStream.range(0, 1000)
                .mapToObj(i -> "<bpmn:userTask id=\"userTask_" + i + "\" />")
                .collect(Collectors.joining());
        var spoilt = edited(only("fix-lamp.bpmn"), "fix-lamp.bpmn", "  </bpmn:process>", nodes + "</bpmn:process>");
        assertThat(Gate.check(spoilt, inForce)).hasSize(200).anyMatch(Finding::refuses);
    }

    @Test
    void all_that_it_refuses_stands_in_the_documentation() throws IOException {
        String documented = Files.readString(Path.of("docs/gate.md"));
        var tables = new LinkedHashMap<String, StringBuilder>();
        for (Broken broken : Broken.all()) {
            assertThat(broken.findings()).as(broken.name()).isNotEmpty();
            String messages =
                    String.join("<br>", broken.messages()).replace("|", "\\|").replace("<…>", "&lt;…&gt;");
            tables.computeIfAbsent(broken.group(), group -> new StringBuilder("| 情形 | 说法 |\n|---|---|\n"))
                    .append("| " + broken.name() + " | " + messages + " |\n");
        }
        var listed = new StringBuilder();
        tables.forEach((group, table) ->
                listed.append("## ").append(group).append("\n").append(table).append("\n"));
        Files.writeString(Path.of("target/gate-findings.md"), listed);
        tables.values().forEach(table -> assertThat(documented).contains(table));
    }

    private static Map<String, byte[]> only(String name) {
        return Map.of(name, HEALTHY.get(name));
    }

    private static Map<String, byte[]> edited(Map<String, byte[]> files, String name, String from, String to) {
        return new Broken("", "", List.of(new Broken.Edit(name, from, to)), List.of()).applied(files);
    }

    private static List<String> said(Map<String, byte[]> resources, Surroundings in) {
        return Broken.said(Gate.check(resources, in));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
