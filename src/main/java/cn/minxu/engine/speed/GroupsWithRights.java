package cn.minxu.engine.speed;

import cn.minxu.engine.KnownDefinitions;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Which of somebody's groups have rights. The engine copies the whole set of groups with rights for each question, one for each unit of the
 * district: a twentieth of the time of a form.
 */
public class GroupsWithRights extends AuthorizationManager {

    private final KnownDefinitions definitions;

    private GroupsWithRights(KnownDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null || groups.isEmpty()
                ? List.of()
                : groups.stream().filter(groupsWithRights()::contains).toList();
    }

    private Set<String> groupsWithRights() {
        return Objects.requireNonNull(definitions.get(EngineStatement.GROUPS_WITH_RIGHTS, this::read));
    }

    @SuppressWarnings("unchecked") // as the engine declares it
    private Set<String> read() {
        return new HashSet<>((List<String>) getDbEntityManager().selectList(EngineStatement.GROUPS_WITH_RIGHTS.id()));
    }

    /** Opens one for each command. */
    public record Factory(KnownDefinitions definitions) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GroupsWithRights(definitions);
        }
    }
}
