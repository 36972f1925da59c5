package cn.minxu.casework;

import cn.minxu.deadline.DeadlineBook.OpenStep;
import org.jspecify.annotations.Nullable;

/**
 * An open task of a case.
 *
 * @param instance the process instance that it belongs to
 * @param assignee who has claimed it, or null
 */
public record TaskAtWork(
        String id,
        long number,
        OpenStep open,
        String instance,
        @Nullable String assignee) {

    public String step() {
        return open.step();
    }

    public String stay() {
        return open.stay();
    }

    public String holder() {
        return open.holder();
    }
}
