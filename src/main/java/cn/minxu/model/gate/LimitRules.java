package cn.minxu.model.gate;

import cn.minxu.model.gate.Cells.Row;
import cn.minxu.model.text.Expression;
import cn.minxu.model.text.FeelGrammar;
import cn.minxu.model.text.Spoken;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every step that waits has a limit, and lapses both in the diagram and in the table, or in neither. */
final class LimitRules {

    private final Drawing drawing;
    private final List<Cells> tables;

    private LimitRules(Drawing drawing) {
        this.drawing = drawing;
        this.tables = StepLimits.tables(drawing.diagram().key())
                .flatMap(key -> drawing.ground().table(key).stream())
                .map(Cells::of)
                .toList();
    }

    static void check(Drawing drawing) {
        var rules = new LimitRules(drawing);
        Stream.concat(
                        drawing.diagram().elements(UserTask.class).map(Activity.class::cast),
                        drawing.diagram().elements(ReceiveTask.class))
                .forEach(rules::check);
        rules.inputs();
    }

    private void check(Activity step) {
        String process = drawing.diagram().key();
        List<Row> rules = StepLimits.rules(process, step.getId(), drawing.ground(), tables);
        if (rules.isEmpty()) {
            if (!drawing.ground().isUnsure()) {
                drawing.refuseIfDrawn(
                        step, "没有时限。请在决策表“" + StepLimits.own(process) + "”或“" + StepLimits.SHARED + "”中为它加一条规则。");
            }
            return;
        }
        boolean drawn = drawing.diagram().elements(BoundaryEvent.class).anyMatch(edge -> lapses(edge, step));
        boolean said = rules.stream()
                .anyMatch(row -> tables.stream()
                        .filter(cells -> cells.rows().contains(row))
                        .anyMatch(cells -> StepLimits.lapses(cells, row)));
        if (drawn && !said) {
            drawing.refuseIfDrawn(step, "图上画了失效（${lapseAt}），时限表却没有失效时限数。请在规则中填写 lapseAmount，或删去定时边界事件。");
        } else if (said && !drawn && step instanceof UserTask) {
            drawing.refuseIfDrawn(step, "时限表给出了失效时限数，图上却没有画失效。请加一个中断的定时边界事件，日期写 ${lapseAt}，或清空 lapseAmount。");
        }
    }

    private boolean lapses(BoundaryEvent edge, Activity step) {
        return drawing.referred(edge, "attachedToRef", Activity.class)
                        .filter(step::equals)
                        .isPresent()
                && edge.getEventDefinitions().stream()
                        .flatMap(definition -> definition.getChildElementsByType(TimeDate.class).stream())
                        .anyMatch(date -> Expression.name(date.getTextContent())
                                .filter(Names.LAPSE_AT::equals)
                                .isPresent());
    }

    /** What the process's own table asks beside the step. */
    private void inputs() {
        String own = StepLimits.own(drawing.diagram().key());
        drawing.ground()
                .table(own)
                .ifPresent(table -> Cells.of(table).inputs().stream()
                        .flatMap(column -> FeelGrammar.expression(column.text()).stream())
                        .flatMap(names -> names.stream())
                        .filter(name -> !name.equals(StepLimits.STEP)
                                && drawing.names().of(name).isEmpty())
                        .filter(name -> !drawing.isUnsure())
                        .forEach(name -> drawing.found()
                                .refuse(
                                        Where.named(drawing.resource(), "decision", table.name(), own),
                                        "没有“" + Spoken.cut(name) + "”这个名称。请改问 step，或流程中已有的名称。")));
    }
}
