package cn.minxu.casework.supervision;

import org.jspecify.annotations.Nullable;

/** A part of a whole, in percent. */
final class Rate {

    private Rate() {}

    /** Whole percents; null where there is nothing to be a part of. */
    static @Nullable Integer whole(int part, int of) {
        return of == 0 ? null : (int) Math.round(100.0 * part / of);
    }

    /** To one decimal; null where there is nothing to be a part of. */
    static @Nullable Double exact(int part, int of) {
        return of == 0 ? null : Math.round(1000.0 * part / of) / 10.0;
    }
}
