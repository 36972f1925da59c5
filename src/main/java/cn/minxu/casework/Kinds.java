package cn.minxu.casework;

import cn.minxu.Refused;
import cn.minxu.casework.drawn.DrawnKinds;
import cn.minxu.engine.CaseDesk.StartedCase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All kinds of cases, and the steps that are the same in each. */
@Component
public class Kinds {

    private final List<Kind> kinds;
    private final Map<String, Kind> byKey;
    private final Map<String, Step> steps;
    private final CaseBook cases;
    private final DrawnKinds drawn;
    private final StepRules rules;

    Kinds(List<Kind> kinds, List<Step> steps, CaseBook cases, DrawnKinds drawn, StepRules rules) {
        this.kinds = kinds;
        this.byKey = kinds.stream().collect(Collectors.toUnmodifiableMap(Kind::key, Function.identity()));
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(Step::step, Function.identity()));
        this.cases = cases;
        this.drawn = drawn;
        this.rules = rules;
    }

    /** The kind whose cases start by a process; empty for one that is called, or starts none. */
    public Optional<Kind> startingBy(String processKey) {
        return kinds.stream()
                .filter(kind -> kind.startsBy(processKey))
                .findFirst()
                .or(() -> drawn.startingBy(processKey));
    }

    Optional<Step> step(String step) {
        return Optional.ofNullable(steps.get(step));
    }

    /** @throws Refused if there is no case with this number */
    public Kind of(long number) {
        return named(cases.kindOf(number));
    }

    private Kind named(String key) {
        Kind kind = byKey.get(key);
        return kind != null ? kind : drawn.named(key);
    }

    /** Registers a case by the clock, as {@link Kind#registerFor}. */
    public StartedCase registerFor(String processKey, String unit, LocalDate period) {
        return startingBy(processKey)
                .orElseThrow(() -> new IllegalStateException("流程“" + processKey + "”不属于已知的业务"))
                .registerFor(processKey, unit, period);
    }

    /** Whether a unit is to have a case for a period, as {@link Kind#isDue}. */
    public boolean isDue(String processKey, String unit, LocalDate period) {
        return startingBy(processKey).map(kind -> kind.isDue(unit, period)).orElse(true);
    }

    /** Those with Java. */
    public Stream<Kind> all() {
        return kinds.stream();
    }

    /** Nobody else changes the case until the transaction ends. */
    public void lock(long number) {
        of(number).lock(number);
    }

    public Map<String, @Nullable Object> record(Case c, String user, Discretion discretion) {
        return named(c.kind()).record(c.number(), user, discretion);
    }

    public boolean isDrawn(Case c) {
        return named(c.kind()).isDrawn();
    }

    /** What its own tables say of a case, as its tables of limits may ask. */
    public Map<String, Object> facts(long number) {
        var facts = new HashMap<String, Object>();
        of(number).facts(number).forEach((name, value) -> {
            if (value != null) {
                facts.put(name, value);
            }
        });
        return facts;
    }

    /** Whether the clock of a step may stand still. */
    public boolean mayPause(String step) {
        return rules.mayPause(step);
    }

    /** What speaks against this user taking a step, in words for him. */
    public Optional<Refused> objection(long number, String step, String unit, String user) {
        return rules.objection(number, step, unit, user, () -> of(number).settledWith(number))
                .or(() -> step(step)
                        .map(common -> common.objection(number, unit, user))
                        .orElseGet(() -> of(number).objection(number, step, unit, user)));
    }

    Taken take(Act act) {
        Optional<Step> common = step(act.step());
        return common.isPresent() ? common.get().take(act) : of(act.number()).take(act);
    }
}
