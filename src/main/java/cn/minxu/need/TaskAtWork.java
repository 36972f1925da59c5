package cn.minxu.need;

import cn.minxu.deadline.DeadlineBook.OpenStep;
import org.jspecify.annotations.Nullable;

/**
 * An open task of a need.
 *
 * @param instance the process instance that it belongs to
 * @param assignee who has claimed it, or null
 */
record TaskAtWork(
        long number,
        OpenStep open,
        String instance,
        @Nullable String assignee) {

    String step() {
        return open.step();
    }

    String stay() {
        return open.stepInstance();
    }

    String holder() {
        return open.holder();
    }
}
