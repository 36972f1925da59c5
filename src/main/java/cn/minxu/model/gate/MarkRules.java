package cn.minxu.model.gate;

import cn.minxu.model.text.Expression;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where somebody waits, marks are drawn: once, for the whole diagram. */
final class MarkRules {

    private static final String MARK = "markDeadline";

    private MarkRules() {}

    static void check(Drawing drawing) {
        boolean waits = Stream.<Class<? extends FlowNode>>of(UserTask.class, ReceiveTask.class)
                .anyMatch(type -> drawing.diagram().elements(type).findAny().isPresent());
        List<SubProcess> marks =
                drawing.diagram().eventSubProcesses().filter(MarkRules::isMarks).toList();
        if (waits && marks.isEmpty()) {
            drawing.found()
                    .refuse(
                            drawing.whole(),
                            "有等待的步骤，却没有“时限督办”。请画一个事件子流程“时限督办”：不中断的定时开始事件，周期 ${nextMark}，后接服务任务 ${markDeadline}。");
        }
        marks.stream().skip(1).forEach(each -> drawing.refuse(each, "“时限督办”画了不止一次。请只留一个。"));
        marks.forEach(each -> require(drawing, each));
    }

    private static boolean isMarks(SubProcess scope) {
        return scope.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.StartEvent.class).stream()
                .flatMap(start -> start.getEventDefinitions().stream())
                .flatMap(definition -> definition.getChildElementsByType(TimeCycle.class).stream())
                .anyMatch(cycle -> Expression.name(cycle.getTextContent())
                        .filter(Names.NEXT_MARK::equals)
                        .isPresent());
    }

    private static void require(Drawing drawing, SubProcess marks) {
        boolean sets = marks.getChildElementsByType(ServiceTask.class).stream()
                .anyMatch(task -> Expression.name(task.getCamundaDelegateExpression())
                        .filter(MARK::equals)
                        .isPresent());
        boolean whole = marks.getParentElement() instanceof org.camunda.bpm.model.bpmn.instance.Process;
        if (!sets || !whole) {
            drawing.refuse(marks, "“时限督办”应直接画在流程中，并有服务任务 ${markDeadline}。请补上。");
        }
    }
}
