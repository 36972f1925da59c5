package cn.minxu.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A version of a process, a decision table or a form that the engine keeps.
 *
 * @param version the engine's, counted for each key
 * @param tag what its designer calls the version
 * @param deployment with {@code resource}: where the engine keeps its content
 */
public record DeployedModel(
        Kind kind,
        String key,
        @Nullable String name,
        int version,
        @Nullable String tag,
        String deployment,
        String resource,
        String sha256) {

    /** What is deployed. */
    public enum Kind {
        PROCESS,
        TABLE,
        FORM
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
