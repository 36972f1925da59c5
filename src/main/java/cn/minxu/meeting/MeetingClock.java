package cn.minxu.meeting;

import cn.minxu.casework.KindClock;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A meeting's steps end with the meeting: what comes before it on the last day on which the invitation is in time. */
@Component
class MeetingClock implements KindClock {

    private final Meetings meetings;
    private final Rules rules;
    private final WorkingTime time;
    private final Clock clock;

    MeetingClock(Meetings meetings, Rules rules, WorkingTime time, Clock clock) {
        this.meetings = meetings;
        this.rules = rules;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MeetingProcess.KIND;
    }

    @Override
    public Optional<Instant> agreedEnd(long number, String step) {
        return switch (step) {
            case MeetingProcess.PREPARE, MeetingProcess.INVITE ->
                meetings.find(number).flatMap(this::calledBy).filter(end -> end.isAfter(clock.instant()));
            case MeetingProcess.HOLD -> meetings.find(number).map(Meeting::closesAt);
            default -> Optional.empty();
        };
    }

    private Optional<Instant> calledBy(Meeting meeting) {
        LocalDate day = LocalDate.ofInstant(meeting.startsAt(), time.zone());
        return rules.on(meeting.kind(), day).map(rule -> time.officeEnd(rule.callBy(day, time)));
    }

    @Override
    public boolean heldBy(long number, String step, String unit) {
        return false;
    }
}
