package cn.minxu.project;

import cn.minxu.casework.KindClock;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A project is carried out by the end that was agreed when it was signed. */
@Component
class ProjectClock implements KindClock {

    private final Projects projects;
    private final WorkingTime time;
    private final Clock clock;

    ProjectClock(Projects projects, WorkingTime time, Clock clock) {
        this.projects = projects;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ProjectKind.RUN;
    }

    /** One that has passed gives way to the table's limit. */
    @Override
    public Optional<Instant> agreedEnd(long number, String step) {
        return step.equals("userTask_carryOutProject")
                ? projects.find(number)
                        .map(project -> time.officeEnd(project.untilOn()))
                        .filter(end -> end.isAfter(clock.instant()))
                : Optional.empty();
    }

    @Override
    public boolean heldBy(long number, String step, String unit) {
        return false;
    }
}
