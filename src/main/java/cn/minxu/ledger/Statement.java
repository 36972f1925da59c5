package cn.minxu.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came into an account and left it in a time; {@code opening + in - out = closing}.
 *
 * @param since from when, that moment included
 * @param until to when, that moment not
 */
public record Statement(
        Account account,
        Instant since,
        Instant until,
        long opening,
        long in,
        long out,
        long closing,
        List<Line> lines) {

    /**
     * One entry.
     *
     * @param balance of the account after it
     * @param reverses the transfer of which this is the counter-entry
     */
    public record Line(
            long place,
            Instant at,
            String words,
            long amount,
            long balance,
            long transfer,
            @Nullable Long about,
            String by,
            @Nullable String second,
            @Nullable Long reverses) {}
}
