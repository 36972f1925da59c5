package cn.minxu.access;

import cn.minxu.access.signin.Standings;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
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
        var known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(right.group())
                .resourceType(right.resource())
                .resourceId(right.id())
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .singleResult();
        var grant = known == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : known;
        grant.setGroupId(right.group());
        grant.setResource(right.resource());
        grant.setResourceId(right.id());
        grant.setPermissions(right.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }
}
