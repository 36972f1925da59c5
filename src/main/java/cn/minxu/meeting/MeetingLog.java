package cn.minxu.meeting;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do at a meeting beside the forms of its steps, for the record. */
@Component
class MeetingLog {

    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    MeetingLog(Decisions decisions, Organisation organisation, Clock clock) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    void add(long number, String user, String step, String outcome, @Nullable String reason) {
        String unit = organisation.person(user).map(Person::unitId).orElse(null);
        decisions.append(new Decision(number, clock.instant(), user, unit, step, outcome, reason, Map.of()));
    }
}
