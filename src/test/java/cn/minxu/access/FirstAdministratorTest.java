package cn.minxu.access;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.minxu.access.signin.Standings;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    @Test
    void a_member_of_staff_who_has_the_name_does_not_become_administrator() {
        var identity = mock(IdentityService.class, RETURNS_DEEP_STUBS);
        when(identity.createUserQuery().userId("admin-2").singleResult()).thenReturn(null);
        var organisation = mock(Organisation.class);
        when(organisation.person("admin"))
                .thenReturn(Optional.of(new Person("admin", "安某", "community-1", null, Role.STAFF)));
        new FirstAdministrator(
                        identity, organisation, mock(Standings.class), new PasswordRules(), "admin", "Test-admin-2026")
                .ensure();
        verify(identity).createMembership("admin-2", RoleGroup.ADMIN);
        verify(identity, never()).createMembership("admin", RoleGroup.ADMIN);
    }
}
