package cn.minxu.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** For whom the engine works on this thread. */
@Component
public class Callers {

    private final IdentityService identity;

    Callers(IdentityService identity) {
        this.identity = identity;
    }

    /** A user with the groups and tenants that he is a member of. */
    public record Caller(String userId, List<String> groups, List<String> tenants) {}

    /** Who has signed in; empty when the system itself works. */
    public Optional<Caller> current() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(known -> new Caller(known.getUserId(), orNone(known.getGroupIds()), orNone(known.getTenantIds())));
    }

    /** Does what the system has to do for somebody who may not do it himself, or may not see all that it needs. */
    public <T> T asSystem(Supplier<T> work) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }

    /** Does for somebody what he says himself, though another, or nobody, has signed in: as if he had. */
    public void as(String user, Runnable work) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    .toList();
            List<String> tenants =
                    identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                            .map(Tenant::getId)
                            .toList();
            identity.setAuthentication(user, groups, tenants);
            work.run();
        } finally {
            identity.setAuthentication(caller);
        }
    }

    private static List<String> orNone(List<String> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
