package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.FormField;
import cn.minxu.model.text.Spoken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** A process begins at a form or by a call, is kept as long as it says, and its ends have names. */
final class ProcessRules {

    static final Set<String> UNIT_KINDS =
            Set.of("DISTRICT", "CENTRE", "DEPARTMENT", "STREET", "COMMUNITY", "GRID", "ORGANISATION");
    private static final Set<String> UNIQUE = Set.of("select", "radio", "textfield");
    private static final Set<String> KERNEL_TABLES = Set.of("step", "extension", "promise");

    private final Drawing drawing;
    private final Diagram diagram;

    private ProcessRules(Drawing drawing) {
        this.drawing = drawing;
        this.diagram = drawing.diagram();
    }

    static void check(Drawing drawing) {
        var rules = new ProcessRules(drawing);
        rules.key();
        rules.timeToLive();
        rules.starts();
        rules.properties();
        rules.ends();
    }

    private void key() {
        String key = diagram.key();
        boolean step = drawing.ground().kinds().anyMatch(kind -> kind.steps().contains(key));
        refuseIf(step, "编号已是另一业务的步骤编号。请换一个编号。");
        refuseIf(
                !key.matches("[A-Za-z][A-Za-z0-9]*") || KERNEL_TABLES.contains(key) && drawing.isDrawn(),
                "编号“" + Spoken.cut(key) + "”不能用。请用英文字母和数字，如 fixLamp；不能是 step、extension、promise。");
    }

    private void timeToLive() {
        String kept =
                ((Process) diagram.model().getModelElementById(diagram.key())).getCamundaHistoryTimeToLiveString();
        refuseIf(!isTimeToLive(kept), "没有历史保留天数。请在“历史清理”中填写天数，如 1096。");
    }

    static boolean isTimeToLive(@org.jspecify.annotations.Nullable String kept) {
        return kept != null && kept.strip().matches("[0-9]{1,6}|P[0-9]{1,6}D");
    }

    private void starts() {
        List<StartEvent> starts = diagram.starts().toList();
        refuseIf(starts.size() != 1, "应有一个开始事件，现有 " + starts.size() + " 个。请只留一个。");
        for (StartEvent start : starts) {
            boolean timer = start.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
            if (timer) {
                ScheduleRules.check(drawing, start);
            } else {
                start(start);
            }
        }
        if (!ScheduleRules.isSchedule(diagram)) {
            ScheduleRules.refuseRegistration(drawing);
        }
    }

    private void start(StartEvent start) {
        String form = start.getCamundaFormRef();
        if (form != null) {
            drawing.requireForm(start, form, start.getCamundaFormRefBinding());
            if (drawing.isDrawn() && diagram.starters().isEmpty()) {
                drawing.found().warn(drawing.whole(), "没有说明哪些单位可以登记，没有人能发起。请在流程的属性 starters 中填写，如 COMMUNITY,STREET。");
            }
        } else if (drawing.isDrawn()
                && !drawing.ground().isUnsure()
                && !drawing.ground().kernel().processes().contains(diagram.key())
                && drawing.ground().callersOf(diagram.key()).findAny().isEmpty()) {
            drawing.refuse(start, "没有登记表单，也没有流程调用它，不能发起。请给开始事件填写登记表单，或在另一流程中调用它。");
        }
    }

    private void properties() {
        Map<String, String> stated = Diagram.properties(diagram.model().getModelElementById(diagram.key()));
        diagram.starters().stream()
                .filter(kind -> !UNIT_KINDS.contains(kind))
                .findFirst()
                .ifPresent(
                        kind -> drawing.found()
                                .refuse(
                                        drawing.whole(),
                                        "属性 starters 中的“" + Spoken.cut(kind)
                                                + "”不是一类单位。可以填写 DISTRICT、CENTRE、DEPARTMENT、STREET、COMMUNITY、GRID、ORGANISATION，用逗号分开。"));
        diagram.property(Diagram.UNIQUE_BY).ifPresent(this::unique);
        stated.keySet().stream()
                .filter(name -> !Set.of(Diagram.STARTERS, Diagram.UNIQUE_BY).contains(name))
                .forEach(name -> drawing.found()
                        .warn(drawing.whole(), "不认识属性“" + Spoken.cut(name) + "”，它不起作用。可以填写 starters、uniqueBy。"));
    }

    private void unique(String key) {
        Optional<FormField> field = diagram.startForm().flatMap(drawing.ground()::form).stream()
                .flatMap(List::stream)
                .filter(each -> each.key().equals(key))
                .findFirst();
        boolean right = field.filter(each -> UNIQUE.contains(each.type()) && !each.personal() && !each.fixed())
                .isPresent();
        refuseIf(
                !right && !drawing.isUnsure(),
                "属性 uniqueBy“" + Spoken.cut(key) + "”不是登记表单中可填写的单选、下拉或单行文字字段，或是个人信息。请填写这样一个字段的编号。");
    }

    private void ends() {
        if (drawing.isDrawn()) {
            diagram.elements(EndEvent.class)
                    .filter(end -> end.getName() == null || end.getName().isBlank())
                    .forEach(end -> drawing.refuse(end, "没有名称。请写明办理的结果，如“路灯已修好”。"));
        }
    }

    private void refuseIf(boolean wrong, String message) {
        if (wrong) {
            drawing.found().refuse(drawing.whole(), message);
        }
    }
}
