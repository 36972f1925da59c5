package cn.minxu.engine.speed;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tasklist asks again and again by {@link TaskListing}, in place of the engine's one statement for everything: that joins
 * the rights to each task and sorts all that somebody may see, before it takes fifteen. What else is asked, the engine answers.
 */
public class TaskQueues extends TaskManager {

    /** Of several that are counted together, those that wait for it; null while each is counted by itself. */
    private @Nullable List<TaskListing> together;

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        TaskListing listing = listing(query);
        return listing == null
                ? super.findTasksByQueryCriteria(query)
                : findTasksByNativeQuery(listing.page(), 0, Integer.MAX_VALUE);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        TaskListing listing = listing(query);
        if (listing == null) {
            return super.findTaskCountByQueryCriteria(query);
        }
        if (together != null) {
            together.add(listing);
            return 0;
        }
        return findTaskCountByNativeQuery(listing.count());
    }

    /** How many each of several finds, in one statement for all that are listed here. */
    List<Long> counts(List<TaskQueryImpl> queries, CommandContext context) {
        var waiting = new ArrayList<TaskListing>();
        var places = new ArrayList<Integer>();
        var counts = new ArrayList<Long>();
        together = waiting;
        try {
            for (TaskQueryImpl query : queries) {
                counts.add(query.evaluateExpressionsAndExecuteCount(context));
                if (waiting.size() > places.size()) {
                    places.add(counts.size() - 1);
                }
            }
        } finally {
            together = null;
        }
        var found = CountTasks.together(
                waiting, context.getDbSqlSession().getSqlSession().getConnection());
        for (int i = 0; i < found.size(); i++) {
            counts.set(places.get(i), found.get(i));
        }
        return counts;
    }

    private @Nullable TaskListing listing(TaskQueryImpl query) {
        if (!TaskListing.covers(query)) {
            return null;
        }
        configureQuery(query);
        return mayReadAll(query) ? new TaskListing(query) : null;
    }

    /** Whether the tenants alone say what the person sees, as they do for all our roles: he may read the tasks of every process. */
    private boolean mayReadAll(TaskQueryImpl query) {
        var check = query.getAuthCheck();
        if (!check.getShouldPerformAuthorizatioCheck() || check.getAuthUserId() == null) {
            return true;
        }
        return !check.isRevokeAuthorizationCheckEnabled()
                && getAuthorizationManager()
                        .isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, Authorization.ANY);
    }

    /** Opens one for each command. */
    public static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }

        @Override
        public Session openSession() {
            return new TaskQueues();
        }
    }
}
