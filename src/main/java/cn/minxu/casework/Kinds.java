package cn.minxu.casework;

import cn.minxu.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All kinds of cases, and the steps that are the same in each. */
@Component
public class Kinds {

    private final List<Kind> kinds;
    private final List<Step> steps;

    Kinds(List<Kind> kinds, List<Step> steps) {
        this.kinds = kinds;
        this.steps = steps;
    }

    Optional<Kind> owning(String processKey) {
        return kinds.stream().filter(kind -> kind.owns(processKey)).findFirst();
    }

    Optional<Step> step(String step) {
        return steps.stream().filter(each -> each.step().equals(step)).findFirst();
    }

    /** @throws Refused if there is no case with this number */
    Kind of(long number) {
        return kinds.size() == 1
                ? kinds.get(0)
                : kinds.stream()
                        .filter(kind -> kind.has(number))
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("没有编号为 " + number + " 的事项，或它不属于您的单位，请核对编号。"));
    }

    /** Nobody else changes the case until the transaction ends. */
    public void lock(long number) {
        of(number).lock(number);
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
