package cn.minxu.casework.start;

import cn.minxu.casework.Kind;
import cn.minxu.casework.Kinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What who is signed in may start: the same as the engine lists to him, in the words of staff. */
@Service
@Transactional(readOnly = true)
public class StartDesk {

    private static final int MOST = 100;

    private final RepositoryService processes;
    private final Kinds kinds;

    StartDesk(RepositoryService processes, Kinds kinds) {
        this.processes = processes;
        this.kinds = kinds;
    }

    /**
     * @param process its key
     * @param words what is done by its form, for example 发起党群驿站特色服务
     * @param suggestions what may be taken over into its fields, by field key
     */
    public record Start(String process, String words, Map<String, List<Suggestion>> suggestions) {}

    public List<Start> of(String user) {
        return processes
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .startablePermissionCheck()
                .orderByProcessDefinitionKey()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(process -> start(process, user))
                .toList();
    }

    private Start start(ProcessDefinition process, String user) {
        Optional<Kind> kind = kinds.startingBy(process.getKey());
        String name = Optional.ofNullable(process.getName()).orElse(process.getKey());
        return new Start(
                process.getKey(),
                kind.flatMap(Kind::startWords).orElse("发起" + name),
                kind.map(each -> each.suggestions(user)).orElse(Map.of()));
    }
}
