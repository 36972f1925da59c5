package cn.minxu.engine.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with bcrypt. The engine appends its own salt to the password, so everything is hashed with SHA-384 first: bcrypt
 * reads no more than 72 bytes and stops at a zero byte.
 */
@Component
public final class BcryptPasswords implements PasswordEncryptor {

    private static final String NAME = "bcrypt";
    private static final String PLACEHOLDER = "Never-set:";
    private static final Pattern PLACEHOLDER_WITH_SALT = Pattern.compile(PLACEHOLDER + "[\\w-]{43}.*");
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int COST = 10;

    private final BCryptPasswordEncoder costly;
    private final BCryptPasswordEncoder cheap = new BCryptPasswordEncoder(4);

    public BcryptPasswords() {
        this(COST);
    }

    /** @param cost of a hash: each one more doubles the time */
    BcryptPasswords(int cost) {
        costly = new BCryptPasswordEncoder(cost);
    }

    /** 256 random bits for an account that nobody may sign in to yet: nothing to guess, so hashing it need not be slow. */
    public static String placeholder() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return PLACEHOLDER + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether the account has a placeholder still, or no password at all. */
    public static boolean isNeverSet(User user) {
        var hash = user.getPassword();
        return hash == null || hash.startsWith("{" + NAME + "}$2a$04$");
    }

    @Override
    public String encrypt(String password) {
        var encoder = PLACEHOLDER_WITH_SALT.matcher(password).matches() ? cheap : costly;
        return encoder.encode(shortened(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return costly.matches(shortened(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static String shortened(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
