package cn.minxu.model.gate;

import java.util.Map;
import java.util.Set;

/**
 * What a model may be written with. Whatever is not named here is refused, so that nothing has an effect that nobody looks at.
 *
 * @param file how such a file is called
 * @param root its outermost element
 * @param namespaces of its language
 * @param extension the engine's namespace in it
 * @param extensions the engine's elements
 * @param attributes the engine's attributes
 * @param expressions attributes and elements in which <code>${}</code> may stand
 */
record Vocabulary(
        String file,
        String root,
        Set<String> namespaces,
        Set<String> elements,
        String extension,
        Set<String> extensions,
        Set<String> attributes,
        Set<String> expressions) {

    static final Vocabulary BPMN = new Vocabulary(
            "BPMN 流程图",
            "definitions",
            Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL"),
            words("""
                    definitions process documentation extensionElements collaboration participant participantMultiplicity laneSet lane
                    childLaneSet flowNodeRef startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent userTask
                    serviceTask sendTask receiveTask businessRuleTask manualTask task callActivity subProcess exclusiveGateway
                    parallelGateway inclusiveGateway eventBasedGateway sequenceFlow conditionExpression incoming outgoing message error
                    escalation signal messageFlow errorEventDefinition escalationEventDefinition signalEventDefinition
                    conditionalEventDefinition condition compensateEventDefinition messageEventDefinition timerEventDefinition
                    linkEventDefinition terminateEventDefinition timeDate timeDuration timeCycle multiInstanceLoopCharacteristics
                    loopCardinality completionCondition textAnnotation text association group category categoryValue"""),
            "http://camunda.org/schema/1.0/bpmn",
            words("in out properties property failedJobRetryTimeCycle"),
            words("""
                    formRef formRefBinding candidateGroups priority dueDate followUpDate delegateExpression decisionRef
                    decisionRefBinding mapDecisionResult resultVariable historyTimeToLive isStartableInTasklist versionTag asyncBefore
                    asyncAfter exclusive jobPriority calledElementBinding collection elementVariable modelerTemplate
                    modelerTemplateVersion modelerTemplateIcon diagramRelationId"""),
            words("""
                    candidateGroups priority dueDate followUpDate delegateExpression collection sourceExpression businessKey
                    conditionExpression timeDate timeDuration timeCycle loopCardinality completionCondition condition"""));

    static final Vocabulary DMN = new Vocabulary(
            "DMN 决策表",
            "definitions",
            Set.of(
                    "https://www.omg.org/spec/DMN/20191111/MODEL/",
                    "https://www.omg.org/spec/DMN/20211108/MODEL/",
                    "https://www.omg.org/spec/DMN/20230324/MODEL/",
                    "http://www.omg.org/spec/DMN/20180521/MODEL/",
                    "http://www.omg.org/spec/DMN/20151101/dmn.xsd"),
            words("""
                    definitions decision decisionTable input inputExpression inputValues output outputValues text rule description
                    inputEntry outputEntry inputData knowledgeSource informationRequirement requiredInput
                    authorityRequirement requiredAuthority annotation annotationEntry extensionElements variable question allowedAnswers"""),
            "http://camunda.org/schema/1.0/dmn",
            words("properties property"),
            words(
                    "historyTimeToLive versionTag inputVariable modelerTemplate modelerTemplateVersion diagramRelationId"),
            Set.of());

    /** The engine knows its extensions under this older name, too. */
    static final String OLD = "http://activiti.org/bpmn";

    private static final String BESIDE_THE_DIAGRAM = "图上看不见的不能影响流程。请删去，把它画成一个步骤。";

    private static final Map<String, String> CURES = Map.ofEntries(
            Map.entry("formKey", "请改用表单：类型选“Camunda Forms”，填写表单编号，绑定选 latest。"),
            Map.entry("formData", "请改用表单：类型选“Camunda Forms”，填写表单编号，绑定选 latest。"),
            Map.entry("variableMappingClass", "请在调用活动的“输入映射”“输出映射”中逐项填写。"),
            Map.entry("variableMappingDelegateExpression", "请在调用活动的“输入映射”“输出映射”中逐项填写。"),
            Map.entry("caseRef", "请改为调用一个流程（calledElement）。"),
            Map.entry("dataStore", "事项的资料由系统保存，不画在图中。请删去。"),
            Map.entry("dataStoreReference", "事项的资料由系统保存，不画在图中。请删去。"),
            Map.entry("assignee", "步骤只分给单位，由本单位人员签领。请删去，在“候选组”中填写单位。"),
            Map.entry("candidateUsers", "步骤只分给单位，由本单位人员签领。请删去，在“候选组”中填写单位。"),
            Map.entry("executionListener", BESIDE_THE_DIAGRAM),
            Map.entry("taskListener", BESIDE_THE_DIAGRAM),
            Map.entry("inputOutput", BESIDE_THE_DIAGRAM),
            Map.entry("expression", "请改用“委托表达式”${委托名}。"),
            Map.entry("standardLoopCharacteristics", "引擎不执行这种循环。请用连线画出循环，或改为多实例。"));

    /** What to do instead of it. */
    static String cure(String name) {
        return CURES.getOrDefault(name, "请在 Modeler 中删去后重新部署。");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
