package cn.minxu.casework.whatif;

import cn.minxu.Refused;
import cn.minxu.engine.DeployGate;
import cn.minxu.model.Table;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.ModelException;

/** A changed decision table, asked without being deployed. */
final class Trial {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Table table;
    private final DmnDecision decision;
    private final Map<String, String> labels;

    private Trial(Table table) {
        this.table = table;
        this.decision = engine.parseDecision(table.key(), table.model());
        this.labels = labels(table);
    }

    /** @throws Refused if the file is not one decision table, or one that could not be deployed */
    static Trial of(byte[] dmn, DeployGate gate) {
        List<Table> tables = tables(dmn);
        if (tables.size() != 1) {
            throw Refused.invalid("请提交恰有一张决策表的 .dmn 文件。");
        }
        List<String> faults = gate.faults(Map.of("what-if.dmn", dmn));
        if (!faults.isEmpty()) {
            throw Refused.invalid("这张决策表还不能部署，请先修改：\n" + String.join("\n", faults));
        }
        return new Trial(tables.get(0));
    }

    private static List<Table> tables(byte[] dmn) {
        try {
            return Table.of(org.camunda.bpm.model.dmn.Dmn.readModelFromStream(new ByteArrayInputStream(dmn)));
        } catch (ModelException unreadable) {
            throw Refused.invalid("文件无法读取：请提交 Modeler 保存的决策表（.dmn）。");
        }
    }

    Table table() {
        return table;
    }

    /** What the table calls an input or an output. */
    String label(String name) {
        return labels.getOrDefault(name, name);
    }

    private static Map<String, String> labels(Table table) {
        var labels = new HashMap<String, String>();
        for (Input input : table.model().getModelElementsByType(Input.class)) {
            String asked = input.getInputExpression() == null
                    ? ""
                    : input.getInputExpression().getText().getTextContent().strip();
            if (input.getLabel() != null && !input.getLabel().isBlank()) {
                labels.put(asked, input.getLabel());
            }
        }
        for (Output output : table.model().getModelElementsByType(Output.class)) {
            if (output.getLabel() != null && !output.getLabel().isBlank()) {
                labels.put(String.valueOf(output.getName()), output.getLabel());
            }
        }
        return labels;
    }

    /** Its answer, by output; empty if no rule fits. */
    Optional<Map<String, Object>> answer(Map<String, Object> inputs) {
        var asked = new LinkedHashMap<String, Object>();
        table.inputs().forEach(name -> asked.put(name, inputs.get(name)));
        var found = engine.evaluateDecisionTable(decision, Variables.fromMap(asked));
        return found.isEmpty() ? Optional.empty() : Optional.of(answer(found.getFirstResult()));
    }

    private static Map<String, Object> answer(DmnDecisionRuleResult rule) {
        var answer = new LinkedHashMap<String, Object>();
        rule.getEntryMap().forEach((name, value) -> {
            if (value != null) {
                answer.put(name, value);
            }
        });
        return answer;
    }
}
