package cn.minxu.model.gate;

import cn.minxu.model.Table;
import cn.minxu.model.gate.Ask.Role;
import cn.minxu.model.text.Expression;
import cn.minxu.model.text.FeelGrammar;
import cn.minxu.model.text.Spoken;
import cn.minxu.model.text.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Reads what a diagram asks for; an expression that cannot be read is a finding. */
final class Asks {

    private static final String SHAPE = "只能写 ${名称}、${!名称} 或 ${名称 == '值'}，请改正。";

    private final Drawing drawing;
    private final List<Ask> all = new ArrayList<>();

    private Asks(Drawing drawing) {
        this.drawing = drawing;
    }

    static List<Ask> of(Drawing drawing) {
        var asks = new Asks(drawing);
        asks.conditions();
        asks.tasks();
        asks.repetitions();
        asks.mappings();
        asks.tables();
        return asks.all;
    }

    private void conditions() {
        drawing.diagram().elements(ConditionExpression.class).forEach(each -> condition(each, each.getTextContent()));
    }

    private void condition(ModelElementInstance at, String text) {
        Optional<Expression> said = Expression.read(text);
        if (said.isEmpty()) {
            drawing.refuse(at, "条件“" + Spoken.cut(text) + "”的写法不对：" + SHAPE);
        }
        said.ifPresent(each ->
                all.add(new Ask(at, each.name(), each.literal() == null ? Role.FLAG : Role.CHOICE, each.literal())));
    }

    private void tasks() {
        drawing.diagram().elements(UserTask.class).forEach(task -> {
            Expression.name(task.getCamundaCandidateGroups()).ifPresent(name -> add(task, name, Role.UNIT));
            value(task, task.getCamundaPriority(), Role.NUMBER, "优先级");
            value(task, task.getCamundaDueDate(), Role.DATE, "到期日");
            value(task, task.getCamundaFollowUpDate(), Role.DATE, "跟进日");
        });
        drawing.diagram()
                .elements(TimeDate.class)
                .forEach(date -> Expression.name(date.getTextContent()).ifPresent(name -> add(date, name, Role.DATE)));
    }

    /** Either what such a value is written like, or a name. */
    private void value(ModelElementInstance at, @Nullable String text, Role role, String word) {
        if (text == null || text.isBlank()) {
            return;
        }
        boolean right = role == Role.NUMBER
                ? text.strip().matches("[0-9]{1,9}")
                : Timers.problem(Timers.Kind.DATE, text).isEmpty()
                        || Timers.problem(Timers.Kind.DURATION, text).isEmpty();
        Optional<String> name = Expression.name(text);
        if (!right && name.isEmpty()) {
            String shape = role == Role.NUMBER ? "整数" : "日期（如 2026-01-31T17:30:00）";
            drawing.refuse(at, word + "“" + Spoken.cut(text) + "”的写法不对。请写" + shape + "或 ${名称}。");
        }
        name.ifPresent(each -> add(at, each, role));
    }

    private void repetitions() {
        drawing.diagram().elements(MultiInstanceLoopCharacteristics.class).forEach(repeated -> {
            Optional<String> units = Expression.name(repeated.getCamundaCollection());
            if (repeated.getCamundaCollection() != null && units.isEmpty()) {
                drawing.refuse(
                        repeated, "多实例的集合“" + Spoken.cut(repeated.getCamundaCollection()) + "”的写法不对。请写 ${…Units}。");
            }
            units.ifPresent(name -> add(repeated, name, Role.UNITS));
            if (repeated.getLoopCardinality() != null) {
                Expression.name(repeated.getLoopCardinality().getTextContent())
                        .ifPresent(name -> add(repeated, name, Role.NUMBER));
            }
            if (repeated.getCompletionCondition() != null) {
                condition(repeated, repeated.getCompletionCondition().getTextContent());
            }
        });
    }

    private void mappings() {
        drawing.diagram()
                .calls()
                .forEach(call -> CallRules.mappings(call, CamundaIn.class).forEach(in -> {
                    if (in.getCamundaSource() != null) {
                        add(call, in.getCamundaSource().strip(), Role.PASSED);
                    }
                    if (in.getCamundaSourceExpression() != null) {
                        Optional<String> name = Expression.name(in.getCamundaSourceExpression());
                        name.ifPresent(each -> add(call, each, Role.PASSED));
                        if (name.isEmpty()) {
                            drawing.refuse(
                                    call, "映射“" + Spoken.cut(in.getCamundaSourceExpression()) + "”的写法不对。请写 ${名称}。");
                        }
                    }
                }));
    }

    private void tables() {
        drawing.diagram().ruleTasks().forEach(task -> {
            String ref = task.getCamundaDecisionRef();
            Optional<Table> table =
                    ref == null ? Optional.empty() : drawing.ground().table(ref);
            table.ifPresent(each -> Cells.of(each).inputs().stream()
                    .flatMap(column -> FeelGrammar.expression(column.text()).stream())
                    .flatMap(names -> names.stream())
                    .forEach(name -> add(task, name, Role.TABLE)));
        });
    }

    private void add(ModelElementInstance at, String name, Role role) {
        all.add(new Ask(at, name, role, null));
    }
}
