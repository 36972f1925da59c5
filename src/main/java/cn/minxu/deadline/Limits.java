package cn.minxu.deadline;

import cn.minxu.Refused;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.Limit.Unit;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * The limits that the district set down in its decision tables: {@code stepLimit} for the steps, {@code promiseLimit} for what a
 * resident is told. Asked anew for each case, so that a changed table takes effect with the next one.
 */
@Component
public class Limits {

    private final DecisionService decisions;

    Limits(DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * The time in which a resident is promised an answer.
     *
     * @param nature CONSULT, HELP, SUGGEST or COMPLAINT
     * @throws Refused when no rule of the table fits
     */
    public Limit promise(String nature, boolean urgent) {
        return limit("promiseLimit", rule("promiseLimit", Map.of("nature", nature, "urgent", urgent)));
    }

    /** @throws Refused when no rule of the table fits: a step without a deadline would wait for ever */
    StepLimit of(String step, Map<String, Object> facts) {
        var inputs = new HashMap<String, Object>(facts);
        inputs.putIfAbsent("needGrade", null);
        inputs.putIfAbsent("stage", null);
        inputs.put("step", step);
        DmnDecisionRuleResult rule = rule("stepLimit", inputs);
        Number lapse = (Number) rule.get("lapseAmount");
        return new StepLimit(
                limit("stepLimit", rule),
                StepLimit.Clock.valueOf(text("stepLimit", rule, "clockFrom")),
                lapse == null ? null : lapse.intValue());
    }

    private DmnDecisionRuleResult rule(String table, Map<String, Object> inputs) {
        DmnDecisionRuleResult rule = decisions
                .evaluateDecisionTableByKey(table)
                .decisionDefinitionWithoutTenantId()
                .variables(inputs)
                .evaluate()
                .getSingleResult();
        if (rule == null) {
            throw Refused.conflict("决策表 " + table + " 中没有适用于 " + inputs + " 的时限，请补充一条规则后重新部署。");
        }
        return rule;
    }

    private static Limit limit(String table, DmnDecisionRuleResult rule) {
        if (!(rule.get("limitAmount") instanceof Number amount)) {
            throw Refused.conflict("决策表 " + table + " 的规则没有给出 limitAmount，请补充后重新部署。");
        }
        return new Limit(amount.intValue(), Unit.valueOf(text(table, rule, "limitUnit")));
    }

    private static String text(String table, DmnDecisionRuleResult rule, String output) {
        Object value = rule.get(output);
        if (value == null) {
            throw Refused.conflict("决策表 " + table + " 的规则没有给出 " + output + "，请补充后重新部署。");
        }
        return value.toString();
    }
}
