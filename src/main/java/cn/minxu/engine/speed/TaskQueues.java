package cn.minxu.engine.speed;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
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

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        TaskListing listing = listing(query);
        if (listing == null) {
            return super.findTasksByQueryCriteria(query);
        }
        boolean few = !listing.mayBeMany()
                || findTaskCountByNativeQuery(listing.countUpTo(TaskListing.FEW)) < TaskListing.FEW;
        return findTasksByNativeQuery(listing.page(few), 0, Integer.MAX_VALUE);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        TaskListing listing = listing(query);
        return listing == null
                ? super.findTaskCountByQueryCriteria(query)
                : findTaskCountByNativeQuery(listing.count());
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
