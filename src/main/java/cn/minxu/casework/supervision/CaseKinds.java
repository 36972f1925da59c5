package cn.minxu.casework.supervision;

import cn.minxu.casework.Kind;
import cn.minxu.casework.Kinds;
import cn.minxu.engine.DeployedModels;
import cn.minxu.model.Diagram;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The kinds of cases that can be asked about: those with Java, and those that a designer drew. */
@Component
class CaseKinds {

    private final Kinds kinds;
    private final DeployedModels models;

    CaseKinds(Kinds kinds, DeployedModels models) {
        this.kinds = kinds;
        this.models = models;
    }

    /** A kind by its key, and what its cases are called. */
    record Named(String key, String name) {}

    List<Named> named() {
        return Stream.concat(
                        kinds.all()
                                .map(kind -> new Named(kind.key(), kind.facets().name())),
                        models.latest().stream()
                                .filter(this::isDrawn)
                                .map(drawn -> new Named(drawn.key(), drawn.name())))
                .toList();
    }

    private boolean isDrawn(Diagram diagram) {
        return diagram.startForm().isPresent() && kinds.all().noneMatch(kind -> kind.startsBy(diagram.key()));
    }

    /** Of those with Java, or of one of them. */
    List<Facets> facets(String... only) {
        return kinds.all()
                .filter(kind -> only.length == 0 || List.of(only).contains(kind.key()))
                .map(Kind::facets)
                .toList();
    }

    /** Keys of the kinds whose cases are promised an answer. */
    String[] promising() {
        return kinds.all()
                .filter(kind -> kind.facets().promises())
                .map(Kind::key)
                .toArray(String[]::new);
    }
}
