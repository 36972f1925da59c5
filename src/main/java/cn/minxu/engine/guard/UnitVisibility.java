package cn.minxu.engine.guard;

import cn.minxu.Refused;
import cn.minxu.engine.Refusals;
import cn.minxu.engine.form.FormSeam;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * Writes no authorization for single tasks: what a person may see follows from the tenants of his unit ({@link UnitTenants}), what he
 * may complete from {@link FormSeam}. The engine's own two rows per task and group cost more than the task itself.
 */
public class UnitVisibility extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    /** A person reads his own profile and changes his own password; he does not delete himself. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(
                    user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
        };
    }

    /** Who deploys may not delete: with a deployment go its cases. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    /** A task waits for a unit once, so that tasks can be counted by what they wait for. */
    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        boolean again = ((TaskEntity) task)
                        .getCandidates().stream()
                                .filter(link -> groupId.equals(link.getGroupId()))
                                .count()
                > 1;
        if (again && type.equals(IdentityLinkType.CANDIDATE)) {
            Refusals.noting(() -> {
                throw Refused.conflict("这项任务已经派给该单位，不能重复派给。");
            });
        }
        return NONE;
    }
}
