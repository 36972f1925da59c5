package cn.minxu.access.signin;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What somebody gets who shows the right password: it holds as long as his account has this password.
 *
 * @param print a digest of the stored hash, which differs after each change, even to the same password
 */
record Pass(String userId, String print) implements Serializable {

    private static final String NAME = Pass.class.getName();

    static Pass of(User user) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(user.getPassword().getBytes(StandardCharsets.UTF_8));
            return new Pass(user.getId(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps it for the rest of the current request, if there is one. */
    void note() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NAME, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The last one that was given in the current request. */
    static Optional<Pass> noted() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (Pass) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST));
    }
}
