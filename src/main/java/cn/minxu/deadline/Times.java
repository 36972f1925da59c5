package cn.minxu.deadline;

import cn.minxu.worktime.Schedule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instants of a deadline as reckoned; {@code lapse} is when the step ends without its holder, or null if it never does. */
record Times(Schedule schedule, @Nullable Instant lapse) {

    Instant due() {
        return schedule.due();
    }

    Instant warn() {
        return schedule.warn();
    }

    Instant overdue() {
        return schedule.overdue();
    }

    boolean provisional() {
        return schedule.provisional();
    }
}
