package cn.minxu.deliberation;

import cn.minxu.casework.KindClock;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Topics and their review end on the days of the month. */
@Component
class DeliberationClock implements KindClock {

    private final DeliberationCalendar days;
    private final WorkingTime time;
    private final Clock clock;

    DeliberationClock(DeliberationCalendar days, WorkingTime time, Clock clock) {
        this.days = days;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DeliberationProcess.KIND;
    }

    /** One that has passed while the system was down gives way to the table's limit. */
    @Override
    public Optional<Instant> agreedEnd(long number, String step) {
        return switch (step) {
            case DeliberationProcess.COLLECT ->
                future(time.officeEnd(days.of(number).topicsUntil()));
            case DeliberationProcess.REVIEW ->
                future(time.officeEnd(days.of(number).reviewedBy()));
            default -> Optional.empty();
        };
    }

    private Optional<Instant> future(Instant end) {
        return Optional.of(end).filter(each -> each.isAfter(clock.instant()));
    }

    @Override
    public boolean heldBy(long number, String step, String unit) {
        return false;
    }
}
