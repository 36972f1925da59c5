package cn.minxu.engine;

import cn.minxu.Refused;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for the current request, why our code refused it. The engine wraps exceptions that pass through it, so the web layer
 * asks here for the message that the person should read.
 */
public final class Refusals {

    private static final ThreadLocal<@Nullable Refused> LAST = new ThreadLocal<>();

    private Refusals() {}

    public static void note(Refused refused) {
        LAST.set(refused);
    }

    /** The refusal noted since the last call on this thread, if any; forgets it. */
    public static @Nullable Refused take() {
        Refused refused = LAST.get();
        LAST.remove();
        return refused;
    }

    public static <T> T noting(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            note(refused);
            throw refused;
        }
    }

    public static void noting(Runnable work) {
        noting(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
