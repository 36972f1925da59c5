package cn.minxu.project;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.uptake.Taker;
import cn.minxu.casework.uptake.TakerSource;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Projects take up needs of their community: their end reaches each of them. */
@Component
class ProjectTakers implements TakerSource {

    private static final String COMPLETED = "endEvent_projectCompleted";

    private final Projects projects;
    private final CaseBook cases;
    private final WorkingTime time;
    private final Clock clock;

    ProjectTakers(Projects projects, CaseBook cases, WorkingTime time, Clock clock) {
        this.projects = projects;
        this.cases = cases;
        this.time = time;
        this.clock = clock;
    }

    /** None whose day has passed: no resident is told a day that has been. */
    @Override
    public List<Taker> open(String community) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.zone());
        return projects
                .where(
                        "c.unit_id = ? and c.closed_at is null and p.until_on >= ? order by p.until_on, p.id",
                        community,
                        today)
                .stream()
                .map(this::taker)
                .toList();
    }

    @Override
    public Optional<Taker> find(long number) {
        return projects.find(number).map(this::taker);
    }

    private Taker taker(Project project) {
        var end = cases.get(project.number()).end();
        Taker.State state = end == null
                ? Taker.State.OPEN
                : end.outcome().equals(COMPLETED)
                        ? Taker.State.DONE
                        : project.mergedInto() == null ? Taker.State.FAILED : Taker.State.MERGED;
        return new Taker(project.number(), project.name(), project.untilOn(), state, project.mergedInto());
    }
}
