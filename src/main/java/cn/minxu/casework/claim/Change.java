package cn.minxu.casework.claim;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task changes hands.
 *
 * @param by who does it
 * @param from who had it, or null
 * @param to who gets it, or null
 */
public record Change(
        String by, @Nullable String from, @Nullable String to) {

    /** What it is called in the record. */
    public enum Kind {
        CLAIMED,
        RELEASED,
        TAKEN_BACK,
        HANDED_OVER,
        APPOINTED,
        REASSIGNED
    }

    public Kind kind() {
        if (to == null) {
            return isByHolder() ? Kind.RELEASED : Kind.TAKEN_BACK;
        }
        if (from == null) {
            return by.equals(to) ? Kind.CLAIMED : Kind.APPOINTED;
        }
        return isByHolder() ? Kind.HANDED_OVER : Kind.REASSIGNED;
    }

    public boolean isByHolder() {
        return by.equals(from);
    }

    /** Whether somebody else loses the task. */
    public boolean isTakenAway() {
        return from != null && !isByHolder();
    }

    /** Accounts that the record names beside who did it, by these keys. */
    public Map<String, Object> others(String givenTo, String takenFrom) {
        return Stream.of(by.equals(to) ? null : entry(givenTo, to), isByHolder() ? null : entry(takenFrom, from))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.@Nullable Entry<String, Object> entry(String key, @Nullable String account) {
        return account == null ? null : Map.entry(key, account);
    }
}
