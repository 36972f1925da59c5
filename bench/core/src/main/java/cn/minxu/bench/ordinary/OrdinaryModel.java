package cn.minxu.bench.ordinary;

/**
 * The diagram that all stock engines run, in one process without sub-processes, which is the cheapest way to draw it: three tasks on the
 * short path, 13 on the ladder, each with a timer for the yellow and one for the red mark, those of the ladder that may be left
 * unanswered with a third that ends them. The resident may withdraw at any time.
 */
public final class OrdinaryModel {

    public static final String PROCESS = "ordinaryNeed";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String FLOWABLE = "http://flowable.org/bpmn";

    private final StringBuilder xml = new StringBuilder();
    private int flows;

    private OrdinaryModel() {}

    /** @param namespace of the engine's own attributes */
    public static String xml(String namespace) {
        var model = new OrdinaryModel();
        model.open(namespace);
        model.main();
        model.ladder();
        model.withdrawal();
        return model.xml.append("</process></definitions>").toString();
    }

    private void open(String namespace) {
        xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xmlns:engine="%s" targetNamespace="bench"><message id="message_withdrawn" name="need.withdrawn"/>
                <process id="%s" isExecutable="true" engine:historyTimeToLive="1096">
                """.formatted(namespace, PROCESS));
    }

    private void main() {
        xml.append("<startEvent id='start'/>");
        flow("start", "score");
        service("score", "scoreNeed");
        flow("score", "judgeNeed");
        task("judgeNeed", "${community}");
        flow("judgeNeed", "scale");
        xor("scale", "handleMatter", "signFirst", "${needScale == 'BIG'}");
        task("handleMatter", "${community}");
        flow("handleMatter", "join");
        merge("join", "answer");
        service("answer", "answerNeed");
        flow("answer", "callBackResident");
        task("callBackResident", "${community}");
        flow("callBackResident", "satisfied");
        xor("satisfied", "close", "handleMatter", "${evaluation == 'DISSATISFIED'}");
        service("close", "closeNeed");
        flow("close", "end");
        xml.append("<endEvent id='end'/>");
    }

    private void ladder() {
        task("signFirst", "department-1");
        flow("signFirst", "firstAccepted");
        lapse("signFirst", "conveneDepartments");
        xor("firstAccepted", "settleAtDepartment", "conveneDepartments", "${!accepted}");
        task("settleAtDepartment", "department-1");
        flow("settleAtDepartment", "join");
        task("conveneDepartments", "street");
        flow("conveneDepartments", "forkOpinions");
        both("forkOpinions", "provideFirstOpinion", "provideSecondOpinion");
        task("provideFirstOpinion", "department-2");
        task("provideSecondOpinion", "department-3");
        leave("provideFirstOpinion", "firstOpinion", "joinOpinions");
        leave("provideSecondOpinion", "secondOpinion", "joinOpinions");
        join("joinOpinions", "routeAgain");
        task("routeAgain", "street");
        flow("routeAgain", "signSecond");
        task("signSecond", "department-2");
        flow("signSecond", "secondAccepted");
        lapse("signSecond", "refusedAgain");
        xor("secondAccepted", "settleAtDepartment", "refusedAgain", "${!accepted}");
        merge("refusedAgain", "forkSigning");
        both("forkSigning", "signAtDepartment", "signAtStreet");
        task("signAtDepartment", "department-2");
        task("signAtStreet", "street");
        leave("signAtDepartment", "departmentSigned", "joinSigning");
        leave("signAtStreet", "streetSigned", "joinSigning");
        join("joinSigning", "studyMatter");
        task("studyMatter", "district");
        flow("studyMatter", "forkAssigned");
        both("forkAssigned", "settleAsLead", "settleAsSupport");
        task("settleAsLead", "department-3");
        task("settleAsSupport", "department-4");
        flow("settleAsLead", "joinAssigned");
        flow("settleAsSupport", "joinAssigned");
        join("joinAssigned", "join");
    }

    private void withdrawal() {
        xml.append(
                "<subProcess id='withdrawal' triggeredByEvent='true'><startEvent id='withdrawn' isInterrupting='true'>"
                        + "<messageEventDefinition messageRef='message_withdrawn'/></startEvent>");
        flow("withdrawn", "endWithdrawn");
        xml.append("<endEvent id='endWithdrawn'/></subProcess>");
    }

    private void task(String id, String group) {
        xml.append("<userTask id='%s' name='%s' engine:candidateGroups='%s' engine:priority='${needPriority}'/>"
                .formatted(id, id, group));
        timer("warn", id, false, "P1D");
        timer("due", id, false, "P3D");
        flow("warn_" + id, "mark_" + id);
        flow("due_" + id, "mark_" + id);
        service("mark_" + id, "markDeadline");
        flow("mark_" + id, "marked_" + id);
        xml.append("<endEvent id='marked_%s'/>".formatted(id));
    }

    /** A task is left by its completion or its lapse, whichever comes first. */
    private void leave(String id, String merge, String next) {
        flow(id, merge);
        lapse(id, merge);
        merge(merge, next);
    }

    private void lapse(String id, String next) {
        timer("lapse", id, true, "P5D");
        flow("lapse_" + id, next);
    }

    private void timer(String kind, String task, boolean ends, String duration) {
        xml.append("""
                <boundaryEvent id='%s_%s' attachedToRef='%s' cancelActivity='%s'><timerEventDefinition>
                <timeDuration xsi:type='tFormalExpression'>%s</timeDuration></timerEventDefinition></boundaryEvent>
                """.formatted(kind, task, task, ends, duration));
    }

    private void service(String id, String bean) {
        xml.append("<serviceTask id='%s' engine:delegateExpression='${%s}'/>".formatted(id, bean));
    }

    private void xor(String id, String normally, String otherwise, String condition) {
        String normal = flow(id, normally);
        xml.append("<exclusiveGateway id='%s' default='%s'/>".formatted(id, normal));
        xml.append("<sequenceFlow id='flow_%d' sourceRef='%s' targetRef='%s'>".formatted(++flows, id, otherwise))
                .append("<conditionExpression xsi:type='tFormalExpression'>%s</conditionExpression></sequenceFlow>"
                        .formatted(condition));
    }

    private void both(String id, String one, String other) {
        xml.append("<parallelGateway id='%s'/>".formatted(id));
        flow(id, one);
        flow(id, other);
    }

    private void join(String id, String next) {
        xml.append("<parallelGateway id='%s'/>".formatted(id));
        flow(id, next);
    }

    private void merge(String id, String next) {
        xml.append("<exclusiveGateway id='%s'/>".formatted(id));
        flow(id, next);
    }

    private String flow(String from, String to) {
        String id = "flow_" + ++flows;
        xml.append("<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'/>".formatted(id, from, to));
        return id;
    }
}
