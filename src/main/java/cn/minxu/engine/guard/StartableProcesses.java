package cn.minxu.engine.guard;

import cn.minxu.engine.CaseDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Whoever asks the engine what he may start is told what the desk lets him start, and nothing else. The right that the engine itself asks
 * for is the same for all staff; whose units a process is for, only its kind knows.
 */
public final class StartableProcesses extends ProcessDefinitionManager {

    private final Supplier<CaseDesk> desk;

    private StartableProcesses(Supplier<CaseDesk> desk) {
        this.desk = desk;
    }

    @Override
    public List<ProcessDefinition> findProcessDefinitionsByQueryCriteria(ProcessDefinitionQueryImpl query, Page page) {
        return narrowed(query) ? super.findProcessDefinitionsByQueryCriteria(query, page) : new ArrayList<>();
    }

    @Override
    public long findProcessDefinitionCountByQueryCriteria(ProcessDefinitionQueryImpl query) {
        return narrowed(query) ? super.findProcessDefinitionCountByQueryCriteria(query) : 0;
    }

    /** Whether anything is left to look for. */
    private boolean narrowed(ProcessDefinitionQueryImpl query) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (!query.isStartablePermissionCheck() || user == null) {
            return true;
        }
        Set<String> keys = desk.get().startable(user);
        query.processDefinitionKeysIn(keys.toArray(String[]::new));
        return !keys.isEmpty();
    }

    /** Opens one for each command. */
    public record Factory(Supplier<CaseDesk> desk) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return ProcessDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new StartableProcesses(desk);
        }
    }
}
