package cn.minxu.deadline;

import cn.minxu.Refused;
import cn.minxu.engine.Callers;
import cn.minxu.engine.KnownDefinitions;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.Limit.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.springframework.stereotype.Component;

/**
 * The limits that the district set down in its decision tables: {@code stepLimit} for the steps, {@code extensionLimit} for their
 * extension, {@code promiseLimit} for what a resident is told. A changed table takes
 * effect with the next step that opens.
 */
@Component
public class Limits {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Callers callers;
    private final KnownDefinitions known;

    private static final String STEPS = "stepLimit";
    private static final String EXTENSIONS = "extensionLimit";
    private static final String STEP = "step";

    /** What a table asks, until one is deployed. */
    private record Inputs(String table) {}

    /** What a table is asked: always answered alike until a table is deployed. */
    private record Question(String table, Map<String, Object> inputs) {}

    Limits(DecisionService decisions, RepositoryService repository, Callers callers, KnownDefinitions known) {
        this.decisions = decisions;
        this.repository = repository;
        this.callers = callers;
        this.known = known;
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
        DmnDecisionRuleResult rule = rule(STEPS, inputs(STEPS, step, facts));
        Number lapse = (Number) rule.get("lapseAmount");
        return new StepLimit(
                limit("stepLimit", rule),
                StepLimit.Clock.valueOf(text("stepLimit", rule, "clockFrom")),
                lapse == null ? null : lapse.intValue());
    }

    /** How many working days a step may be extended at most; empty if it may not be extended. */
    OptionalInt extension(String step, Map<String, Object> facts) {
        return found(EXTENSIONS, inputs(EXTENSIONS, step, facts)).stream()
                .mapToInt(Limits::maxDays)
                .findFirst();
    }

    private static int maxDays(DmnDecisionRuleResult rule) {
        if (!(rule.get("maxDays") instanceof Number days)) {
            throw Refused.conflict("决策表 extensionLimit 的规则没有给出 maxDays，请补充后重新部署。");
        }
        return days.intValue();
    }

    /** What the table of steps asks beside the step. */
    Set<String> stepFacts() {
        return asked(STEPS);
    }

    private Set<String> asked(String table) {
        return Objects.requireNonNull(known.get(
                new Inputs(table),
                () ->
                        callers.asSystem(() -> repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(table)
                                .withoutTenantId()
                                .latestVersion()
                                .list()
                                .stream()
                                .flatMap(definition -> repository
                                        .getDmnModelInstance(definition.getId())
                                        .getModelElementsByType(InputExpression.class)
                                        .stream())
                                .map(input -> input.getText().getTextContent().strip())
                                .filter(name -> !name.equals(STEP))
                                .collect(Collectors.toUnmodifiableSet()))));
    }

    private Map<String, Object> inputs(String table, String step, Map<String, Object> facts) {
        var inputs = new HashMap<String, Object>();
        asked(table).forEach(name -> inputs.put(name, facts.get(name)));
        inputs.put(STEP, step);
        return inputs;
    }

    private DmnDecisionRuleResult rule(String table, Map<String, Object> inputs) {
        return found(table, inputs)
                .orElseThrow(() -> Refused.conflict("决策表 " + table + " 中没有适用于 " + inputs + " 的时限，请补充一条规则后重新部署。"));
    }

    /** Whoever needs a limit: nobody has to be allowed to evaluate tables himself. */
    private Optional<DmnDecisionRuleResult> found(String table, Map<String, Object> inputs) {
        return Optional.ofNullable(known.get(
                new Question(table, inputs),
                () -> callers.asSystem(() -> decisions
                        .evaluateDecisionTableByKey(table)
                        .decisionDefinitionWithoutTenantId()
                        .variables(inputs)
                        .evaluate()
                        .getSingleResult())));
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
