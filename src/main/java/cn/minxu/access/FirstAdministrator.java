package cn.minxu.access;

import cn.minxu.Refused;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator before the web applications open, so that nobody else can. His password is that of
 * {@code minxu.admin.password} (MINXU_ADMIN_PASSWORD), or one that is printed once and kept nowhere.
 */
@Component
class FirstAdministrator {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final IdentityService identity;
    private final PasswordRules rules;
    private final String userId;
    private final String givenPassword;

    FirstAdministrator(
            IdentityService identity,
            PasswordRules rules,
            @Value("${minxu.admin.user:admin}") String userId,
            @Value("${minxu.admin.password:}") String givenPassword) {
        this.identity = identity;
        this.rules = rules;
        this.userId = userId;
        this.givenPassword = givenPassword;
    }

    void ensure() {
        if (identity.createUserQuery().memberOfGroup(RoleGroup.ADMIN).count() == 0) {
            add(givenPassword.isEmpty() ? generate() : checked(givenPassword));
        }
    }

    private void add(String password) {
        var user = identity.newUser(userId);
        user.setFirstName("系统管理员");
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(userId, RoleGroup.ADMIN);
        if (givenPassword.isEmpty()) {
            // on purpose not by the log: it is kept
            System.out.printf("%n  首位管理员 %s 的密码是 %s%n  只显示这一次，请记下并在登录后修改。%n%n", userId, password);
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
