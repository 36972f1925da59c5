package cn.minxu.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An account of a unit's books.
 *
 * @param unit in whose books it stands
 * @param code by which a feature finds it, one of its kind in these books
 * @param about the case that it is kept for; null for none
 * @param neverBelowZero whether it can give no more than it has and nothing has been held of
 * @param twoPeople whether what leaves it needs a second person
 * @param balance what has come in less what has gone out
 * @param held what open holds keep back of it
 */
public record Account(
        long id,
        String unit,
        String code,
        String name,
        Measure measure,
        @Nullable Long about,
        boolean neverBelowZero,
        boolean twoPeople,
        long balance,
        long held) {

    /** What may leave it now. */
    public long available() {
        return balance - held;
    }
}
