package cn.minxu.casework.claim;

import cn.minxu.Refused;
import cn.minxu.casework.Kinds;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may take a step: at a second person's step everybody of the unit but the first. */
@Component
public class Suitability {

    private final ObjectProvider<Kinds> kinds;

    Suitability(ObjectProvider<Kinds> kinds) {
        this.kinds = kinds;
    }

    /** What speaks against it, in words for him. */
    public Optional<Refused> objection(long number, String step, String unit, String user) {
        return kinds.getObject().objection(number, step, unit, user);
    }
}
