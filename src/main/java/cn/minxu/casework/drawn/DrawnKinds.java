package cn.minxu.casework.drawn;

import cn.minxu.casework.Kind;
import cn.minxu.engine.DeployedModels;
import cn.minxu.model.Diagram;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of cases that a designer drew: each process with a start form that is of no kind with Java. */
@Component
public class DrawnKinds {

    private final DeployedModels models;
    private final DrawnDesk desk;

    DrawnKinds(DeployedModels models, DrawnDesk desk) {
        this.models = models;
        this.desk = desk;
    }

    public Optional<Kind> startingBy(String process) {
        return models.latest(process)
                .filter(diagram -> diagram.startForm().isPresent())
                .map(Diagram::key)
                .map(this::named);
    }

    /** By its key, which is its process's. */
    public Kind named(String process) {
        return new DrawnKind(process, desk);
    }
}
