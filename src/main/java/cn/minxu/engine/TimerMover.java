package cn.minxu.engine;

/** Moves what the engine shows and waits for at an open step after its deadline has changed. */
public interface TimerMover {

    /**
     * Gives the step's task its new due and warning dates moves the timer of its marks to the next one and, if it has one, the timer of
     * its lapse; where a timer has fired for the last time, or the step has been left, nothing happens.
     *
     * @param stepInstance as given to {@link Deadlines#open}
     */
    void move(String stepInstance, Deadlines.Open open);
}
