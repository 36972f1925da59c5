package cn.minxu.access;

import cn.minxu.engine.Callers;
import cn.minxu.engine.account.BcryptPasswords;
import cn.minxu.organisation.Accounts;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Makes the engine's users, groups and tenants follow the organisation: only what differs is written. */
@Component
class AccountSync implements Accounts {

    private final IdentityService identity;
    private final PasswordRules passwordRules;
    private final Callers callers;

    AccountSync(IdentityService identity, PasswordRules passwordRules, Callers callers) {
        this.identity = identity;
        this.passwordRules = passwordRules;
        this.callers = callers;
    }

    @Override
    public boolean exists(String userId) {
        return callers.asSystem(() -> identity.createUserQuery().userId(userId).count() > 0);
    }

    @Override
    public Optional<String> objection(String password) {
        return passwordRules.objection(password);
    }

    @Override
    public void follow(Organisation organisation) {
        var belonging = new Belonging(organisation);
        callers.asSystem(() -> {
            Set<String> known = followUnits(organisation.units(), belonging.supervised());
            followTenants(belonging);
            followPeople(organisation.people());
            followMemberships(organisation.people(), belonging, known);
            return belonging;
        });
    }

    /** Hashing is slow on purpose, so it is spread over the processors. */
    @Override
    public void open(Map<String, String> initialPasswords) {
        var users = callers.asSystem(() -> identity.createUserQuery().list());
        users.parallelStream()
                .filter(user -> initialPasswords.containsKey(user.getId()) && BcryptPasswords.isNeverSet(user))
                .forEach(user -> setPassword(user, initialPasswords.getOrDefault(user.getId(), "")));
    }

    private void setPassword(User user, String password) {
        callers.asSystem(() -> {
            user.setPassword(password);
            identity.saveUser(user);
            return user;
        });
    }

    /** @return the groups that were there before: the others have nobody yet */
    private Set<String> followUnits(List<Unit> units, List<Unit> supervised) {
        var known =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        units.forEach(
                unit -> addGroup(known, unit.id(), unit.name(), unit.kind().code()));
        supervised.forEach(
                unit -> addGroup(known, RoleGroup.supervisorsOf(unit.id()), unit.name() + "督办", RoleGroup.SUPERVISOR));
        return known;
    }

    private void addGroup(Set<String> known, String id, String name, String type) {
        if (!known.contains(id)) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private void followTenants(Belonging belonging) {
        var known =
                identity.createTenantQuery().list().stream().map(Tenant::getId).collect(Collectors.toSet());
        for (var unit : belonging.tenants()) {
            if (!known.contains(unit.id())) {
                var tenant = identity.newTenant(unit.id());
                tenant.setName(unit.name());
                identity.saveTenant(tenant);
            }
        }
        belonging.groupsByTenant().forEach((tenant, wanted) -> {
            var current = known.contains(tenant)
                    ? identity.createGroupQuery().memberOfTenant(tenant).list().stream()
                            .map(Group::getId)
                            .collect(Collectors.toSet())
                    : Set.<String>of();
            missing(current, wanted).forEach(group -> identity.createTenantGroupMembership(tenant, group));
            missing(wanted, current).forEach(group -> identity.deleteTenantGroupMembership(tenant, group));
        });
    }

    private void followPeople(List<Person> people) {
        var known = identity.createUserQuery().list().stream().collect(Collectors.toMap(User::getId, user -> user));
        for (var person : people) {
            var user = known.get(person.userId());
            if (user == null) {
                user = identity.newUser(person.userId());
                user.setPassword(BcryptPasswords.placeholder());
            } else if (person.name().equals(user.getFirstName())) {
                continue;
            }
            user.setFirstName(person.name());
            user.setLastName("");
            identity.saveUser(user);
        }
    }

    /** Touches only people of the organisation: administrators may put other accounts into groups. */
    private void followMemberships(List<Person> people, Belonging belonging, Set<String> known) {
        var current = new HashMap<String, Set<String>>();
        belonging.groups().stream()
                .filter(known::contains)
                .forEach(group -> identity.createUserQuery()
                        .memberOfGroup(group)
                        .list()
                        .forEach(user -> current.computeIfAbsent(user.getId(), id -> new HashSet<>())
                                .add(group)));
        for (var person : people) {
            var has = current.getOrDefault(person.userId(), Set.of());
            var wanted = belonging.groupsOf(person);
            missing(has, wanted).forEach(group -> identity.createMembership(person.userId(), group));
            missing(wanted, has).forEach(group -> identity.deleteMembership(person.userId(), group));
        }
    }

    private static Set<String> missing(Set<String> present, Set<String> wanted) {
        return wanted.stream().filter(each -> !present.contains(each)).collect(Collectors.toSet());
    }
}
