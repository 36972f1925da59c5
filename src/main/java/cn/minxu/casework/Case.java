package cn.minxu.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case of any kind, as its row in {@code minxu.case} has it.
 *
 * @param number its number: yyyyMMdd of registration and six digits, whatever kind it is of; also the business key
 * @param kind key of its {@link Kind}
 * @param unit id of the unit whose it is
 * @param title what it is about, in a line; numbers of people are masked
 * @param urgent whether it goes before others
 * @param registeredAt the start of every limit that promises a time from registration
 * @param registeredBy the user
 * @param intakeKey by which it is known when it comes in again, or null
 * @param score gives its place in the queue
 * @param holder id of the unit that has it in hand
 * @param level how far up it has come, from 1; it never falls
 * @param end null while it is open
 */
public record Case(
        long number,
        String kind,
        String unit,
        String title,
        boolean urgent,
        Instant registeredAt,
        String registeredBy,
        @Nullable String intakeKey,
        Score score,
        String holder,
        int level,
        @Nullable End end) {

    /** What became of one that its owner took back before there was a result. */
    public static final String WITHDRAWN = "WITHDRAWN";

    private static final Score LAST = new Score(0, null);

    /**
     * Its place in the queue.
     *
     * @param points 0 to 1000, the more the sooner
     * @param why how they came about, in Chinese; null before it was scored
     */
    public record Score(int points, @Nullable String why) {}

    /** How it ended, and when. */
    public record End(String outcome, Instant at) {}

    /** One that is registered now, in the hands of its own unit. */
    public static Case registered(
            long number,
            String kind,
            String unit,
            String title,
            boolean urgent,
            Instant at,
            String by,
            @Nullable String intakeKey) {
        return new Case(number, kind, unit, title, urgent, at, by, intakeKey, LAST, unit, 1, null);
    }

    public boolean isClosed() {
        return end != null;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(end).map(End::at);
    }

    Case scored(Score place) {
        return new Case(
                number, kind, unit, title, urgent, registeredAt, registeredBy, intakeKey, place, holder, level, end);
    }

    Case heldBy(String taker, int at) {
        return new Case(
                number, kind, unit, title, urgent, registeredAt, registeredBy, intakeKey, score, taker, at, end);
    }

    /** In another unit's hands it is only if it is that unit's. */
    Case corrected(String owner, String about) {
        return new Case(
                number,
                kind,
                owner,
                about,
                urgent,
                registeredAt,
                registeredBy,
                intakeKey,
                score,
                owner.equals(unit) ? holder : owner,
                level,
                end);
    }

    Case ended(End how) {
        return new Case(
                number, kind, unit, title, urgent, registeredAt, registeredBy, intakeKey, score, holder, level, how);
    }
}
