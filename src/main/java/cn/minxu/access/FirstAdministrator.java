package cn.minxu.access;

import cn.minxu.Refused;
import cn.minxu.access.signin.Standings;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Role;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sees to it before the web applications open that somebody can administer: makes the first administrator, or puts him back if since
 * then all have been deleted, closed or taken out of their group. The password of a new one is that of {@code minxu.admin.password}
 * (MINXU_ADMIN_PASSWORD), or one that is printed once and kept nowhere.
 */
@Component
class FirstAdministrator {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityService identity;
    private final Organisation organisation;
    private final Standings standings;
    private final PasswordRules rules;
    private final String userId;
    private final String givenPassword;

    FirstAdministrator(
            IdentityService identity,
            Organisation organisation,
            Standings standings,
            PasswordRules rules,
            @Value("${minxu.admin.user:admin}") String userId,
            @Value("${minxu.admin.password:}") String givenPassword) {
        this.identity = identity;
        this.organisation = organisation;
        this.standings = standings;
        this.rules = rules;
        this.userId = userId;
        this.givenPassword = givenPassword;
    }

    void ensure() {
        var administrators =
                identity.createUserQuery().memberOfGroup(RoleGroup.ADMIN).list();
        if (administrators.stream().anyMatch(user -> standings.isOpen(user.getId()))) {
            return;
        }
        var id = account();
        var known = identity.createUserQuery().userId(id).singleResult();
        if (known == null) {
            add(id);
        } else {
            putBack(known);
        }
    }

    /** One that belongs to a member of staff is nobody's to administer with. */
    private String account() {
        return Stream.concat(
                        Stream.of(userId),
                        IntStream.iterate(2, next -> next + 1).mapToObj(next -> userId + "-" + next))
                .filter(id -> organisation
                        .person(id)
                        .filter(person -> person.role() != Role.ADMIN)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void add(String id) {
        var user = identity.newUser(id);
        user.setFirstName("系统管理员");
        user.setLastName("");
        givePassword(user);
        identity.createMembership(id, RoleGroup.ADMIN);
    }

    private void putBack(User user) {
        var id = user.getId();
        identity.deleteMembership(id, Standings.CLOSED);
        identity.deleteMembership(id, RoleGroup.ADMIN);
        identity.createMembership(id, RoleGroup.ADMIN);
        LOG.warn("没有可以登录的系统管理员，已把账号「{}」放回系统管理员组，密码不变。", id);
        if (!standings.isOpen(id)) {
            givePassword(user);
        }
    }

    private void givePassword(User user) {
        var password = givenPassword.isEmpty() ? generate() : checked(givenPassword);
        user.setPassword(password);
        identity.saveUser(user);
        if (givenPassword.isEmpty()) {
            // on purpose not by the log: it is kept
            System.out.printf("%n  首位管理员 %s 的密码是 %s%n  只显示这一次，请记下并在登录后修改。%n%n", user.getId(), password);
        }
    }

    private String checked(String password) {
        rules.objection(password).ifPresent(why -> {
            throw Refused.invalid("首位管理员的密码（MINXU_ADMIN_PASSWORD）须符合：" + why + "。请改正后重新启动。");
        });
        return password;
    }

    private String generate() {
        var random = new SecureRandom();
        String password;
        do {
            password = IntStream.range(0, 4)
                    .mapToObj(group -> random.ints(4, 0, LETTERS.length())
                            .mapToObj(at -> LETTERS.substring(at, at + 1))
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining("-"));
        } while (rules.objection(password).isPresent());
        return password;
    }
}
