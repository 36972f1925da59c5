package cn.minxu.project;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.uptake.Taker;
import cn.minxu.casework.uptake.TakerSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Projects take up needs of their community: their end reaches each of them. */
@Component
class ProjectTakers implements TakerSource {

    private static final String COMPLETED = "endEvent_projectCompleted";

    private final Projects projects;
    private final CaseBook cases;

    ProjectTakers(Projects projects, CaseBook cases) {
        this.projects = projects;
        this.cases = cases;
    }

    @Override
    public List<Taker> open(String community) {
        return projects.where("c.unit_id = ? and c.closed_at is null order by p.until_on, p.id", community).stream()
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
                : end.outcome().equals(COMPLETED) ? Taker.State.DONE : Taker.State.FAILED;
        return new Taker(project.number(), project.name(), project.untilOn(), state);
    }
}
