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

    private final DeliberationDesk desk;
    private final WorkingTime time;
    private final Clock clock;

    DeliberationClock(DeliberationDesk desk, WorkingTime time, Clock clock) {
        this.desk = desk;
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
                future(time.officeEnd(desk.dates(number).topicsUntil()));
            case DeliberationProcess.REVIEW ->
                future(time.officeEnd(desk.dates(number).reviewedBy()));
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
