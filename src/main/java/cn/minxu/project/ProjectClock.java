package cn.minxu.project;

import cn.minxu.casework.KindClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A project is carried out by the end that was agreed when it was signed. */
@Component
class ProjectClock implements KindClock {

    private final ProjectDesk office;

    ProjectClock(ProjectDesk office) {
        this.office = office;
    }

    @Override
    public String kind() {
        return ProjectKind.RUN;
    }

    /** One that has passed gives way to the table's limit. */
    @Override
    public Optional<Instant> agreedEnd(long number, String step) {
        return step.equals("userTask_carryOutProject")
                ? office.projects()
                        .find(number)
                        .map(project -> office.time().officeEnd(project.untilOn()))
                        .filter(end -> end.isAfter(office.clock().instant()))
                : Optional.empty();
    }

    @Override
    public boolean heldBy(long number, String step, String unit) {
        return false;
    }
}
