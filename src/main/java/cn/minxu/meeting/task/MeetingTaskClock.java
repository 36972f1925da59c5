package cn.minxu.meeting.task;

import cn.minxu.casework.KindClock;
import cn.minxu.meeting.ResultDesk;
import cn.minxu.meeting.Tasks;
import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A task of a meeting is due on the day that the meeting has set. */
@Component
class MeetingTaskClock implements KindClock {

    private final Tasks tasks;
    private final WorkingTime time;

    MeetingTaskClock(Tasks tasks, WorkingTime time) {
        this.tasks = tasks;
        this.time = time;
    }

    @Override
    public String kind() {
        return ResultDesk.TASK;
    }

    @Override
    public Optional<Instant> agreedEnd(long number, String step) {
        return step.equals(MeetingTaskKind.CARRY_OUT)
                ? tasks.carriedOutBy(number).map(task -> time.officeEnd(task.due()))
                : Optional.empty();
    }

    @Override
    public boolean heldBy(long number, String step, String unit) {
        return false;
    }
}
