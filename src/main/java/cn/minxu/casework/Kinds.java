package cn.minxu.casework;

import cn.minxu.Refused;
import cn.minxu.engine.CaseDesk.StartedCase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All kinds of cases, and the steps that are the same in each. */
@Component
public class Kinds {

    private static final int REMEMBERED = 10_000;

    private final List<Kind> kinds;
    private final List<Step> steps;
    private final CaseBook cases;

    /** Of the cases asked for last: a case never changes its kind. */
    private final Map<Long, String> kindOf = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    Kinds(List<Kind> kinds, List<Step> steps, CaseBook cases) {
        this.kinds = kinds;
        this.steps = steps;
        this.cases = cases;
    }

    Optional<Kind> startingBy(String processKey) {
        return kinds.stream().filter(kind -> kind.startsBy(processKey)).findFirst();
    }

    Optional<Step> step(String step) {
        return steps.stream().filter(each -> each.step().equals(step)).findFirst();
    }

    /** @throws Refused if there is no case with this number */
    Kind of(long number) {
        return kinds.size() == 1
                ? kinds.get(0)
                : named(kindOf.computeIfAbsent(number, any -> cases.get(any).kind()));
    }

    private Kind named(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("没有名为 " + key + " 的业务"));
    }

    /** Registers a case by the clock, as {@link Kind#registerFor}. */
    public StartedCase registerFor(String processKey, String unit, LocalDate period) {
        return startingBy(processKey)
                .orElseThrow(() -> new IllegalStateException("流程“" + processKey + "”不属于已知的业务"))
                .registerFor(processKey, unit, period);
    }

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

    public boolean mayPause(long number, String step) {
        return of(number).mayPause(step);
    }

    /** What speaks against this user taking a step, in words for him. */
    public Optional<Refused> objection(long number, String step, String unit, String user) {
        Optional<Step> common = step(step);
        return common.isPresent()
                ? common.get().objection(number, unit, user)
                : of(number).objection(number, step, unit, user);
    }

    Taken take(Act act) {
        Optional<Step> common = step(act.step());
        return common.isPresent() ? common.get().take(act) : of(act.number()).take(act);
    }
}
