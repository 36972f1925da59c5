package cn.minxu.deadline;

import static cn.minxu.engine.Contracts.COMMON_LIMITS;
import static cn.minxu.engine.Contracts.LIMITS;

import cn.minxu.Refused;
import cn.minxu.engine.Callers;
import cn.minxu.engine.DeployedModels;
import cn.minxu.engine.KnownDefinitions;
import cn.minxu.model.Table;
import cn.minxu.model.UserStep;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.Limit.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * The limits that the district set down in its decision tables: a process's own {@code <process>Limit}, else {@code stepLimit}, for the
 * steps; {@code extensionLimit} for their extension, else what the step's own property says; {@code promiseLimit} for what a resident is
 * told. A changed table takes effect with the next step that opens.
 */
@Component
public class Limits {

    private static final String EXTENSIONS = "extensionLimit";
    private static final String STEP = "step";
    private static final String PROMISES = "promiseLimit";

    /** By which a deadline says which table was asked. */
    public static final String TABLE = "table";

    private final DecisionService decisions;
    private final DeployedModels models;
    private final Callers callers;
    private final KnownDefinitions known;

    /** What a table is asked: always answered alike until a table is deployed. */
    private record Question(String table, Map<String, Object> inputs) {}

    /** What the tables of limits ask at the steps of a process. */
    private record Asked(String process) {}

    Limits(DecisionService decisions, DeployedModels models, Callers callers, KnownDefinitions known) {
        this.decisions = decisions;
        this.models = models;
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
        return limit(PROMISES, rule(PROMISES, Map.of("nature", nature, "urgent", urgent)));
    }

    /** @throws Refused when no rule of a table fits: a step without a deadline would wait for ever */
    StepLimit of(String process, String step, Map<String, Object> facts) {
        String own = process + LIMITS;
        return found(own, step, facts)
                .map(rule -> limit(own, step, rule))
                .orElseGet(() -> limit(COMMON_LIMITS, step, rule(COMMON_LIMITS, inputs(COMMON_LIMITS, step, facts))));
    }

    /** How long a process waits at a timer of its own, as the tables of its steps say. */
    public Limit waiting(String process, String event) {
        return of(process, event, Map.of()).limit();
    }

    /** The limit of a step that is the same in every process. */
    StepLimit ofAnyProcess(String step) {
        return limit(COMMON_LIMITS, step, rule(COMMON_LIMITS, inputs(COMMON_LIMITS, step, Map.of())));
    }

    private static StepLimit limit(String table, String step, DmnDecisionRuleResult rule) {
        Number lapse = (Number) rule.get("lapseAmount");
        return new StepLimit(
                limit(table, rule),
                StepLimit.Clock.valueOf(text(table, rule, "clockFrom")),
                lapse == null ? null : lapse.intValue());
    }

    /** How many working days a step may be extended at most; empty if it may not be extended. */
    OptionalInt extension(String step, Map<String, Object> facts) {
        var byTable = found(EXTENSIONS, step, facts);
        return byTable.isPresent()
                ? OptionalInt.of(maxDays(byTable.get()))
                : models.step(step).map(UserStep::mayExtend).orElse(OptionalInt.empty());
    }

    private static int maxDays(DmnDecisionRuleResult rule) {
        if (!(rule.get("maxDays") instanceof Number days)) {
            throw Refused.conflict("决策表 extensionLimit 的规则没有给出 maxDays，请补充后重新部署。");
        }
        return days.intValue();
    }

    /** Which table the limit of a step is from, and what it was asked beside the step: as a deadline keeps it. */
    Map<String, Object> askedFor(String process, String step, Map<String, Object> facts) {
        String own = process + LIMITS;
        String table = found(own, step, facts).isPresent() ? own : COMMON_LIMITS;
        var asked = new HashMap<String, Object>();
        inputs(table, step, facts).forEach((name, value) -> {
            if (value != null && !name.equals(STEP)) {
                asked.put(name, value);
            }
        });
        asked.put(TABLE, table);
        return asked;
    }

    /** The same for what a resident is promised. */
    public static Map<String, Object> askedForPromise(String nature, boolean urgent) {
        return Map.of(TABLE, PROMISES, "nature", nature, "urgent", urgent);
    }

    /** What the tables of steps ask beside the step. */
    Set<String> stepFacts(String process) {
        return Objects.requireNonNull(known.get(
                new Asked(process),
                () -> Stream.of(process + LIMITS, COMMON_LIMITS)
                        .flatMap(table -> asked(table).stream())
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private Set<String> asked(String table) {
        var asked = new HashSet<>(models.table(table).map(Table::inputs).orElse(Set.of()));
        asked.remove(STEP);
        return asked;
    }

    private Map<String, Object> inputs(String table, String step, Map<String, Object> facts) {
        var inputs = new HashMap<String, Object>();
        asked(table).forEach(name -> inputs.put(name, facts.get(name)));
        inputs.put(STEP, step);
        return inputs;
    }

    /** Empty if there is no such table, or none of its rules fits. */
    private Optional<DmnDecisionRuleResult> found(String table, String step, Map<String, Object> facts) {
        return models.table(table).flatMap(any -> found(table, inputs(table, step, facts)));
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
