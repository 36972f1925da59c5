package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.organisation.Organisation;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives units what a meeting has agreed, each with the day by which it is to be done. */
@Service
@Transactional
public class TaskDesk {

    private final MeetingAccess access;
    private final Agenda agenda;
    private final Tasks tasks;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;

    TaskDesk(
            MeetingAccess access,
            Agenda agenda,
            Tasks tasks,
            Organisation organisation,
            WorkingTime time,
            Clock clock) {
        this.access = access;
        this.agenda = agenda;
        this.tasks = tasks;
        this.organisation = organisation;
        this.time = time;
        this.clock = clock;
    }

    /** @param item from which it follows, which has to be passed; or null */
    public void give(
            long number,
            @Nullable Long item,
            @Nullable String unit,
            @Nullable String what,
            LocalDate due,
            String user) {
        access.forStaff(number, user);
        if (unit == null || organisation.find(unit).isEmpty()) {
            throw Refused.invalid("请选择承办的单位。");
        }
        if (item != null && !"PASSED".equals(agenda.get(number, item).outcome())) {
            throw Refused.conflict("只有表决通过的议题才能分派任务。");
        }
        if (due.isBefore(LocalDate.ofInstant(clock.instant(), time.zone()))) {
            throw Refused.invalid("完成日期不能早于今天，请重新填写。");
        }
        tasks.add(number, item, unit, Text.required(what, "任务", 500), due, clock.instant(), user);
    }
}
