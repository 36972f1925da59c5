package cn.minxu.model.gate;

import cn.minxu.model.Table;
import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.model.text.Expression;
import cn.minxu.model.text.Spoken;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;

/** A service task calls what its kind of case, or the kernel, offers; a rule task asks a table for one answer. */
final class DelegateRules {

    private static final Set<HitPolicy> SEVERAL =
            Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);

    private final Drawing drawing;

    private DelegateRules(Drawing drawing) {
        this.drawing = drawing;
    }

    static void check(Drawing drawing) {
        var rules = new DelegateRules(drawing);
        drawing.diagram()
                .elements(ServiceTask.class)
                .forEach(task -> rules.delegate(task, task.getCamundaDelegateExpression()));
        drawing.diagram()
                .elements(SendTask.class)
                .forEach(task -> rules.delegate(task, task.getCamundaDelegateExpression()));
        drawing.diagram().ruleTasks().forEach(rules::table);
    }

    private void delegate(Task task, @Nullable String expression) {
        if (expression == null || expression.isBlank()) {
            drawing.refuse(task, "没有说明做什么。请在“委托表达式”中填写 ${委托名}。");
            return;
        }
        Optional<String> name = Expression.name(expression);
        if (name.isEmpty()) {
            drawing.refuse(task, "委托表达式“" + Spoken.cut(expression) + "”的写法不对。请写 ${委托名}。");
            return;
        }
        Set<String> offered = drawing.ground().words(drawing.diagram(), Words::delegates);
        if (!offered.contains(name.get())) {
            String owner = drawing.ground()
                    .otherKinds(drawing.diagram())
                    .filter(kind -> kind.delegates().contains(name.get()))
                    .map(kind -> "它属于另一业务“" + kind.key() + "”。")
                    .findFirst()
                    .orElse("");
            drawing.refuse(
                    task,
                    "不能调用“" + Spoken.cut(name.get()) + "”。" + owner + "可以调用的有："
                            + String.join("、", offered.stream().sorted().toList()) + "。请改用其中一个，或改为用户任务。");
        }
    }

    private void table(BusinessRuleTask task) {
        String key = task.getCamundaDecisionRef();
        if (task.getCamundaDelegateExpression() != null) {
            drawing.refuse(task, "业务规则任务只问决策表。请删去委托表达式，填写决策表编号。");
        }
        if (key == null || key.isBlank()) {
            drawing.refuse(task, "没有说明问哪张决策表。请在“决策引用”中填写一张已部署的决策表编号。");
            return;
        }
        drawing.requireLatest(task, task.getCamundaDecisionRefBinding());
        String result = task.getCamundaResultVariable();
        if (result == null || !result.matches("[A-Za-z][A-Za-z0-9]{0,254}")) {
            drawing.refuse(task, "决策结果没有名称。请在“结果变量”中填写英文名称。");
        }
        Optional<Table> table = drawing.ground().table(key);
        if (table.isEmpty() && !drawing.ground().isUnsure()) {
            drawing.refuse(task, "没有决策表“" + Spoken.cut(key) + "”。请先部署它，或一起部署，并核对编号。");
        }
        table.ifPresent(asked -> single(task, asked));
    }

    private void single(BusinessRuleTask task, Table table) {
        boolean several = table.model().getModelElementsByType(DecisionTable.class).stream()
                .anyMatch(each -> SEVERAL.contains(each.getHitPolicy()));
        if (several
                || !"singleEntry".equals(task.getCamundaMapDecisionResult())
                || table.outputs().size() != 1) {
            drawing.refuse(task, "决策表“" + table.key() + "”须只给一个结果。请把“决策结果映射”选为 singleEntry，决策表只留一个输出列，命中策略用 U、F 或 A。");
        }
    }
}
