package cn.minxu.replay.stage;

import cn.minxu.Refused;
import cn.minxu.engine.Refusals;
import java.util.function.Supplier;

/** Whatever goes wrong, says with what and where. */
public final class Telling {

    private Telling() {}

    /** @param what in words: which row of the files */
    public static void telling(Object what, String step, Runnable work) {
        telling(what, step, () -> {
            work.run();
            return what;
        });
    }

    /** @param what in words: which row of the files */
    public static <T> T telling(Object what, String step, Supplier<T> work) {
        Refusals.take();
        try {
            return work.get();
        } catch (RuntimeException e) {
            Refused noted = Refusals.take();
            Refused why = e instanceof Refused refused ? refused : noted;
            String where = what + "在“" + step + "”没有办成";
            throw why == null
                    ? new IllegalStateException(where, e)
                    : new Refused(why.kind(), where + "：" + why.getMessage());
        }
    }
}
