package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.text.Expression;
import cn.minxu.model.text.Spoken;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** A process that the clock starts registers cases and does nothing else. */
final class ScheduleRules {

    private static final String REGISTER = "registerCases";
    private static final Set<String> PERIODS = Set.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    private ScheduleRules() {}

    static boolean isSchedule(Diagram diagram) {
        return diagram.starts()
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static List<ServiceTask> registrations(Diagram diagram) {
        return diagram.elements(ServiceTask.class)
                .filter(task -> Expression.name(task.getCamundaDelegateExpression())
                        .filter(REGISTER::equals)
                        .isPresent())
                .toList();
    }

    /** Keys of the processes whose cases it registers. */
    static List<String> registered(Diagram diagram) {
        return registrations(diagram).stream().map(ScheduleRules::process).toList();
    }

    /** The kinds of units for which it registers cases of a process. */
    static Set<String> units(Diagram schedule, String process) {
        return registrations(schedule).stream()
                .filter(task -> process(task).equals(process))
                .map(task -> Diagram.properties(task)
                        .getOrDefault("units", "")
                        .strip()
                        .toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String process(ServiceTask task) {
        return Diagram.properties(task).getOrDefault("process", "").strip();
    }

    static void check(Drawing drawing, StartEvent start) {
        List<ServiceTask> tasks = registrations(drawing.diagram());
        if (tasks.isEmpty() || !drawing.diagram().steps().isEmpty()) {
            drawing.refuse(start, "定时开始只用于定期登记的流程：其中有服务任务 ${registerCases}，没有用户任务。请把要办的步骤画在被登记的流程中。");
        }
        tasks.forEach(task -> properties(drawing, task));
    }

    /** Whoever registers cases for all units is started by the clock. */
    static void refuseRegistration(Drawing drawing) {
        registrations(drawing.diagram())
                .forEach(task -> drawing.refuse(task, "${registerCases} 只用于定时开始的流程。请把开始事件改为定时，或删去这个任务。"));
    }

    private static void properties(Drawing drawing, ServiceTask task) {
        Map<String, String> stated = Diagram.properties(task);
        String process = process(task);
        Optional<Diagram> registered = drawing.ground().diagram(process);
        if (registered.isEmpty() && !drawing.ground().isUnsure()) {
            drawing.refuse(task, "属性 process“" + Spoken.cut(process) + "”不是一个流程。请填写要登记的流程编号。");
        }
        registered
                .filter(each -> each.startForm().isEmpty())
                .filter(each -> drawing.ground()
                        .kinds()
                        .noneMatch(kind -> kind.scheduled().contains(each.key()))) // Java registers them
                .ifPresent(each -> drawing.refuse(task, "流程“" + each.key() + "”没有登记表单，不能登记。请换一个流程。"));
        registered
                .flatMap(drawing.ground()::kind)
                .filter(kind -> !kind.scheduled().contains(process))
                .ifPresent(kind -> drawing.refuse(task, "流程“" + Spoken.cut(process) + "”不能定期登记，只能由人填写登记表单。请换一个流程。"));
        registered.filter(drawing.ground()::isDrawn).ifPresent(each -> unfilled(drawing, task, each));
        choice(drawing, task, stated, "units", ProcessRules.UNIT_KINDS);
        choice(drawing, task, stated, "every", PERIODS);
    }

    /** Nobody fills in the form then. */
    private static void unfilled(Drawing drawing, ServiceTask task, Diagram registered) {
        Set<String> asked = drawing.ground().asked(registered);
        String wanted = registered.startForm().flatMap(drawing.ground()::form).stream()
                .flatMap(List::stream)
                .filter(field -> field.required() && field.steers() != null && asked.contains(field.key()))
                .map(field -> field.label())
                .collect(Collectors.joining("、"));
        if (!wanted.isEmpty()) {
            drawing.refuse(
                    task,
                    "流程“" + registered.key() + "”的走向取决于登记表单中必填的“" + Spoken.cut(wanted)
                            + "”，定期登记时没有人填写。请把这些问题移到第一个环节的表单中，或不设为必填。");
        }
    }

    private static void choice(
            Drawing drawing, ServiceTask task, Map<String, String> stated, String name, Set<String> choices) {
        String value = stated.getOrDefault(name, "").strip();
        if (!choices.contains(value.toUpperCase(Locale.ROOT))) {
            drawing.refuse(
                    task,
                    "属性 " + name + "“" + Spoken.cut(value) + "”不对。可以填写 "
                            + String.join("、", choices.stream().sorted().toList()) + "。");
        }
    }
}
