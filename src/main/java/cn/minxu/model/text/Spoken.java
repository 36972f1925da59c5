package cn.minxu.model.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the parts of a model are called to people. */
public final class Spoken {

    private static final int LONGEST = 60;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("process", "流程"),
            Map.entry("userTask", "用户任务"),
            Map.entry("serviceTask", "服务任务"),
            Map.entry("sendTask", "发送任务"),
            Map.entry("receiveTask", "接收任务"),
            Map.entry("businessRuleTask", "业务规则任务"),
            Map.entry("callActivity", "调用活动"),
            Map.entry("subProcess", "子流程"),
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("boundaryEvent", "边界事件"),
            Map.entry("intermediateCatchEvent", "中间事件"),
            Map.entry("intermediateThrowEvent", "中间事件"),
            Map.entry("exclusiveGateway", "网关"),
            Map.entry("parallelGateway", "网关"),
            Map.entry("inclusiveGateway", "网关"),
            Map.entry("eventBasedGateway", "网关"),
            Map.entry("sequenceFlow", "连线"),
            Map.entry("message", "消息"),
            Map.entry("definitions", "文件"),
            Map.entry("decision", "决策表"),
            Map.entry("input", "输入列"),
            Map.entry("output", "输出列"),
            Map.entry("rule", "规则"),
            Map.entry("form", "表单"),
            Map.entry("field", "字段"),
            Map.entry("component", "组件"));

    private Spoken() {}

    /** E.g. 用户任务“研判需求”. */
    public static String of(String type, @Nullable String name) {
        String word = WORDS.getOrDefault(type, "元素");
        return name == null || name.isBlank() ? word : word + "“" + cut(name) + "”";
    }

    /** Readable in a line, however long it is, and without what a page or a terminal would run. */
    public static String cut(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .replace('<', '‹')
                .replace('>', '›')
                .strip();
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
