package cn.minxu.casework.find;

import cn.minxu.deadline.Promise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is open of a case: a step that waits, or the promise to the resident.
 *
 * @param stay the step's task; null of a promise
 * @param holder id of the unit that it waits for
 * @param overdue from when on it is overdue
 * @param mark the highest that was set
 */
record Waiting(
        long number,
        String step,
        @Nullable String stay,
        String holder,
        Instant due,
        Instant overdue,
        @Nullable Integer mark) {

    boolean isPromise() {
        return step.equals(Promise.STEP);
    }
}
