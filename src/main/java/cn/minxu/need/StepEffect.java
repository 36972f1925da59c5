package cn.minxu.need;

/** What it means for the facts when a person completes one step of a need's process; one for each user task. */
public interface StepEffect {

    /** Element id of the user task. */
    String step();

    /** Whether its clock may stand still: at the steps in which a unit settles a matter and may have to wait for something outside. */
    default boolean mayPause() {
        return false;
    }

    /**
     * Changes the need, which is locked and stored after.
     *
     * @throws cn.minxu.Refused if the decision cannot be taken
     */
    Taken take(Submission submitted);
}
