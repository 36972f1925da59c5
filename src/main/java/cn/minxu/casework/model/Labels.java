package cn.minxu.casework.model;

import java.util.Map;

/** What people call the parts of models and what is said of them. */
final class Labels {

    /** Before the type of a form's field. */
    static final String FIELD = "field:";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("process", "流程"),
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("intermediateCatchEvent", "中间事件"),
            Map.entry("intermediateThrowEvent", "中间事件"),
            Map.entry("boundaryEvent", "边界事件"),
            Map.entry("task", "任务"),
            Map.entry("userTask", "人工任务"),
            Map.entry("serviceTask", "服务任务"),
            Map.entry("sendTask", "发送任务"),
            Map.entry("receiveTask", "等待任务"),
            Map.entry("manualTask", "手工任务"),
            Map.entry("businessRuleTask", "决策任务"),
            Map.entry("callActivity", "调用流程"),
            Map.entry("subProcess", "子流程"),
            Map.entry("transaction", "事务子流程"),
            Map.entry("exclusiveGateway", "排他网关"),
            Map.entry("inclusiveGateway", "包容网关"),
            Map.entry("parallelGateway", "并行网关"),
            Map.entry("eventBasedGateway", "事件网关"),
            Map.entry("sequenceFlow", "连线"),
            Map.entry("decision", "决策表"),
            Map.entry("input", "输入列"),
            Map.entry("output", "输出列"),
            Map.entry("rule", "规则"));

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("name", "名称"),
            Map.entry("documentation", "说明"),
            Map.entry("description", "备注"),
            Map.entry("candidateGroups", "办理单位"),
            Map.entry("formRef", "表单"),
            Map.entry("formRefBinding", "表单版本"),
            Map.entry("priority", "优先级"),
            Map.entry("sourceRef", "起点"),
            Map.entry("targetRef", "终点"),
            Map.entry("attachedToRef", "依附的环节"),
            Map.entry("conditionExpression", "条件"),
            Map.entry("default", "正常走向"),
            Map.entry("calledElement", "被调流程"),
            Map.entry("decisionRef", "决策表"),
            Map.entry("delegateExpression", "系统动作"),
            Map.entry("versionTag", "版本标签"),
            Map.entry("historyTimeToLive", "历史保留天数"),
            Map.entry("timerEventDefinition.timeCycle", "定时"),
            Map.entry("timerEventDefinition.timeDate", "定时"),
            Map.entry("timerEventDefinition.timeDuration", "定时"),
            Map.entry("decisionTable.hitPolicy", "命中策略"),
            Map.entry("inputExpression.text", "输入"),
            Map.entry("key", "字段标识"),
            Map.entry("text", "文字"),
            Map.entry("values", "选项"),
            Map.entry("defaultValue", "默认值"),
            Map.entry("readonly", "只读"),
            Map.entry("validate.required", "必填"),
            Map.entry("validate.maxLength", "最多字数"),
            Map.entry("conditional.hide", "隐藏条件"));

    private Labels() {}

    /** Whether elements of this name are told apart, each by its id. */
    static boolean isPart(String type) {
        return TYPES.containsKey(type);
    }

    static String type(String type) {
        return type.startsWith(FIELD) ? "字段" : precise(type);
    }

    /** Fields are told apart, too. */
    static String precise(String type) {
        return type.startsWith(FIELD) ? type.substring(FIELD.length()) : TYPES.getOrDefault(type, type);
    }

    static String property(String path) {
        return PROPERTIES.getOrDefault(path, path.endsWith(".text") ? path.substring(0, path.length() - 5) : path);
    }
}
