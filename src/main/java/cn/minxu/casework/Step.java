package cn.minxu.casework;

import cn.minxu.Refused;
import java.util.Optional;

/** What it means when a person completes a step that is the same in every kind of case; one for each user task. */
public interface Step {

    /** Element id of the user task. */
    String step();

    /**
     * What speaks against this user taking the step, whoever gives it to him: at a second person's step, that he is the first. He can
     * neither claim it, so that it would wait for ever, nor be given it.
     *
     * @param unit the unit that the step waits for
     */
    default Optional<Refused> objection(long number, String unit, String user) {
        return Optional.empty();
    }

    /** Whether what its form takes is kept by the step alone: neither the record nor the case's fields show it. */
    default boolean isDiscreet() {
        return false;
    }

    /** @throws Refused if the decision cannot be taken */
    Taken take(Act act);
}
