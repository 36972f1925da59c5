package cn.minxu.replay.stage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does what people do, as if they had signed in on this thread. */
@Component
@ConditionalOnProperty("minxu.clock-turns")
public class SignedIn {

    private final IdentityService identity;
    private final Map<String, Member> members = new ConcurrentHashMap<>();

    public SignedIn(IdentityService identity) {
        this.identity = identity;
    }

    private record Member(List<String> groups, List<String> tenants) {}

    public void as(String account, Runnable work) {
        Member member = members.computeIfAbsent(account, this::member);
        identity.setAuthentication(account, member.groups(), member.tenants());
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Member member(String account) {
        var groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
        var tenants = identity.createTenantQuery().userMember(account).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
        return new Member(groups, tenants);
    }
}
