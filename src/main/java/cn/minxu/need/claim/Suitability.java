package cn.minxu.need.claim;

import cn.minxu.Refused;
import cn.minxu.need.StepEffect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may take a step: at a second person's step everybody of the unit but the first. */
@Component
class Suitability {

    private final Map<String, StepEffect> effects;

    Suitability(List<StepEffect> effects) {
        this.effects = effects.stream().collect(Collectors.toMap(StepEffect::step, Function.identity()));
    }

    /** What speaks against it, in words for him. */
    Optional<Refused> objection(long number, String step, String unit, String user) {
        return Optional.ofNullable(effects.get(step)).flatMap(effect -> effect.objection(number, unit, user));
    }
}
