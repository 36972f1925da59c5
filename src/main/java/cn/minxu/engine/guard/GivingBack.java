package cn.minxu.engine.guard;

import cn.minxu.engine.Assignees;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's checks of rights, but for Tasklist's button that gives a task back: it asks for the right to assign tasks, which staff have
 * not. Who has claimed a task may; to whom else it goes, {@link Assignees} say.
 */
public class GivingBack extends AuthorizationCommandChecker {

    @Override
    public void checkTaskAssign(TaskEntity task) {
        var context = Context.getCommandContext();
        boolean own = task.getAssignee() != null && task.getAssignee().equals(context.getAuthenticatedUserId());
        if (own && Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd) {
            checkTaskWork(task);
        } else {
            super.checkTaskAssign(task);
        }
    }
}
