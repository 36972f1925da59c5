package cn.minxu.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a party said to a version: it has signed, or declined with a reason.
 *
 * @param user who signed for the unit
 * @param hash of the text that was signed; null of who declined
 * @param signing number of the signing meeting at which it was done, or null
 * @param reason of who declined
 */
public record Answer(
        long agreement,
        String unit,
        String user,
        Instant at,
        @Nullable String hash,
        @Nullable Long signing,
        @Nullable String reason) {

    public boolean isSigned() {
        return reason == null;
    }
}
