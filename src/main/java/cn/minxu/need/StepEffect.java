package cn.minxu.need;

import cn.minxu.Refused;
import cn.minxu.casework.Taken;
import java.util.Optional;

/** What it means for the facts when a person completes one step of a need's process; one for each user task. */
public interface StepEffect {

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

    /**
     * Changes the need, which is locked and stored after.
     *
     * @throws cn.minxu.Refused if the decision cannot be taken
     */
    Taken take(Submission submitted);
}
