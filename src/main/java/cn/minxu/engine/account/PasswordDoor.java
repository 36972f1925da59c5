package cn.minxu.engine.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;

/**
 * Stands before every check of a password, whoever asks for it: the log-in form, a program's request, the change of a password. To be
 * implemented by whoever knows where requests come from.
 */
public interface PasswordDoor {

    /**
     * Whether the password is right.
     *
     * @param check compares it, which is slow on purpose; empty if it is wrong or there is no such account
     * @throws cn.minxu.Refused if it is not even compared, or the account is closed
     */
    boolean isRight(String userId, Supplier<Optional<User>> check);
}
