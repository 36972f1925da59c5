package cn.minxu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.access.signin.Standings;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people may have done in Admin since the last start: the next one goes through it again. */
@MinxuTest
class AccessSetupTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    AccessSetup start;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @AfterEach
    void nothing_is_left_behind() {
        start.afterSingletonsInstantiated();
        administrators().stream()
                .filter(id -> !id.equals(MinxuTest.ADMIN))
                .toList()
                .forEach(identity::deleteUser);
    }

    @Test
    void who_was_taken_out_of_the_emptied_group_of_administrators_is_put_back() {
        administrators().forEach(id -> identity.deleteMembership(id, RoleGroup.ADMIN));
        start.afterSingletonsInstantiated();
        assertThat(administrators()).containsExactly(MinxuTest.ADMIN);
        assertThat(reads()).isEqualTo(200);
    }

    @Test
    void the_last_administrator_is_not_closed_for_good() {
        administrators().forEach(id -> identity.createMembership(id, Standings.CLOSED));
        start.afterSingletonsInstantiated();
        assertThat(reads()).isEqualTo(200);
    }

    @Test
    void the_group_itself_and_its_rights_come_back() {
        identity.deleteGroup(RoleGroup.ADMIN);
        identity.deleteGroup(RoleGroup.STAFF);
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(RoleGroup.ADMIN)
                .list()
                .forEach(each -> authorizations.deleteAuthorization(each.getId()));
        start.afterSingletonsInstantiated();
        assertThat(reads()).isEqualTo(200);
        // who was a member of the other is told by the next import
        district.withPerson("any.body");
        assertThat(Http.staff(port, "zhang.san")
                        .get("/engine-rest/filter?maxResults=10&resourceType=Task")
                        .json())
                .hasSize(8);
    }

    @Test
    void a_group_without_a_name_stops_no_import() {
        identity.saveGroup(identity.newGroup("nameless"));
        try {
            district.withPerson("some.body");
        } finally {
            identity.deleteGroup("nameless");
        }
    }

    @Test
    void an_administrator_who_was_deleted_is_made_again() {
        administrators().forEach(identity::deleteUser);
        start.afterSingletonsInstantiated();
        assertThat(reads()).isEqualTo(200);
    }

    @Test
    void two_filters_of_one_name_do_not_stop_the_start_and_staff_go_on_seeing_theirs() {
        var shown = filters.createTaskFilterQuery().filterName("我在办").singleResult();
        var other = filters.saveFilter(filters.newTaskFilter("我在办").setQuery(shown.getQuery()));
        try {
            start.afterSingletonsInstantiated();
            assertThat(authorizations
                            .createAuthorizationQuery()
                            .resourceType(Resources.FILTER)
                            .resourceId(other.getId())
                            .groupIdIn(RoleGroup.STAFF)
                            .count())
                    .isZero();
        } finally {
            filters.deleteFilter(other.getId());
        }
    }

    @Test
    void lists_of_a_former_version_get_their_new_names_and_keep_what_was_changed_of_them() {
        var now = filters.createTaskFilterQuery().filterName("待签领").singleResult();
        now.setName("本单位待签领");
        var properties = new HashMap<>(now.getProperties());
        properties.put("color", "#123456");
        now.setProperties(properties);
        filters.saveFilter(now);
        try {
            start.afterSingletonsInstantiated();
            var renamed = filters.createTaskFilterQuery().filterName("待签领").singleResult();
            assertThat(renamed.getId()).isEqualTo(now.getId());
            assertThat(renamed.getProperties())
                    .containsEntry("color", "#123456")
                    .containsEntry("priority", 20);
            assertThat(filters.createTaskFilterQuery().filterName("本单位待签领").count())
                    .isZero();
        } finally {
            var mended = filters.createTaskFilterQuery().filterName("待签领").singleResult();
            properties.put("color", "#2e7d32");
            mended.setProperties(properties);
            filters.saveFilter(mended);
        }
    }

    private List<String> administrators() {
        return identity.createUserQuery().memberOfGroup(RoleGroup.ADMIN).list().stream()
                .map(User::getId)
                .toList();
    }

    private int reads() {
        return Http.admin(port).get("/engine-rest/user?maxResults=1").status();
    }
}
