package cn.minxu.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Checks accounts and passwords. A program sends them with each request, and hashing is slow on purpose: a pair that was right is
 * taken for right for another minute, unless the account is closed or gets another password. Only a keyed digest of it is remembered, in
 * memory.
 */
@Component
class Credentials {

    private static final long KEEP = Duration.ofMinutes(1).toNanos();

    private final IdentityService identity;
    private final Standings standings;
    private final SignInDoor door;
    private final SecretKeySpec key = newKey();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Credentials(IdentityService identity, Standings standings, SignInDoor door) {
        this.door = door;
        this.identity = identity;
        this.standings = standings;
    }

    boolean areRight(String userId, String password) {
        // what is remembered must not tell a guesser more than the door would
        door.admit(userId);
        var digest = digest(userId, password);
        var now = System.nanoTime();
        var last = known.get(userId);
        if (last != null
                && now - last.at < KEEP
                && MessageDigest.isEqual(last.digest, digest)
                && standings.holds(last.pass)) {
            return true;
        }
        var right = identity.checkPassword(userId, password);
        if (right) {
            Pass.noted().ifPresent(pass -> known.put(userId, new Known(digest, pass, now)));
        }
        return right;
    }

    private byte[] digest(String userId, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((place(userId) + '\0' + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who comes from another place is compared anew, so that his place is noted. */
    private static String place(String userId) {
        return Attempt.now(userId).map(Attempt::pair).orElse(userId);
    }

    private static SecretKeySpec newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static final class Known {
        private final byte[] digest;
        private final Pass pass;
        private final long at;

        Known(byte[] digest, Pass pass, long at) {
            this.digest = digest;
            this.pass = pass;
            this.at = at;
        }
    }
}
