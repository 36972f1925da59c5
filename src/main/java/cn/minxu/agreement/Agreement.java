package cn.minxu.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an agreement; its text never changes.
 *
 * @param number of the case that it belongs to
 * @param type of which the case has one, in one or several versions
 * @param why a former version was not left as it was; null of the first
 * @param hash of version, title, parties and terms
 * @param result null while it is signed
 */
public record Agreement(
        long id,
        long number,
        String type,
        int version,
        String title,
        String terms,
        List<Party> parties,
        @Nullable String why,
        String hash,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant endedAt,
        @Nullable Result result) {

    /**
     * A unit that signs.
     *
     * @param role as what it signs, as it is printed: 甲方, 认领单位 …
     */
    public record Party(String unit, String role) {}

    /** What became of a version. */
    public enum Result {
        /** By all of its parties: it holds until a later version does. */
        SIGNED,
        DECLINED,
        /** By a later version, before it had been signed by all. */
        REPLACED
    }

    boolean isOpen() {
        return result == null;
    }
}
