package cn.minxu.need;

/** What it means for the facts when a person completes one step of a need's process; one for each user task. */
public interface StepEffect {

    /** Element id of the user task. */
    String step();

    /**
     * Changes the need, which is locked and stored after.
     *
     * @throws cn.minxu.Refused if the decision cannot be taken
     */
    Taken take(Submission submitted);
}
