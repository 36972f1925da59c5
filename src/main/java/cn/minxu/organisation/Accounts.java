package cn.minxu.organisation;

import java.util.Map;
import java.util.Optional;

/** The accounts with which the people of the organisation sign in, and their rights. */
public interface Accounts {

    /** Whether the account exists; one that belongs to nobody of the organisation must not be taken over by an import. */
    boolean exists(String userId);

    /** Why a password can't be taken, in Chinese, or empty if it can. */
    Optional<String> objection(String password);

    /** Makes accounts, groups and rights follow the organisation; part of the caller's transaction. */
    void follow(Organisation organisation);

    /** Sets the passwords of those accounts that never had one. */
    void open(Map<String, String> initialPasswords);
}
