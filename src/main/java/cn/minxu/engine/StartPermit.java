package cn.minxu.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets the process of a case start, once, on this thread, that has just been registered or goes on at another unit; nothing starts a case
 * without one.
 */
public final class StartPermit {

    private record Permit(long number, String unit) {}

    private static final ThreadLocal<@Nullable Permit> NEXT = new ThreadLocal<>();

    private StartPermit() {}

    /**
     * Allows the next start on this thread to be the case with this number.
     *
     * @param unit whose it is, and so whose tenant the instance is in
     */
    public static void give(long number, String unit) {
        NEXT.set(new Permit(number, unit));
    }

    /** Whose case is about to start. */
    public static Optional<String> unit() {
        return Optional.ofNullable(NEXT.get()).map(Permit::unit);
    }

    static boolean use(@Nullable String businessKey) {
        Permit next = NEXT.get();
        NEXT.remove();
        return next != null && Long.toString(next.number()).equals(businessKey);
    }
}
