package cn.minxu.casework.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The cases that somebody answers for: those that his units own or have in hand.
 *
 * @param whole whether these are all units there are, so that no case has to be looked at to know whether it is theirs
 * @param since where the period begins that is looked back over
 */
@SuppressWarnings("ArrayRecordComponent") // an array is what the database takes
public record Scope(String[] units, boolean whole, Instant now, Instant since) {

    /** What holds for these cases in a statement that calls {@code minxu.case} c. */
    public String condition() {
        return whole ? "true" : "(c.unit_id = any(:units) or c.holder_id = any(:units))";
    }

    /** {@code :units}, {@code :now}, {@code :since}. */
    public Map<String, Object> parameters() {
        return Map.of("units", units, "now", at(now), "since", at(since));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
