package cn.minxu.engine;

import org.jspecify.annotations.Nullable;

/** Lets the process of a case that has just been registered start, once, on this thread; nothing starts a case without one. */
public final class StartPermit {

    private static final ThreadLocal<@Nullable Long> NUMBER = new ThreadLocal<>();

    private StartPermit() {}

    /** Allows the next start on this thread to be the case with this number. */
    public static void give(long number) {
        NUMBER.set(number);
    }

    static boolean use(@Nullable String businessKey) {
        Long number = NUMBER.get();
        NUMBER.remove();
        return number != null && Long.toString(number).equals(businessKey);
    }
}
