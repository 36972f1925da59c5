package cn.minxu.ledger.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a case, from one or several accounts to one.
 *
 * @param key which instalment of the case it is
 * @param fen the sum of its shares
 * @param preparedBy who answers for it; null until somebody does
 * @param result PAID or STOPPED; null while it is under way
 */
record Payment(
        long id,
        long number,
        String key,
        long payee,
        long fen,
        String reason,
        @Nullable String preparedBy,
        @Nullable String checkedBy,
        @Nullable String result,
        List<Share> shares) {

    /**
     * What one payer gives.
     *
     * @param hold by which it is kept back; null before
     */
    record Share(long account, long fen, @Nullable Long hold) {}
}
