package cn.minxu.engine;

/** Moves what the engine shows and waits for at an open step after its deadline has changed. */
public interface TimerMover {

    /**
     * Gives the step's task its new due and warning dates and moves the timer of its instance's marks and, if it has one, that of its
     * lapse; where the step has been left, nothing happens.
     *
     * @param stay and {@code instance}: as given to {@link Deadlines#open}
     */
    void move(String stay, String instance, Deadlines.Open open);

    /** The promise to the resident has moved: moves the timer of the case's own instance, if it still runs. */
    void move(long number);
}
