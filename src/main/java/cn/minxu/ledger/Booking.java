package cn.minxu.ledger;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that is to be booked: what leaves some accounts comes into others.
 *
 * @param key what it is for; the same key is never booked a second time
 * @param by who books it
 * @param second who has agreed, another person, where an account asks for one
 * @param about the case that it belongs to
 * @param words what it is for, as a person reads it; never personal data
 * @param amounts by account: more than zero comes in, less goes out
 */
public record Booking(
        String key,
        String by,
        @Nullable String second,
        @Nullable Long about,
        String words,
        SortedMap<Long, Long> amounts) {

    public static Booking of(String key, String by, String words) {
        return new Booking(key, by, null, null, words, new TreeMap<>());
    }

    public Booking from(long account, long amount) {
        return with(account, -amount);
    }

    public Booking to(long account, long amount) {
        return with(account, amount);
    }

    public Booking about(long number) {
        return new Booking(key, by, second, number, words, amounts);
    }

    public Booking agreedBy(String person) {
        return new Booking(key, by, person, about, words, amounts);
    }

    private Booking with(long account, long amount) {
        var all = new TreeMap<>(amounts);
        all.merge(account, amount, Math::addExact);
        all.values().removeIf(sum -> sum == 0);
        return new Booking(key, by, second, about, words, all);
    }
}
