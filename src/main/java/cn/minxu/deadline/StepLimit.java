package cn.minxu.deadline;

import cn.minxu.worktime.Limit;
import cn.minxu.worktime.Limit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The limit of one stay in a step.
 *
 * @param clock what starts its clock
 * @param lapse after so many of the limit's units the step ends without its holder; null if it never does
 */
record StepLimit(Limit limit, Clock clock, @Nullable Integer lapse) {

    enum Clock {
        /** The registration of the case: a promise to the resident that no later decision restarts. */
        REGISTRATION("自登记起"),
        /** The beginning of the present round of routing: what one unit does in several steps. */
        ROUND("自本轮分流起"),
        /** The opening of the step. */
        STEP("自进入本环节起");

        private final String words;

        Clock(String words) {
            this.words = words;
        }
    }

    /** In words, e.g. 5 个工作日（自登记起）. */
    String basis() {
        String unit = limit.unit() == Unit.WORKING_DAYS ? " 个工作日" : " 分钟";
        return limit.amount() + unit + "（" + clock.words + "）";
    }
}
