package cn.minxu.access;

import cn.minxu.access.signin.Standings;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/**
 * Brings the groups of roles and their rights to what this version says, at each start. A district that wants other rights makes
 * groups of its own.
 */
@Component
class RightsSetup {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    RightsSetup(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    void grantAll() {
        RoleGroup.NAMES.forEach(this::addGroup);
        addGroup(Standings.CLOSED, "停用的账号");
        Right.all().forEach(this::grant);
    }

    private void addGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType(id.equals(RoleGroup.ADMIN) ? Groups.GROUP_TYPE_SYSTEM : "role");
            identity.saveGroup(group);
        }
    }

    void grant(Right right) {
        var grant = grants(right.group(), right.resource(), right.id())
                .findFirst()
                .orElseGet(() -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
        grant.setGroupId(right.group());
        grant.setResource(right.resource());
        grant.setResourceId(right.id());
        grant.setPermissions(right.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }

    boolean isGranted(String group, Resource resource, String id) {
        return grants(group, resource, id).findFirst().isPresent();
    }

    private Stream<Authorization> grants(String group, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .list()
                .stream();
    }
}
