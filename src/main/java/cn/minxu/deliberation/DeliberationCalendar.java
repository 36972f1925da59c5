package cn.minxu.deliberation;

import cn.minxu.worktime.WorkingTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The days of each deliberation, by the district's setting. */
@Component
class DeliberationCalendar {

    private final Deliberations deliberations;
    private final WorkingTime time;
    private final boolean onWorkingDay;

    /** @param onWorkingDay whether a 17th on which nobody works is put off to the next working day */
    DeliberationCalendar(
            Deliberations deliberations,
            WorkingTime time,
            @Value("${minxu.deliberation.on-working-day:false}") boolean onWorkingDay) {
        this.deliberations = deliberations;
        this.time = time;
        this.onWorkingDay = onWorkingDay;
    }

    DeliberationDates of(long number) {
        return DeliberationDates.of(deliberations.month(number).orElseThrow(), onWorkingDay, time);
    }
}
