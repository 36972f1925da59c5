package cn.minxu.engine.account;

import cn.minxu.engine.Refusals;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;

/**
 * Every check of a password goes through the {@link PasswordDoor}, and takes equally long whether or not there is such an account. The
 * engine's own check locks an account after wrong passwords, so that anybody could keep a member of staff out. While the password is
 * hashed no connection to the database is held.
 */
class PasswordChecks extends IdentityServiceImpl {

    private static final Pattern ID = Pattern.compile(SignInRules.IDS);

    private final ProcessEngineConfigurationImpl engine;
    private final PasswordDoor door;
    private final BcryptPasswords passwords;
    private final String nobodys;

    PasswordChecks(ProcessEngineConfigurationImpl engine, PasswordDoor door, BcryptPasswords passwords) {
        this.engine = engine;
        this.door = door;
        this.passwords = passwords;
        this.nobodys = passwords.encrypt("nobody's");
    }

    @Override
    public boolean checkPassword(@Nullable String userId, @Nullable String password) {
        String id = String.valueOf(userId);
        if (!ID.matcher(id).matches()) {
            return false; // a name that no account may have gives nothing away, and is no guess
        }
        return Refusals.noting(() -> door.isRight(id, () -> matching(id, String.valueOf(password))));
    }

    private Optional<User> matching(String id, String password) {
        UserEntity user = find(id);
        if (user == null || BcryptPasswords.isNeverSet(user)) {
            passwords.check(password, nobodys);
            return Optional.empty();
        }
        boolean right = engine.getPasswordManager()
                .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
        return right ? Optional.of(user) : Optional.empty();
    }

    private @Nullable UserEntity find(String id) {
        return getCommandExecutor()
                .execute(context -> context.runWithoutAuthorization(
                        () -> (UserEntity) context.getReadOnlyIdentityProvider().findUserById(id)));
    }
}
