package cn.minxu.casework.find;

import cn.minxu.casework.Kinds;
import cn.minxu.engine.Callers;
import cn.minxu.engine.KnownDefinitions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What a kind of case is called: as the diagram by which its cases start. */
@Component
class KindNames {

    private final RepositoryService repository;
    private final Kinds kinds;
    private final Callers callers;
    private final KnownDefinitions definitions;

    KindNames(RepositoryService repository, Kinds kinds, Callers callers, KnownDefinitions definitions) {
        this.repository = repository;
        this.kinds = kinds;
        this.callers = callers;
        this.definitions = definitions;
    }

    /** @param kind key of the kind, which stands for it where no diagram has a name */
    String of(String kind) {
        return inForce().getOrDefault(kind, kind);
    }

    /** Read once after each deployment, on whatever node it was made. */
    private Map<String, String> inForce() {
        return Objects.requireNonNull(definitions.get(KindNames.class, () -> callers.asSystem(this::read)));
    }

    private Map<String, String> read() {
        var names = new HashMap<String, String>();
        for (ProcessDefinition each :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            if (each.getName() != null) {
                kinds.startingBy(each.getKey()).ifPresent(kind -> names.putIfAbsent(kind.key(), each.getName()));
            }
        }
        return names;
    }
}
