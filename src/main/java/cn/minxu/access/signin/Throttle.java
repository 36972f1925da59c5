package cn.minxu.access.signin;

import java.time.Duration;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Who guesses has to wait, longer and longer: at one account from one address, at one account from many addresses, at many accounts from
 * one address. Who comes whence he has signed in before waits for his own failures only, and for them later. Each node counts by itself.
 */
final class Throttle {

    private static final int TYPOS = 3;
    private static final int OWN_TYPOS = 10;
    private static final int AT_ACCOUNT = 20;
    private static final int FROM_ADDRESS = 20;

    private final FailedTries byPair;
    private final FailedTries byAccount;
    private final FailedTries byAddress;

    Throttle(LongSupplier nanos) {
        byPair = new FailedTries(Duration.ofMinutes(10), nanos);
        byAccount = new FailedTries(Duration.ofMinutes(2), nanos);
        byAddress = new FailedTries(Duration.ofMinutes(2), nanos);
    }

    /** @param known whether the account has signed in from this address before; asked only if it matters */
    Duration wait(Attempt attempt, BooleanSupplier known) {
        var fromAddress = byAddress.wait(attempt.address(), FROM_ADDRESS);
        var longest = Stream.of(
                        fromAddress, byAccount.wait(attempt.account(), AT_ACCOUNT), byPair.wait(attempt.pair(), TYPOS))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return longest.isZero() || !known.getAsBoolean()
                ? longest
                // somebody at this address guesses: it may be he
                : byPair.wait(attempt.pair(), fromAddress.isZero() ? OWN_TYPOS : TYPOS);
    }

    void failed(Attempt attempt) {
        byPair.add(attempt.pair());
        byAccount.add(attempt.account());
        byAddress.add(attempt.address());
    }

    /** The others' failures remain: an account of one's own does not make up for guessing at those of others. */
    void passed(Attempt attempt) {
        byPair.forget(attempt.pair());
    }
}
